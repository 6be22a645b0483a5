// What a late payment may cost, in words: always an estimate, with its working, and PERKESO to confirm it.
import type { Day } from '../calendar/day.ts'
import { dueDay } from '../calendar/due-date.ts'
import type { Period } from '../calendar/period.ts'
import { lateCharge, monthsStarted } from '../domain/late-payment.ts'
import type { Sen } from '../domain/money.ts'
import type { Choice, Line, Message } from '../messages/message.ts'
import { message, withChoices } from '../messages/message.ts'
import { menuRow } from './turn-result.ts'

/** An amount of one Act, in sen, with how late it is: months or parts of one, or its contribution month. */
export type Late = { readonly owed: Sen } & ({ readonly months: number } | { readonly period: Period })

/** The estimate for paying today. */
export function lateMessage(late: Late, today: Day): Message {
  const due = 'period' in late ? dueDay(late.period) : undefined
  const months = 'period' in late ? monthsStarted(dueDay(late.period), today) : late.months
  if (months <= 0 && 'period' in late && due !== undefined) {
    const values = { period: { period: late.period }, due: { day: due, weekday: true } }
    return withChoices(message(['calculate:late.notYet', values]), ...choices)
  }
  const { owed, interest, charge } = lateCharge(late.owed, months)
  const values = {
    ...{ owed: { money: owed }, interest: { money: interest }, charge: { money: charge }, count: months },
  }
  const since: Line[] =
    'period' in late && due !== undefined
      ? [{ key: 'calculate:late.since', values: { period: { period: late.period }, due: { day: due } } }]
      : []
  return withChoices(
    {
      lines: [
        { key: 'calculate:late.title', values },
        { key: 'calculate:late.working', values },
        ...since,
        'blank',
        { key: 'calculate:late.eachAct' },
        { key: 'calculate:late.estimate' },
      ],
    },
    ...choices,
  )
}

const choices: readonly (readonly Choice[])[] = [
  [
    { label: 'calculate:button.otherLate', press: 'calculate:late' },
    { label: 'button.howToPay', press: 'topic:pay.channels' },
  ],
  menuRow,
]
