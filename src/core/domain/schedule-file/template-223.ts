// What of a single-Act line goes into a combined one: everything but the wages, which it does not have. For those there
// is only the band that its amount can come from, as information for whoever fills them in.
import type { Period } from '../../calendar/period.ts'
import type { Sen } from '../money.ts'
import { numberAt, textAt } from './bytes.ts'
import { type Act, bandsOf } from './check-223.ts'
import { birthMonth, isMyKad } from './identity.ts'
import { layout223 } from './layout.ts'
import type { ReadableLine } from './line-at.ts'
import { type Band, type MonthRates, monthRates } from './month-rates.ts'

export type TemplateRow = {
  readonly employerCode: string
  readonly ssm: string
  readonly identity: string
  readonly name: string
  readonly month: string
  readonly amount: Sen
  /** Undefined: the amount is in no table of the month, or in more than one place. */
  readonly band: Band | undefined
}

const { fields } = layout223
const ratesOf = new Map<string, MonthRates | undefined>()

/** Reads a line of 223 characters for filling its wages in. */
export function templateRow({ bytes, start, shift }: Readonly<ReadableLine>, act: Act): TemplateRow {
  const text = (field: { start: number; end: number }, from: number, to: number) =>
    textAt(bytes, field.start + from, field.end + to)
  const after = start + shift
  const identity = text(fields.identity, start, start)
  const month = text(fields.month, after, after)
  const amount = Math.max(numberAt(bytes, fields.amount.start + after, fields.amount.end + after), 0)
  return {
    employerCode: text(fields.employerCode, start, start),
    ssm: text(fields.ssm, start, start),
    identity,
    name: text(fields.name, start, after),
    month,
    amount: amount as Sen,
    band: bandOf({ identity, month, amount }, act),
  }
}

type Said = { readonly identity: string; readonly month: string; readonly amount: number }

function bandOf({ identity, month, amount }: Said, act: Act): Band | undefined {
  const rates = ratesIn(month)
  if (rates === undefined) return undefined
  const bands = bandsOf(amount, rates)
  if (act === 'act800') return only(bands.eis)
  const [date, rest] = [Number(identity.slice(0, 6)), Number(identity.slice(6))]
  const old = isMyKad(date, rest) && rates.standingOf(birthMonth(date, rates.monthIndex)).category === 2
  return only(old ? bands.category2 : bands.category1) ?? only([...bands.category1, ...bands.category2])
}

function only(bands: readonly Band[]): Band | undefined {
  return bands.length === 1 ? bands[0] : undefined
}

function ratesIn(month: string): MonthRates | undefined {
  if (!/^(0[1-9]|1[0-2])[1-9]\d{3}$/.test(month)) return undefined
  if (!ratesOf.has(month)) {
    const rates = monthRates(`${month.slice(2)}-${month.slice(0, 2)}` as Period)
    ratesOf.set(month, rates.ok ? rates.value : undefined)
  }
  return ratesOf.get(month)
}
