// What paying a month of one's own employer late may cost, worked out for each Act from what is open on record.
import { dueDay } from '../calendar/due-date.ts'
import { balanceOf } from '../domain/balance.ts'
import { latePayment } from '../domain/late-payment.ts'
import type { MonthFacts } from '../domain/month.ts'
import { ReferenceKind } from '../domain/reference-number.ts'
import type { Choice, Line, Message } from '../messages/message.ts'
import { message, withChoices } from '../messages/message.ts'
import type { ResultEvent } from './event.ts'
import type { Facts } from './facts.ts'
import { specimen } from './menu.ts'
import { menuRow } from './turn-result.ts'

type MonthOfRead = Extract<ResultEvent, { kind: 'monthsRead' }> & { readonly month: MonthFacts }

/** The estimate for paying today what is open; or that nothing is, and how to ask with an amount of one's own. */
export function ownLateMessage(read: MonthOfRead, { today, links, operator }: Facts): Message {
  const { month, employer, asAt } = read
  const { period } = month
  const due = { day: dueDay(period), weekday: true }
  const balance = balanceOf(month.schedule?.state === 'accepted' ? month.schedule : undefined, month.paid)
  const owed = { ACR: balance.ACR.open, ECR: balance.ECR.open }
  const choices = choicesBelow(read)
  if (owed.ACR + owed.ECR === 0) {
    // Without an accepted schedule nothing is known to be owed, which is not the same as nothing.
    const why = month.schedule?.state === 'accepted' ? 'nothingOpen' : 'notKnown'
    return withChoices(message([`calculate:late.${why}`, { period: { period } }]), ...choices)
  }
  const { months, acts, total } = latePayment({ period, owed }, today)
  if (months === 0) {
    return withChoices(message(['calculate:late.notYet', { period: { period }, due }]), ...choices)
  }
  const working = (kind: ReferenceKind): Line => {
    const { owed: open, interest, charge } = acts[kind]
    return {
      key: 'calculate:late.act',
      values: {
        ...{ kind: { text: `status.kind.${kind}` }, owed: { money: open }, count: months },
        ...{ interest: { money: interest }, charge: { money: charge } },
      },
    }
  }
  const lines: Message['lines'] = [
    { key: 'calculate:late.title', values: { charge: { money: total } } },
    ...(links.length > 1 ? [{ key: 'status.employer', values: { name: employer.name } } as const] : []),
    ...ReferenceKind.options.filter(kind => owed[kind] > 0).map(working),
    { key: 'calculate:late.since', values: { period: { period }, due: { day: due.day } } },
    'blank',
    { key: 'calculate:late.rounding' },
    { key: 'calculate:late.estimate' },
    ...(asAt === undefined ? [] : [{ key: 'status.asAt', values: { at: { instant: asAt } } } as const]),
    ...specimen(operator).map((key): Line => ({ key })),
  ]
  return withChoices({ lines }, ...choices)
}

function choicesBelow({ employer, month }: MonthOfRead): readonly (readonly Choice[])[] {
  const of = `${employer.id}:${month.period}`
  return [
    [
      { label: 'calculate:button.otherLate', press: 'calculate:late' },
      { label: 'button.howToPay', press: `status:pay:${of}` },
    ],
    [{ label: 'button.seeMonth', press: `status:see:${of}` }, ...menuRow],
  ]
}
