// Removes an ACR or ECR before anything was paid on it [2]; what it covered is free for another. A paid one stays.
import { decideRemoval } from '../core/domain/acr-decision.ts'
import type { ReferenceEntry } from '../core/domain/ledger.ts'
import type { ReferenceNumber } from '../core/domain/reference-number.ts'
import { ok } from '../core/domain/result.ts'
import { changeLedger, onRecord } from './change-ledger.ts'
import type { By, Desk, Outcome } from './ledger.ts'

/** Refused with: referenceUnknown, referenceIsPaid, referenceIsPartPaid, referenceIsRemoved, laterReferenceFirst. */
export async function removeReference(
  desk: Desk,
  by: By,
  { number }: { readonly number: ReferenceNumber },
): Promise<Outcome<ReferenceEntry>> {
  const outcome = await changeLedger(desk, by, {
    whose: { number },
    unknown: 'referenceUnknown',
    decide: ({ ledger }) => decideRemoval(ledger, number),
    note: { action: 'referenceRemoved', subject: { kind: 'reference', id: number } },
  })
  if (!outcome.ok) return outcome
  return ok(onRecord(outcome.value.ledger.references, each => each.number === number))
}
