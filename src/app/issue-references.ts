// Issues the ACR and ECR by which accepted schedule versions are paid; only the store of record does (OPERATOR=official
// and the sandbox). Without one no payment can be made [C 3.4].
import { decideIssue } from '../core/domain/acr-decision.ts'
import type { EmployerCode } from '../core/domain/employer-code.ts'
import type { ReferenceEntry } from '../core/domain/ledger.ts'
import type { ReferenceKind } from '../core/domain/reference-number.ts'
import { ok } from '../core/domain/result.ts'
import { changeLedger } from './change-ledger.ts'
import type { By, Desk, Outcome } from './ledger.ts'

export type IssueRequest = {
  readonly code: EmployerCode
  /** Accepted versions of this employer, of one or more months. */
  readonly scheduleIds: readonly string[]
  /** Left out: each Act with something to pay. */
  readonly kinds?: readonly ReferenceKind[]
}

/**
 * The references made, ACR before ECR; amounts in sen. All of them or none.
 * Refused with: employerUnknown, notIssuedHere, nothingToCover, scheduleUnknown, versionIs…, alreadyCovered, nothingToPay.
 */
export async function issueReferences(
  desk: Desk,
  by: By,
  { code, scheduleIds, kinds }: IssueRequest,
): Promise<Outcome<readonly ReferenceEntry[]>> {
  const ids = { ACR: desk.newId(), ECR: desk.newId() }
  const outcome = await changeLedger(desk, by, {
    whose: { code },
    unknown: 'employerUnknown',
    decide: async ({ ledger, drawNumber }) => {
      const free = {
        ACR: { id: ids.ACR, number: await drawNumber('ACR') },
        ECR: { id: ids.ECR, number: await drawNumber('ECR') },
      }
      return decideIssue(ledger, { scheduleIds, free, ...(kinds && { kinds }) }, desk.operator)
    },
    note: {
      action: 'referencesIssued',
      subject: { kind: 'employer', id: code },
      detail: { schedules: scheduleIds.join(' ') },
    },
  })
  if (!outcome.ok) return outcome
  const made: readonly string[] = Object.values(ids)
  return ok(outcome.value.ledger.references.filter(each => made.includes(each.id)))
}
