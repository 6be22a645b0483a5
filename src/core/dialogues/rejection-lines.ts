// Why a schedule was rejected, as far as it was told to us: lines of the file with what is wrong on them, or words.
import type { RejectionReason } from '../domain/schedule.ts'
import { columns } from '../domain/schedule-file/column.ts'
import { type FindingCode, severities } from '../domain/schedule-file/finding.ts'
import { findingValue } from '../messages/finding-line.ts'
import type { Line, Value } from '../messages/message.ts'

const mostShown = 4

/** The first of them, and how many more there are; when none was told, where they can be read. */
export function rejectionLines(reasons: readonly RejectionReason[] = []): Line[] {
  const lines = reasons.map(lineOf).filter(line => line !== undefined)
  if (lines.length === 0) return [{ key: 'status.noReason' }]
  const more = lines.length - mostShown
  return [
    { key: 'status.reason.title' },
    ...lines.slice(0, mostShown),
    ...(more > 0 ? [{ key: 'status.reason.more', values: { count: more } } as const] : []),
  ]
}

function lineOf(reason: RejectionReason): Line | undefined {
  const said = wordsOf(reason)
  if (said === undefined) return undefined
  const { line } = reason
  return typeof line === 'number'
    ? { key: 'status.reason.line', values: { line, reason: said } }
    : { key: 'status.reason.whole', values: { reason: said } }
}

/** An officer's own words, or the sentence of our own check; a code of another check is left as it is. */
function wordsOf({ text, code, column, found, expected }: RejectionReason): Value | undefined {
  if (text !== undefined) return `${text}`
  if (code === undefined) return undefined
  if (!Object.hasOwn(severities, code))
    return [code, column, found].filter(part => part !== undefined).join(' ')
  const known = code as FindingCode
  return findingValue({
    ...{
      code: known,
      severity: severities[known],
      line: null,
      column: columns.find(each => each === column) ?? null,
    },
    ...{ found: found ?? null, expected: expected ?? null },
  })
}
