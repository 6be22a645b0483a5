// A payment reference, ACR or ECR, of accepted schedule versions: without it no payment can be made [C 3.4].
// Its states are ours, since the official names are not public: generated → paid | part-paid | removed.
import { z } from 'zod'
import type { Sen } from './money.ts'
import type { ReferenceKind, ReferenceNumber } from './reference-number.ts'

export const AcrState = z.enum(['generated', 'partPaid', 'paid', 'removed'])
export type AcrState = z.infer<typeof AcrState>

/** A reference as a month sees it: amounts in sen, of the whole reference, which may cover several months [1]. */
export type AcrSummary = {
  readonly kind: ReferenceKind
  readonly number: ReferenceNumber
  readonly state: AcrState
  readonly amount: Sen
  readonly paid: Sen
}

/** Whether it still stands: a draft reference can be removed before payment [2]. */
export function isLive(acr: Pick<AcrSummary, 'state'>): boolean {
  return acr.state !== 'removed'
}
