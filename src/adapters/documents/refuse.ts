// Ends the reading of a file with the finding that says why.
import { type Found, findingAt, Refusal } from '../../core/domain/schedule-file/finding.ts'

/** Throws the refusal; `line` where the reading ended. */
export function refuse(found: Found, line: number | null = null): never {
  throw new Refusal(findingAt(line, found))
}
