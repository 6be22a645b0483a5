// One piece of news of an employer's ledger, as a happening tells it. Amounts in sen.
import { z } from 'zod'
import { Day } from '../calendar/day.ts'
import { Period } from '../calendar/period.ts'
import { type Sen, sen } from './money.ts'
import { ReferenceKind, ReferenceNumber } from './reference-number.ts'

const Amount = z.number().transform(sen)

const Schedule = z
  .object({
    period: Period,
    state: z.enum(['submitted', 'accepted', 'rejected']),
    headcount: z.int(),
    amounts: z.object({ ACR: z.number(), ECR: z.number() }),
  })
  .transform(({ period, state, headcount, amounts }) => ({
    about: 'schedule' as const,
    ...{ period, state, headcount, total: sen(amounts.ACR + amounts.ECR) },
  }))

const Reference = z.object({
  kind: ReferenceKind,
  number: ReferenceNumber,
  amount: Amount,
  paid: Amount,
  /** Oldest first. */
  periods: z.array(Period),
})

const Payment = z.object({ number: ReferenceNumber, amount: Amount, paidOn: Day })

export type ScheduleNews = z.infer<typeof Schedule>
export type ReferenceNews = z.infer<typeof Reference> & {
  readonly about: 'reference'
  readonly became: 'generated' | 'partPaid' | 'paid' | 'removed' | 'unpaid'
}
export type PaymentNews = z.infer<typeof Payment> & {
  readonly about: 'payment'
  readonly became: 'matched' | 'unmatched' | 'reversed'
}
export type NewsItem = ScheduleNews | ReferenceNews | PaymentNews

/** Reads a happening that `newsFor` calls news to the linked; undefined when it is of a shape that we do not know. */
export function newsItem(kind: string, payload: unknown): NewsItem | undefined {
  const [about, became] = kind.split('.')
  if (about === 'schedule') return Schedule.safeParse(payload).data
  if (about === 'acr') {
    const read = Reference.safeParse(payload).data
    return read && { about: 'reference', became: became as ReferenceNews['became'], ...read }
  }
  const read = Payment.safeParse(payload).data
  return read && { about: 'payment', became: became as PaymentNews['became'], ...read }
}

/**
 * What of several pieces is still worth telling, in their order: of a schedule its last state, of a reference its last
 * step, and of a payment what it did to its reference.
 */
export function latestNews(items: readonly NewsItem[]): readonly NewsItem[] {
  return items.filter(
    (item, place) => !items.slice(place + 1).some(later => outdates(later, item)) && !isSaid(item, items),
  )
}

function outdates(later: NewsItem, item: NewsItem): boolean {
  if (later.about === 'schedule') return item.about === 'schedule' && item.period === later.period
  return later.about === 'reference' && item.about === 'reference' && item.number === later.number
}

/** A payment that its reference tells of, and the reference that a payment taken back tells of. */
function isSaid(item: NewsItem, items: readonly NewsItem[]): boolean {
  if (item.about === 'schedule') return false
  const same = items.filter(each => each.about !== 'schedule' && each.number === item.number)
  if (item.about === 'payment') {
    return (
      item.became === 'matched' &&
      same.some(each => each.about === 'reference' && (each.became === 'paid' || each.became === 'partPaid'))
    )
  }
  return item.became === 'unpaid' && same.some(each => each.about === 'payment' && each.became === 'reversed')
}

/** The months that a piece of news is about; none of a payment, which names only its reference. */
export function monthsOf(item: NewsItem): readonly Period[] {
  if (item.about === 'payment') return []
  return item.about === 'schedule' ? [item.period] : item.periods
}

/** What there is still to pay on a reference, in sen. */
export function stillOpen({ amount, paid }: ReferenceNews): Sen {
  return sen(Math.max(0, amount - paid))
}
