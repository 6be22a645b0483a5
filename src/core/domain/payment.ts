// A payment of an ACR or ECR. One reported before its reference is kept as unmatched: never dropped, never shown as paid.
import { z } from 'zod'

export const PaymentState = z.enum(['matched', 'unmatched', 'reversed'])
export type PaymentState = z.infer<typeof PaymentState>

export const PaymentEvent = z.enum(['matched', 'reversed'])
export type PaymentEvent = z.infer<typeof PaymentEvent>

/** The only steps there are [ours]: a payment is never deleted, and a reversed one never comes back. */
export const paymentSteps: Readonly<
  Record<PaymentState, Readonly<Partial<Record<PaymentEvent, PaymentState>>>>
> = {
  unmatched: { matched: 'matched', reversed: 'reversed' },
  matched: { reversed: 'reversed' },
  reversed: {},
}

/** FPX, direct debit mandate, internet banking of the listed banks, bank counter with the ACR, PERKESO office [2]. */
export const PaymentChannel = z.enum(['fpx', 'directDebit', 'internetBanking', 'bankCounter', 'office'])
export type PaymentChannel = z.infer<typeof PaymentChannel>
