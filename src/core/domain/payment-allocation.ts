// What the payments of a reference pay: its versions oldest month first, in the order in which the payments were
// recorded [ours]. What is left over once all is paid is kept and visible as a surplus.
import { acrSteps, paidEvent } from './acr.ts'
import type { EmployerLedger, LedgerChange, PaymentEntry, Share } from './ledger.ts'
import type { Sen } from './money.ts'
import { addSen, sen } from './money.ts'

/** Of one payment, in sen: its shares and its surplus add up to its amount. */
export type Allocation = { readonly shares: readonly Share[]; readonly surplus: Sen }

/** Allocates amounts in sen over what a reference covers, in the order given. One allocation for each amount. */
export function allocate(covers: readonly Share[], amounts: readonly Sen[]): readonly Allocation[] {
  const open = covers.map(({ scheduleId, amount }) => ({ scheduleId, amount: amount as number }))
  return amounts.map(amount => {
    let left: number = amount
    const shares: Share[] = []
    for (const due of open) {
      const share = Math.min(due.amount, left)
      if (share === 0) continue
      due.amount -= share
      left -= share
      shares.push({ scheduleId: due.scheduleId, amount: sen(share) })
    }
    return { shares, surplus: sen(left) }
  })
}

/**
 * The changes that bring a reference and its payments into line with the payments that count: its state, how much of
 * it is paid, and what each payment pays. Throws when the table of steps knows no such step: a removed reference has
 * no payments.
 */
export function settlement(ledger: EmployerLedger, referenceId: string): readonly LedgerChange[] {
  const reference = ledger.references.find(each => each.id === referenceId)
  if (reference === undefined) throw new Error(`not on record: ${referenceId}`)
  const payments = ledger.payments.filter(each => each.referenceId === referenceId)
  const counting = payments.filter(each => each.state === 'matched')
  const paid = addSen(...counting.map(each => each.amount))
  const event = paidEvent(reference.amount, paid)
  const to = acrSteps[reference.state][event]
  if (to === undefined) throw new Error(`${event} is no step of a reference that is ${reference.state}`)
  const allocations = allocate(
    reference.covers,
    counting.map(each => each.amount),
  )
  const reversed = payments.filter(each => each.state === 'reversed')
  return [
    { kind: 'referenceMoved', id: reference.id, to, paid },
    ...reversed.flatMap(payment => reallocated(payment, { shares: [], surplus: sen(0) })),
    ...counting.flatMap((payment, place) => reallocated(payment, allocations[place])),
  ]
}

function reallocated(payment: PaymentEntry, allocation: Allocation | undefined): readonly LedgerChange[] {
  if (allocation === undefined || isSame(payment, allocation)) return []
  return [{ kind: 'paymentAllocated', id: payment.id, ...allocation }]
}

function isSame(one: Allocation, other: Allocation): boolean {
  const text = ({ shares, surplus }: Allocation) =>
    `${surplus} ${shares.map(each => `${each.scheduleId} ${each.amount}`).join(' ')}`
  return text(one) === text(other)
}
