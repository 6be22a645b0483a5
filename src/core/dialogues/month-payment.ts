// How a month is paid: what is still open of it, by which reference, and each channel [2] with its limits.
import { type AcrSummary, isLive } from '../domain/acr.ts'
import { balanceOf } from '../domain/balance.ts'
import { fpxReach } from '../domain/fpx.ts'
import { addSen, type sen } from '../domain/money.ts'
import type { MonthFacts } from '../domain/month.ts'
import type { Line, Message } from '../messages/message.ts'
import type { ResultEvent } from './event.ts'
import type { Facts } from './facts.ts'
import { specimen } from './menu.ts'
import { menuRow } from './turn-result.ts'

type MonthsRead = Extract<ResultEvent, { kind: 'monthsRead' }>

/** The ways to pay what is open of a month, with the amounts in; nothing open is said first. */
export function payMessage(
  { month, employer, asAt }: MonthsRead & { readonly month: MonthFacts },
  { operator }: Facts,
): Message {
  const back = { label: 'button.seeMonth', press: `status:see:${employer.id}:${month.period}` } as const
  const slip = { label: 'button.slip', press: `status:slip:${employer.id}:${month.period}` } as const
  const values = { period: { period: month.period } }
  const due = openOf(month)
  const total = addSen(...due.map(each => each.open))
  if (total === 0) return { lines: [{ key: 'status.pay.nothing', values }], choices: [[back, ...menuRow]] }
  const at: Line[] = asAt === undefined ? [] : [{ key: 'status.asAt', values: { at: { instant: asAt } } }]
  return {
    lines: [
      { key: 'status.pay.title', values: { ...values, total: { money: total } } },
      ...due.map(lineOf),
      { key: 'status.reference.notReceipt' },
      'blank',
      { key: `status.pay.fpx.${fpxReach(total)}` },
      { key: 'status.pay.directDebit' },
      { key: 'status.pay.internetBanking' },
      { key: 'status.pay.bankCounter' },
      { key: 'status.pay.office' },
      'blank',
      { key: 'status.alreadyPaid' },
      ...at,
      ...specimen(operator).map(key => ({ key })),
    ],
    choices: [[slip, back], [...menuRow]],
  }
}

type Open = { readonly reference: AcrSummary; readonly open: ReturnType<typeof sen> }

function openOf({ schedule, references, paid }: MonthFacts): readonly Open[] {
  if (schedule?.state !== 'accepted') return []
  const balance = balanceOf(schedule, paid)
  return references
    .filter(isLive)
    .map(reference => ({ reference, open: balance[reference.kind].open }))
    .filter(({ open }) => open > 0)
}

function lineOf({ reference: { kind, number }, open }: Open): Line {
  const values = { kind: { text: `status.kind.${kind}` }, number, open: { money: open } } as const
  return { key: 'status.pay.reference', values }
}
