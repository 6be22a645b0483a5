// Records an ACR or ECR that the portal issued (OPERATOR=companion). Payments that waited for its number are matched.
import { decideReport } from '../core/domain/acr-decision.ts'
import type { EmployerCode } from '../core/domain/employer-code.ts'
import type { ReferenceEntry } from '../core/domain/ledger.ts'
import type { Sen } from '../core/domain/money.ts'
import { parseReferenceNumber, type ReferenceNumber } from '../core/domain/reference-number.ts'
import { ok } from '../core/domain/result.ts'
import { changeLedger, onRecord } from './change-ledger.ts'
import type { By, Desk, Outcome } from './ledger.ts'

export type ReferenceReported = {
  readonly code: EmployerCode
  readonly number: ReferenceNumber
  /** In sen: refused unless it is what its versions come to. */
  readonly amount: Sen
  readonly scheduleIds: readonly string[]
}

/**
 * The reference on record; `changed` false when the same was reported before.
 * Refused with: employerUnknown, issuedHere, numberTaken, referenceIsRemoved, referenceDiffers, nothingToCover,
 * scheduleUnknown, versionIs…, alreadyCovered, nothingToPay, amountDiffers.
 */
export async function reportReference(
  desk: Desk,
  by: By,
  { code, number, amount, scheduleIds }: ReferenceReported,
): Promise<Outcome<{ readonly changed: boolean; readonly reference: ReferenceEntry }>> {
  const id = desk.newId()
  const read = parseReferenceNumber(number)
  if (!read.ok) throw new Error(`no reference number: ${read.error}`)
  const { kind } = read.value
  const outcome = await changeLedger(desk, by, {
    whose: { code, number },
    unknown: 'employerUnknown',
    decide: async ({ ledger, isTakenElsewhere }) => {
      const takenElsewhere = await isTakenElsewhere(number)
      return decideReport(ledger, { id, number, kind, amount, scheduleIds, takenElsewhere }, desk.operator)
    },
    note: {
      action: 'referenceReported',
      subject: { kind: 'reference', id: number },
      detail: { employer: code },
    },
  })
  if (!outcome.ok) return outcome
  const { changed, ledger } = outcome.value
  return ok({ changed, reference: onRecord(ledger.references, each => each.number === number) })
}
