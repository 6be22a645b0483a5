// Issuing, recording and removing the references by which accepted versions are paid: without one no payment can be
// made [C 3.4]. A version is on at most one live reference per Act, and a reference's amount is the sum of that Act's
// lines in the versions it covers; of a version that follows a paid one it is what that left unpaid (short payment).
import { acrSteps, isLive } from './acr.ts'
import type { EmployerLedger, LedgerChange, ReferenceEntry, Share, VersionEntry } from './ledger.ts'
import { changed } from './ledger.ts'
import type { Sen } from './money.ts'
import { addSen, sen } from './money.ts'
import type { OperatorMode } from './operator.ts'
import { settlement } from './payment-allocation.ts'
import { ReferenceKind, type ReferenceNumber } from './reference-number.ts'
import type { Refusal } from './refusal.ts'
import type { Result } from './result.ts'
import { err, ok } from './result.ts'
import type { Decision } from './schedule-decision.ts'
import { acceptedVersion } from './schedule-decision.ts'

/** A number that is free, with the id of its record. */
export type FreeNumber = { readonly id: string; readonly number: ReferenceNumber }

/** `kinds`: the Acts to make references for; left out, each Act with something to pay. */
export type Issue = {
  readonly scheduleIds: readonly string[]
  readonly kinds?: readonly ReferenceKind[]
  readonly free: Readonly<Record<ReferenceKind, FreeNumber>>
}

/** Decides on issuing references, one per Act, for accepted versions. Only the store of record issues. */
export function decideIssue(ledger: EmployerLedger, issue: Issue, operator: OperatorMode): Decision {
  if (operator !== 'official') return err({ code: 'notIssuedHere' })
  const versions = versionsToCover(ledger, issue.scheduleIds)
  if (!versions.ok) return versions
  const references: ReferenceEntry[] = []
  for (const kind of issue.kinds ?? ReferenceKind.options) {
    const covers = coversOf(ledger, versions.value, kind)
    if (!covers.ok) return covers
    if (covers.value.length > 0) references.push(newReference(kind, issue.free[kind], covers.value))
  }
  if (references.length === 0) return err({ code: 'nothingToPay' })
  return ok(references.map(reference => ({ kind: 'referenceAdded', reference })))
}

/** A reference as the portal reported it. `takenElsewhere`: another employer's reference has this number. */
export type Report = FreeNumber & {
  readonly kind: ReferenceKind
  readonly amount: Sen
  readonly scheduleIds: readonly string[]
  readonly takenElsewhere: boolean
}

/**
 * Decides on recording a reference that the portal issued; payments that waited for its number are matched. No
 * changes: the same was reported before. The store of record issues its own instead.
 */
export function decideReport(ledger: EmployerLedger, report: Report, operator: OperatorMode): Decision {
  if (operator === 'official') return err({ code: 'issuedHere' })
  if (report.takenElsewhere) return err({ code: 'numberTaken' })
  const known = ledger.references.find(each => each.number === report.number)
  if (known !== undefined) return decideSecondReport(known, report)
  const versions = versionsToCover(ledger, report.scheduleIds)
  if (!versions.ok) return versions
  const covers = coversOf(ledger, versions.value, report.kind)
  if (!covers.ok) return covers
  if (covers.value.length === 0) return err({ code: 'nothingToPay' })
  const reference = newReference(report.kind, report, covers.value)
  if (reference.amount !== report.amount) {
    return err({ code: 'amountDiffers', found: report.amount, expected: reference.amount })
  }
  return ok(withWaitingPayments(ledger, reference))
}

/** Decides on removing a reference that nothing was paid on [2]. */
export function decideRemoval(ledger: EmployerLedger, number: ReferenceNumber): Decision {
  const reference = ledger.references.find(each => each.number === number)
  if (reference === undefined) return err({ code: 'referenceUnknown' })
  const to = acrSteps[reference.state].removed
  if (to === undefined) return err({ code: notRemovable(reference) })
  const later = laterReference(ledger, reference)
  if (later !== undefined) return err({ code: 'laterReferenceFirst', number: later.number })
  return ok([{ kind: 'referenceMoved', id: reference.id, to, paid: sen(0) }])
}

function notRemovable({ state }: ReferenceEntry) {
  if (state === 'removed') return 'referenceIsRemoved'
  return state === 'partPaid' ? 'referenceIsPartPaid' : 'referenceIsPaid'
}

function decideSecondReport(known: ReferenceEntry, report: Report): Decision {
  if (!isLive(known)) return err({ code: 'referenceIsRemoved' })
  const covered = new Set(known.covers.map(each => each.scheduleId))
  const asked = new Set(report.scheduleIds)
  const isSame = known.amount === report.amount && covered.symmetricDifference(asked).size === 0
  return isSame ? ok([]) : err({ code: 'referenceDiffers' })
}

/** Oldest month first. */
function versionsToCover(
  ledger: EmployerLedger,
  ids: readonly string[],
): Result<readonly VersionEntry[], Refusal> {
  const versions: VersionEntry[] = []
  for (const id of new Set(ids)) {
    const version = acceptedVersion(ledger, id)
    if (!version.ok) return version
    versions.push(version.value)
  }
  if (versions.length === 0) return err({ code: 'nothingToCover' })
  return ok(versions.toSorted((a, b) => (a.period < b.period ? -1 : 1)))
}

/** What a reference of this Act would cover: the versions with something to pay. */
function coversOf(
  ledger: EmployerLedger,
  versions: readonly VersionEntry[],
  kind: ReferenceKind,
): Result<readonly Share[], Refusal> {
  const covers: Share[] = []
  for (const version of versions) {
    const live = liveCovers(ledger, version, kind)
    const own = live.find(each => each.scheduleId === version.id)
    if (own !== undefined) {
      return err({ code: 'alreadyCovered', number: own.number, period: version.period })
    }
    const amount = version.amounts[kind] - addSen(...live.map(each => each.amount))
    if (amount > 0) covers.push({ scheduleId: version.id, amount: sen(amount) })
  }
  return ok(covers)
}

type LiveCover = Share & { readonly number: ReferenceNumber; readonly version: number }

/** What live references of this Act cover of the versions of the same month, itself included. */
function liveCovers(
  ledger: EmployerLedger,
  { period }: VersionEntry,
  kind: ReferenceKind,
): readonly LiveCover[] {
  const ofMonth = new Map(
    ledger.versions.filter(each => each.period === period).map(each => [each.id, each.version]),
  )
  return ledger.references
    .filter(each => each.kind === kind && isLive(each))
    .flatMap(({ number, covers }) =>
      covers.flatMap(cover => {
        const version = ofMonth.get(cover.scheduleId)
        return version === undefined ? [] : [{ ...cover, number, version }]
      }),
    )
}

function newReference(
  kind: ReferenceKind,
  { id, number }: FreeNumber,
  covers: readonly Share[],
): ReferenceEntry {
  const amount = addSen(...covers.map(each => each.amount))
  return { id, kind, number, state: 'generated', amount, paid: sen(0), covers }
}

function withWaitingPayments(ledger: EmployerLedger, reference: ReferenceEntry): readonly LedgerChange[] {
  const added: LedgerChange = { kind: 'referenceAdded', reference }
  const matched = ledger.payments
    .filter(each => each.state === 'unmatched' && each.number === reference.number)
    .map(({ id }): LedgerChange => ({ kind: 'paymentMatched', id, referenceId: reference.id }))
  if (matched.length === 0) return [added]
  const changes = [added, ...matched]
  return [...changes, ...settlement(changed(ledger, changes), reference.id)]
}

/** A live reference of a newer version of a covered month, which pays only what this one left over. */
function laterReference(ledger: EmployerLedger, reference: ReferenceEntry): LiveCover | undefined {
  const covered = ledger.versions.filter(version =>
    reference.covers.some(cover => cover.scheduleId === version.id),
  )
  return covered
    .flatMap(version =>
      liveCovers(ledger, version, reference.kind).filter(each => each.version > version.version),
    )
    .at(0)
}
