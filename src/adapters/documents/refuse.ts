// Ends the reading of a file with the finding that says why.
import {
  type Finding,
  type Found,
  findingAt,
  UnreadableFile,
} from '../../core/domain/schedule-file/finding.ts'

export type Refused = { readonly kind: 'refused'; readonly finding: Finding }

/** Throws an UnreadableFile; `line` where the reading ended. */
export function refuse(found: Found, line: number | null = null): never {
  throw new UnreadableFile(findingAt(line, found))
}

/** What was read, or why it ended the reading. */
export async function orRefused<Value>(read: () => Promise<Value>): Promise<Value | Refused> {
  try {
    return await read()
  } catch (error) {
    if (error instanceof UnreadableFile) return { kind: 'refused', finding: error.finding }
    throw error
  }
}
