// Submitting, accepting and rejecting schedule versions. Schedules come online only, since January 2018 [C 4.1, 4.2];
// older months, from June 2016, are arrears and come online as well [ours]. A new version of a month comes before its
// reference is made, or after that is paid (short payment).
import type { Day } from '../calendar/day.ts'
import type { Period } from '../calendar/period.ts'
import { firstPeriod, periodOf } from '../calendar/period.ts'
import { isLive } from './acr.ts'
import type { EmployerLedger, LedgerChange, VersionEntry } from './ledger.ts'
import type { Sen } from './money.ts'
import { addSen } from './money.ts'
import type { ReferenceKind } from './reference-number.ts'
import type { PlainRefusalCode, Refusal } from './refusal.ts'
import { inForceSince } from './refusal.ts'
import type { Result } from './result.ts'
import { err, ok } from './result.ts'
import {
  type RejectionReason,
  type ScheduleEvent,
  type ScheduleState,
  type SubmissionMedium,
  scheduleSteps,
} from './schedule.ts'
import { amountsByReference, type ScheduleTotal } from './schedule-total.ts'

export type Decision = Result<readonly LedgerChange[], Refusal>

/** A new version with its lines summed up. `claimed`: the sums that were sent along, in sen, which must be the same. */
export type Submission = {
  readonly id: string
  readonly period: Period
  readonly headcount: number
  readonly total: ScheduleTotal
  readonly claimed?: ScheduleTotal
  readonly skbbkWith: ReferenceKind
  readonly medium: SubmissionMedium
  readonly submittedOn: Day
  /** A draft is saved, not submitted; a later draft or submission takes its place. */
  readonly draft: boolean
  readonly sourceKey?: string
}

/** The refusal of a step that a version's state does not allow. */
const stateCode: Readonly<Record<ScheduleState, PlainRefusalCode>> = {
  draft: 'versionIsDraft',
  submitted: 'versionIsSubmitted',
  accepted: 'versionIsAccepted',
  rejected: 'versionIsRejected',
  superseded: 'versionIsSuperseded',
}

/** Decides on a new version, submitted or as a draft, on a day. No changes: this event was reported before. */
export function decideSubmission(ledger: EmployerLedger, submission: Submission, today: Day): Decision {
  const twin = ledger.versions.find(
    each => each.sourceKey !== undefined && each.sourceKey === submission.sourceKey,
  )
  if (twin !== undefined) return isSameVersion(twin, submission) ? ok([]) : err({ code: 'sourceKeyReused' })
  const refusal = refusedForItself(submission, today) ?? openReference(ledger, submission.period)
  if (refusal !== undefined) return err(refusal)
  const replaced = submission.draft ? (['draft'] as const) : (['draft', 'submitted', 'rejected'] as const)
  return ok([
    ...superseding(ledger, submission, replaced),
    { kind: 'versionAdded', version: newVersion(ledger, submission) },
  ])
}

/** Decides on submitting what was saved as a draft. */
export function decideDraftSubmission(
  ledger: EmployerLedger,
  { id, submittedOn }: { readonly id: string; readonly submittedOn: Day },
  today: Day,
): Decision {
  const found = stepOf(ledger, id, 'submitted')
  if (!found.ok) return found
  const { version, to } = found.value
  const refusal = refusedByDate(version.period, submittedOn, today) ?? openReference(ledger, version.period)
  if (refusal !== undefined) return err(refusal)
  return ok([
    ...superseding(ledger, version, ['draft', 'submitted', 'rejected']),
    { kind: 'versionMoved', id, to, submittedOn },
  ])
}

/** Decides on accepting a version; the one accepted before it is superseded. */
export function decideAcceptance(ledger: EmployerLedger, id: string): Decision {
  const found = stepOf(ledger, id, 'accepted')
  if (!found.ok) return found
  const { version, to } = found.value
  const refusal = openReference(ledger, version.period)
  if (refusal !== undefined) return err(refusal)
  return ok([...superseding(ledger, version, ['accepted']), { kind: 'versionMoved', id, to }])
}

/** Decides on rejecting a version; the employer is told why, so there is at least one reason. */
export function decideRejection(
  ledger: EmployerLedger,
  { id, reasons }: { readonly id: string; readonly reasons: readonly RejectionReason[] },
): Decision {
  const found = stepOf(ledger, id, 'rejected')
  if (!found.ok) return found
  if (reasons.length === 0) return err({ code: 'reasonMissing' })
  return ok([{ kind: 'versionMoved', id, to: found.value.to, reasons }])
}

/** The accepted version of this id, or the refusal of its state: only accepted versions are paid. */
export function acceptedVersion(ledger: EmployerLedger, id: string): Result<VersionEntry, Refusal> {
  const version = ledger.versions.find(each => each.id === id)
  if (version === undefined) return err({ code: 'scheduleUnknown' })
  return version.state === 'accepted' ? ok(version) : err({ code: stateCode[version.state] })
}

function stepOf(
  ledger: EmployerLedger,
  id: string,
  event: ScheduleEvent,
): Result<{ readonly version: VersionEntry; readonly to: ScheduleState }, Refusal> {
  const version = ledger.versions.find(each => each.id === id)
  if (version === undefined) return err({ code: 'scheduleUnknown' })
  const to = scheduleSteps[version.state][event]
  return to === undefined ? err({ code: stateCode[version.state] }) : ok({ version, to })
}

function refusedForItself(submission: Submission, today: Day): Refusal | undefined {
  if (submission.medium === 'physical') return { code: 'physicalSubmission' }
  const byDate = refusedByDate(submission.period, submission.submittedOn, today)
  if (byDate !== undefined) return byDate
  if (submission.headcount === 0) return { code: 'noLines' }
  const { total, claimed } = submission
  const differs = claimed !== undefined && !isSameTotal(total, claimed)
  return differs ? { code: 'totalsDiffer', found: sumOf(claimed), expected: sumOf(total) } : undefined
}

function refusedByDate(period: Period, submittedOn: Day, today: Day): Refusal | undefined {
  if (submittedOn < inForceSince) return { code: 'submittedBefore2018' }
  if (submittedOn > today) return { code: 'submittedInFuture' }
  if (period < firstPeriod) return { code: 'monthBefore2016' }
  return period > periodOf(submittedOn) ? { code: 'monthNotBegun' } : undefined
}

/** A live reference of the month that is not fully paid: with it, a new version would change what is being paid. */
function openReference(ledger: EmployerLedger, period: Period): Refusal | undefined {
  const ofMonth = new Set(ledger.versions.filter(each => each.period === period).map(each => each.id))
  const open = ledger.references.find(
    each => isLive(each) && each.state !== 'paid' && each.covers.some(cover => ofMonth.has(cover.scheduleId)),
  )
  if (open === undefined) return undefined
  const code = open.state === 'partPaid' ? 'payReferenceFirst' : 'removeReferenceFirst'
  return { code, number: open.number }
}

/** Versions of the same month in these states give way. */
function superseding(
  ledger: EmployerLedger,
  { id, period }: { readonly id: string; readonly period: Period },
  states: readonly ScheduleState[],
): readonly LedgerChange[] {
  return ledger.versions
    .filter(each => each.period === period && each.id !== id && states.includes(each.state))
    .map(each => ({ kind: 'versionMoved', id: each.id, to: 'superseded' }))
}

function newVersion(ledger: EmployerLedger, submission: Submission): VersionEntry {
  const { id, period, headcount, total, skbbkWith, submittedOn, draft, sourceKey } = submission
  const newest = Math.max(
    0,
    ...ledger.versions.filter(each => each.period === period).map(each => each.version),
  )
  return {
    ...{ id, period, headcount, total, skbbkWith },
    version: newest + 1,
    state: draft ? 'draft' : 'submitted',
    amounts: amountsByReference(total, skbbkWith),
    ...(!draft && { submittedOn }),
    ...(sourceKey !== undefined && { sourceKey }),
  }
}

function isSameVersion(one: VersionEntry, other: Submission): boolean {
  return (
    one.period === other.period && one.headcount === other.headcount && isSameTotal(one.total, other.total)
  )
}

function isSameTotal(one: ScheduleTotal, other: ScheduleTotal): boolean {
  return one.act4 === other.act4 && one.act800 === other.act800 && one.skbbk === other.skbbk
}

function sumOf({ act4, act800, skbbk }: ScheduleTotal): Sen {
  return addSen(act4, act800, skbbk)
}
