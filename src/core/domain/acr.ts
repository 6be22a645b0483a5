// A payment reference, ACR or ECR, of accepted schedule versions: without it no payment can be made [C 3.4].
// Its states are ours, since the official names are not public: generated → paid | part-paid | removed.
import { z } from 'zod'
import type { Sen } from './money.ts'
import type { ReferenceKind, ReferenceNumber } from './reference-number.ts'

export const AcrState = z.enum(['generated', 'partPaid', 'paid', 'removed'])
export type AcrState = z.infer<typeof AcrState>

export const AcrEvent = z.enum(['paidInPart', 'paidInFull', 'emptied', 'removed'])
export type AcrEvent = z.infer<typeof AcrEvent>

/**
 * The only steps there are [ours]; a draft one can be removed before payment [2], a paid one cannot. `paidInFull` of a
 * paid one is an over-payment; what was reversed leads back to `partPaid`, or to `generated` when nothing is left.
 */
export const acrSteps: Readonly<Record<AcrState, Readonly<Partial<Record<AcrEvent, AcrState>>>>> = {
  generated: { paidInPart: 'partPaid', paidInFull: 'paid', removed: 'removed' },
  partPaid: { paidInPart: 'partPaid', paidInFull: 'paid', emptied: 'generated' },
  paid: { paidInPart: 'partPaid', paidInFull: 'paid', emptied: 'generated' },
  removed: {},
}

/** What a sum of payments in sen means for a reference of this amount. */
export function paidEvent(amount: Sen, paid: Sen): AcrEvent {
  if (paid === 0) return 'emptied'
  return paid < amount ? 'paidInPart' : 'paidInFull'
}

/** A reference as a month sees it: amounts in sen, of the whole reference, which may cover several months [1]. */
export type AcrSummary = {
  readonly kind: ReferenceKind
  readonly number: ReferenceNumber
  readonly state: AcrState
  readonly amount: Sen
  readonly paid: Sen
  /** What of the amount is of the month that is looked at. */
  readonly covered?: Sen
}

/** Whether it still stands: a draft reference can be removed before payment [2]. */
export function isLive(acr: Pick<AcrSummary, 'state'>): boolean {
  return acr.state !== 'removed'
}
