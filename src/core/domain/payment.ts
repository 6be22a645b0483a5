// A payment of an ACR or ECR. One reported before its reference is kept as unmatched: never dropped, never shown as paid.
import { z } from 'zod'

export const PaymentState = z.enum(['matched', 'unmatched', 'reversed'])
export type PaymentState = z.infer<typeof PaymentState>

/** FPX, direct debit mandate, internet banking of the listed banks, bank counter with the ACR, PERKESO office [2]. */
export const PaymentChannel = z.enum(['fpx', 'directDebit', 'internetBanking', 'bankCounter', 'office'])
export type PaymentChannel = z.infer<typeof PaymentChannel>
