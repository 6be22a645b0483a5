// What a bank counter asks before it takes money: can this amount be paid with this number? A wrong amount is refused
// without telling the right one.
import type { Sen } from '../core/domain/money.ts'
import type { ReferenceRead } from './ledger.ts'

export type VerificationOutcome = 'payable' | 'amountDiffers' | 'alreadyPaid' | 'removed'

/** The amount (sen) must be what is still open on the reference. */
export function verifyReference(
  { state, amount, paid }: Pick<ReferenceRead, 'state' | 'amount' | 'paid'>,
  asked: Sen,
): VerificationOutcome {
  if (state === 'removed') return 'removed'
  if (state === 'paid') return 'alreadyPaid'
  return asked === amount - paid ? 'payable' : 'amountDiffers'
}
