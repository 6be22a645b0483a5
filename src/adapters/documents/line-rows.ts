// The lines of a text file as they came, with where their fields are and what was found on each, one after another.
import type { Finding } from '../../core/domain/schedule-file/finding.ts'
import type { ReadableLine } from '../../core/domain/schedule-file/line-at.ts'
import type { Expected } from '../../core/domain/schedule-file/line-group.ts'
import { createTextCheck } from '../../core/domain/schedule-file/text-check.ts'
import { bytesOf, type FileSource, narrowBytes } from './file-bytes.ts'
import type { RecognisedText } from './recognise.ts'

/** `readable`: the fields are where the layout says. The bytes are only valid during the call. */
export type LineSeen = {
  readonly line: number
  readonly at: Readonly<ReadableLine>
  readonly readable: boolean
  readonly findings: readonly Finding[]
}

/** What `made` makes of each line. */
export function* linesOf<Made>(
  { path }: FileSource,
  { format, lineEnd, from, encoding }: RecognisedText,
  { expected, made }: { readonly expected: Expected; readonly made: (seen: LineSeen) => Made },
): Generator<Made> {
  let findings: Finding[] = []
  let done: Made[] = []
  const check = createTextCheck(format, {
    lineEnd,
    expected,
    keep: 0,
    onFinding: finding => void findings.push(finding),
    onLine: (line, at, readable) => {
      done.push(made({ line, at, readable, findings }))
      findings = []
    },
  })
  for (const piece of narrowBytes(bytesOf(path, from), encoding)) {
    check.push(piece)
    yield* done
    done = []
  }
  check.end()
  yield* done
}
