// Why a schedule was rejected, as far as it was told to us: lines of the file with what is wrong on them, or words.
import { sen } from '../domain/money.ts'
import type { RejectionReason } from '../domain/schedule.ts'
import { columns, isMoney } from '../domain/schedule-file/column.ts'
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
function wordsOf(reason: RejectionReason): Value | undefined {
  const { text, column, found, expected } = reason
  const code = reason.code === undefined ? undefined : `${reason.code}`
  if (text !== undefined) return `${text}`
  if (code === undefined) return undefined
  if (!Object.hasOwn(severities, code)) return codeOfAnother(code, reason)
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

/** With its column by the name that people know, and amounts as amounts. */
function codeOfAnother(code: string, { column, found }: RejectionReason): Value {
  const known = columns.find(each => each === column)
  const named: Value | undefined = known ? { text: `file:column.${known}` } : column
  const money =
    known !== undefined && isMoney(known) && typeof found === 'number' && Number.isSafeInteger(found)
  const amount: Value | undefined = money ? { money: sen(found) } : found
  return { list: [code, named, amount].filter(part => part !== undefined) }
}
