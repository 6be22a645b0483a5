// Which layout a text file is in, from its first lines: where both layouts have the month, or the employer code that
// both begin with. Neither is left to the readers of tables with headings.
import { digitsAt, textAt } from './bytes.ts'
import { layout223, ownerFields, type TextFormat } from './layout.ts'
import type { LineEnd } from './split-lines.ts'
import { splitLines } from './split-lines.ts'

export type RecognisedText = {
  /** Undefined: not one of the two layouts. */
  readonly format: TextFormat | undefined
  readonly lineEnd: LineEnd
}

const { start: monthStart, end: monthEnd } = ownerFields.month
const separators = /[,;|\t]/g

/** Looks at the first bytes of a file, a few lines or more. */
export function recogniseText(head: Uint8Array): RecognisedText {
  const lineEnd = head.includes(13) && !head.includes(10) ? 'cr' : 'lf'
  const votes = { '278': 0, '223': 0, none: 0 }
  const splitter = splitLines(lineEnd, (bytes, start, end) => {
    votes[voteOf(bytes.subarray(start, end))]++
  })
  splitter.push(head)
  // The last line of the head may be cut off; it only counts when it is the only one.
  if (votes['278'] + votes['223'] + votes.none === 0) splitter.end()
  const laidOut = votes['278'] + votes['223']
  if (laidOut === 0) return { format: undefined, lineEnd }
  return { format: votes['278'] >= votes['223'] ? '278' : '223', lineEnd }
}

function voteOf(line: Uint8Array): TextFormat | 'none' {
  const length = line.length
  const month = length >= monthEnd ? digitsAt(line, monthStart, monthEnd) : -1
  if (month >= 0) return length > layout223.width ? '278' : '223'
  const text = textAt(line, 0, Math.min(length, 1024))
  const code = /^[A-Z]\d{10}[A-Z](?![,;|\t])/.test(text)
  return code && (text.match(separators) ?? []).length < 5 ? '278' : 'none'
}
