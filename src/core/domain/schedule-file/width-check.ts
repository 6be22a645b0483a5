// The shape of a line before its fields are read: its width, tabs, blank lines. Tells where the fields are, or that
// they cannot be found.
import { isBlank, SPACE } from './bytes.ts'
import type { FindingLog } from './finding-log.ts'
import type { ReadableLine } from './line-at.ts'

const TAB = 9
/** The control character that old systems end a file with. */
const END_OF_FILE = 26

export type Widths = { readonly width: number; readonly leastWidth: number }

/** A line as the splitter gives it. */
export type RawLine = {
  readonly bytes: Uint8Array
  readonly start: number
  readonly end: number
  readonly length: number
}

/** Puts a readable line into `at`; false when there is nothing to read. */
export function findFields(raw: RawLine, at: ReadableLine, { widths, log }: Reading): boolean {
  at.bytes = raw.bytes
  at.start = raw.start
  at.end = raw.end
  at.shift = 0
  if (raw.end - raw.start === widths.width && raw.length === widths.width) return true
  return findOddFields(raw, at, { widths, log })
}

export type Reading = { readonly widths: Widths; readonly log: FindingLog }

function findOddFields(raw: RawLine, at: ReadableLine, { widths, log }: Reading): boolean {
  const { bytes, start, end, length } = raw
  if (length > end - start) {
    log.report({ code: 'lineTooLong', found: length, expected: widths.width })
    return false
  }
  const letters = lettersIn(bytes, start, end)
  at.shift = length - letters
  if (letters === widths.width) return true
  if (bytes.subarray(start, end).includes(TAB)) {
    log.report({ code: 'lineTab', found: letters, expected: widths.width })
    return false
  }
  return readableWidth(letters, at, { widths, log })
}

/** Trailing spaces that an editor cut off or added lose nothing; anything else moves the fields. */
function readableWidth(letters: number, at: ReadableLine, { widths, log }: Reading): boolean {
  const { width, leastWidth } = widths
  if (letters < leastWidth) {
    log.report({ code: 'lineTruncated', found: letters, expected: width })
    return false
  }
  log.report({ code: 'lineWidth', found: letters, expected: width })
  if (letters > width && !isBlank(at.bytes, at.start + width + at.shift, at.end)) return false
  log.correct({ column: null, from: letters, to: width, why: 'lineWidth' })
  if (letters > width) {
    at.end = at.start + width + at.shift
    return true
  }
  const padded = new Uint8Array(width + at.shift).fill(SPACE)
  padded.set(at.bytes.subarray(at.start, at.end))
  at.bytes = padded
  at.start = 0
  at.end = padded.length
  return true
}

/** Whether there is nothing on the line: spaces only, or the mark of the end of the file. */
export function isEmptyLine({ bytes, start, end }: RawLine): boolean {
  return isBlank(bytes, start, end) || (end - start === 1 && bytes[start] === END_OF_FILE)
}

/** Letters, not bytes: in UTF-8 one letter can be several bytes. In a line of one byte a letter it is the same. */
function lettersIn(bytes: Uint8Array, start: number, end: number): number {
  let letters = 0
  for (let at = start; at < end; at++) if (((bytes[at] as number) & 0xc0) !== 0x80) letters++
  return letters
}
