// A refusal of the ledger as a line of a message, worded at delivery from locales/{ms,en}/ledger.json.
import type { Refusal } from '../domain/refusal.ts'
import type { Line, Value } from './message.ts'

/** Money and months are left to the delivery. */
export function refusalLine(refusal: Refusal): Line {
  const values: Record<string, Value> = {}
  if ('number' in refusal) values.number = refusal.number
  if ('period' in refusal) values.period = { period: refusal.period }
  if ('found' in refusal) {
    values.found = { money: refusal.found }
    values.expected = { money: refusal.expected }
  }
  return { key: `ledger:refusal.${refusal.code}`, values }
}
