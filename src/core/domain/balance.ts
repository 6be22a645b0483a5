// What a month owes, and what of it is paid, by Act. Whatever was paid on a version of the month counts, by whichever
// reference: a later version owes only what an earlier one left over (short payment), and of a reference over several
// months only what falls on this one is paid here [ours]. What is too much is a surplus of its payment, not of the month.
import type { Sen } from './money.ts'
import { addSen, sen } from './money.ts'
import type { PaymentState } from './payment.ts'
import type { ReferenceKind } from './reference-number.ts'
import type { ScheduleVersion } from './schedule.ts'

/** How much, in sen, of a payment in this state, by a reference of this Act, is for a version of the month. */
export type PaidShare = { readonly kind: ReferenceKind; readonly state: PaymentState; readonly amount: Sen }

/** In sen, by Act. */
export type ByAct = Readonly<Record<ReferenceKind, Sen>>

/** Of one Act, in sen: `due` by the version that counts, what of it is `paid`, and what is `open`, never below zero. */
export type ActBalance = { readonly due: Sen; readonly paid: Sen; readonly open: Sen }

/** What is paid of a month: a payment that was taken back pays nothing. */
export function paidByAct(shares: readonly PaidShare[]): ByAct {
  const matched = shares.filter(each => each.state === 'matched')
  const of = (kind: ReferenceKind) =>
    addSen(...matched.filter(each => each.kind === kind).map(each => each.amount))
  return { ACR: of('ACR'), ECR: of('ECR') }
}

/** The balance of each Act; without a schedule nothing is due. */
export function balanceOf(
  schedule: Pick<ScheduleVersion, 'amounts'> | undefined,
  paid: ByAct,
): Readonly<Record<ReferenceKind, ActBalance>> {
  const of = (kind: ReferenceKind): ActBalance => {
    const due = schedule?.amounts[kind] ?? sen(0)
    return { due, paid: paid[kind], open: sen(Math.max(0, due - paid[kind])) }
  }
  return { ACR: of('ACR'), ECR: of('ECR') }
}
