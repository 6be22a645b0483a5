// The name column of the text layouts: upper case, left aligned, letters that the portal is known to take (ASCII).
import { SPACE, textAt } from './bytes.ts'
import type { FindingLog } from './finding-log.ts'
import { ownerFields } from './layout.ts'
import type { LineAt } from './line-at.ts'
import { isPlain, plainLetters } from './plain-letters.ts'

const TAB = 9
const { name } = ownerFields

/** Reports what is wrong with the name; corrects its case and its place. */
export function checkName({ bytes, start: lineStart, shift }: LineAt, log: FindingLog): void {
  const start = lineStart + name.start
  let end = lineStart + name.end + shift
  while (end > start && bytes[end - 1] === SPACE) end--
  if (end === start) {
    log.report({ code: 'nameMissing', column: 'name' })
    return
  }
  let odd = bytes[start] === SPACE
  for (let at = start; at < end && !odd; at++) {
    const byte = bytes[at] as number
    odd = byte < SPACE || byte > 126 || (byte > 96 && byte < 123)
  }
  if (odd) reportName(bytes.subarray(start, end), log)
}

function reportName(bytes: Uint8Array, log: FindingLog): void {
  const written = textAt(bytes, 0, bytes.length)
  const column = 'name'
  if (bytes.includes(TAB)) log.report({ code: 'lineTab', column })
  else if (bytes.some(byte => byte < SPACE || byte === 127)) log.report({ code: 'nameCharacters', column })
  if (bytes.some(byte => byte > 127)) log.report({ code: 'nameLetters', column, found: written })
  if (bytes[0] === SPACE) log.report({ code: 'nameAligned', column })
  const upper = written.toUpperCase()
  if (upper !== written) log.report({ code: 'nameLowerCase', column, found: written, expected: upper })
  const plain = plainLetters(written)
  if (!isPlain(plain) || (plain === written && bytes[0] !== SPACE)) return
  const why = plain !== upper ? 'nameLetters' : upper !== written ? 'nameLowerCase' : 'nameAligned'
  log.correct({ column, from: written, to: plain, why })
}
