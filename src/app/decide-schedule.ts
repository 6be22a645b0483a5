// Accepts or rejects a submitted schedule version: staff or the portal decide; the employer is told why it was rejected.
import type { VersionEntry } from '../core/domain/ledger.ts'
import { ok } from '../core/domain/result.ts'
import type { RejectionReason } from '../core/domain/schedule.ts'
import { decideAcceptance, decideRejection } from '../core/domain/schedule-decision.ts'
import { changeLedger, type LedgerWork, onRecord } from './change-ledger.ts'
import type { By, Desk, Outcome } from './ledger.ts'

/**
 * Accepts a version; the one accepted before it is superseded.
 * Refused with: scheduleUnknown, versionIs…, removeReferenceFirst, payReferenceFirst.
 */
export function acceptSchedule(
  desk: Desk,
  by: By,
  { scheduleId: id }: { readonly scheduleId: string },
): Promise<Outcome<VersionEntry>> {
  return decided(desk, by, {
    id,
    decide: ({ ledger }) => decideAcceptance(ledger, id),
    note: { action: 'scheduleAccepted', subject: { kind: 'schedule', id } },
  })
}

/** Rejects a version with at least one reason. Refused with: scheduleUnknown, versionIs…, reasonMissing. */
export function rejectSchedule(
  desk: Desk,
  by: By,
  { scheduleId: id, reasons }: { readonly scheduleId: string; readonly reasons: readonly RejectionReason[] },
): Promise<Outcome<VersionEntry>> {
  return decided(desk, by, {
    id,
    decide: ({ ledger }) => decideRejection(ledger, { id, reasons }),
    note: {
      action: 'scheduleRejected',
      subject: { kind: 'schedule', id },
      detail: { reasons: reasons.length },
    },
  })
}

async function decided(
  desk: Desk,
  by: By,
  { id, ...work }: Pick<LedgerWork, 'decide' | 'note'> & { readonly id: string },
): Promise<Outcome<VersionEntry>> {
  const outcome = await changeLedger(desk, by, {
    whose: { scheduleId: id },
    unknown: 'scheduleUnknown',
    ...work,
  })
  if (!outcome.ok) return outcome
  return ok(onRecord(outcome.value.ledger.versions, each => each.id === id))
}
