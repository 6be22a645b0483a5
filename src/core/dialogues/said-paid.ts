// "I have paid": the person's word is kept beside the month, nobody is to pay twice, and the record changes when the
// portal reports the payment.
import type { MonthFacts } from '../domain/month.ts'
import { monthStatus } from '../domain/month.ts'
import { type Message, message, withChoices } from '../messages/message.ts'
import type { Conversation } from './conversation.ts'
import { monthsOf } from './employers.ts'
import type { ResultEvent } from './event.ts'
import type { Facts, LinkedEmployer } from './facts.ts'
import { menuRow, stay, type Turn } from './turn-result.ts'

type Said = Extract<ResultEvent, { kind: 'saidPaid' }>

/** Keeps their word; the employer is one of their own, looked up at the press. */
export function sayPaid(state: Conversation, { employerId, period }: Omit<Said, 'kind'>): Turn {
  return stay(state, { kind: 'perform', command: { kind: 'sayPaid', employerId, period } })
}

/** Their word is kept: the month as it stands now. */
export function saidPaid(state: Conversation, { employerId, period }: Said, facts: Facts): Turn {
  return monthsOf(state, facts, { employerId, view: { show: 'saidPaid', period } })
}

/** What their word does and does not do. */
export function saidPaidMessage(
  { month, employer }: { readonly month: MonthFacts; readonly employer: LinkedEmployer },
  { today }: Facts,
): Message {
  const known = monthStatus(month, today).state === 'paid'
  const said = message(
    ['status.saidPaid.noted', { period: { period: month.period } }],
    ...(known
      ? (['status.saidPaid.known'] as const)
      : (['status.saidPaid.notTwice', 'status.saidPaid.notYet'] as const)),
  )
  return withChoices(said, known ? [] : [{ label: 'topic.pay.not_shown', press: 'topic:pay.not_shown' }], [
    { label: 'button.seeMonth', press: `status:see:${employer.id}:${month.period}` },
    ...menuRow,
  ])
}
