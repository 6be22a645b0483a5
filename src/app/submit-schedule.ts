// Takes a new version of an employer's month, submitted or as a draft. Online only [C 4.2], since January 2018 [C 4.1].
// Its lines, however many, are written in pages before it counts; one short transaction then decides and keeps them.
import type { Day } from '../core/calendar/day.ts'
import { dayInMalaysia } from '../core/calendar/instant.ts'
import type { Period } from '../core/calendar/period.ts'
import type { EmployerCode } from '../core/domain/employer-code.ts'
import type { VersionEntry } from '../core/domain/ledger.ts'
import { err, ok } from '../core/domain/result.ts'
import type { SubmissionMedium } from '../core/domain/schedule.ts'
import { decideDraftSubmission, decideSubmission, type Submission } from '../core/domain/schedule-decision.ts'
import type { ScheduleLine } from '../core/domain/schedule-line.ts'
import { type ScheduleTotal, scheduleTotal } from '../core/domain/schedule-total.ts'
import { changeLedger, onRecord } from './change-ledger.ts'
import type { By, Desk, Outcome } from './ledger.ts'

/** A schedule as it was sent, but for its lines. Amounts in sen. */
type Sent = {
  readonly code: EmployerCode
  readonly period: Period
  /** The sums that were sent along: refused unless they are those of the lines. */
  readonly claimed?: ScheduleTotal
  readonly medium: SubmissionMedium
  /** Left out: today. */
  readonly submittedOn?: Day
  /** Saved, and submitted later by `submitDraft`. */
  readonly draft?: boolean
  /** The event's own key: the same key again changes nothing. */
  readonly sourceKey?: string
}

/** In the order of the schedule, line 1 first. */
export type ScheduleSent = Sent & { readonly lines: readonly ScheduleLine[] }

/** Lines that were written under the id of the version to be. */
export type WrittenLines = { readonly id: string; readonly headcount: number; readonly total: ScheduleTotal }

/** `changed`: false when this event was reported before; `schedule` is then what it made at the time. */
export type ScheduleKept = { readonly changed: boolean; readonly schedule: VersionEntry }

/**
 * Refused with: employerUnknown, physicalSubmission, submittedBefore2018, submittedInFuture, monthNotBegun,
 * monthBefore2016, noLines, totalsDiffer, removeReferenceFirst, payReferenceFirst, sourceKeyReused.
 */
export async function submitSchedule(
  desk: Desk,
  by: By,
  { lines, ...sent }: ScheduleSent,
): Promise<Outcome<ScheduleKept>> {
  const written = writtenAs(desk.newId(), lines)
  const foreseen = await foresee(desk, sent, written)
  if (!foreseen.ok) return foreseen
  if (foreseen.value === 'new') await writeLines(desk, written.id, lines)
  const kept = await keepSchedule(desk, by, { ...sent, written })
  if (foreseen.value === 'new' && !(kept.ok && kept.value.changed)) await desk.ledger.lines.drop(written.id)
  return kept
}

/** What is known of lines once all of them are written under this id. */
export function writtenAs(id: string, lines: readonly ScheduleLine[]): WrittenLines {
  return { id, headcount: lines.length, total: scheduleTotal(lines) }
}

/** Writes lines in pages; until a version is made of them nobody sees them. What is never kept goes after a day. */
export async function writeLines(
  { ledger, clock }: Pick<Desk, 'ledger' | 'clock'>,
  scheduleId: string,
  lines: readonly ScheduleLine[],
): Promise<void> {
  const { page, save } = ledger.lines
  for (let from = 0; from < lines.length; from += page) {
    await save({ scheduleId, first: from + 1, lines: lines.slice(from, from + page), at: clock.now() })
  }
}

/** Makes a version of lines that are written. Refused with what `submitSchedule` is; the lines are then for the caller to drop. */
export async function keepSchedule(
  desk: Desk,
  by: By,
  { written, ...sent }: Sent & { readonly written: WrittenLines },
): Promise<Outcome<ScheduleKept>> {
  const { id, headcount } = written
  const { code, period, draft = false, sourceKey } = sent
  const submission = await submissionOf(desk, sent, written)
  const outcome = await changeLedger(desk, by, {
    whose: { code },
    unknown: 'employerUnknown',
    decide: ({ ledger }, at) => decideSubmission(ledger, submission, dayInMalaysia(at)),
    saveMore: (books, stamp) => books.keepLines(id, stamp),
    note: {
      action: draft ? 'scheduleSaved' : 'scheduleSubmitted',
      subject: { kind: 'schedule', id },
      detail: { employer: code, period, headcount },
    },
  })
  if (!outcome.ok) return outcome
  const { changed, ledger } = outcome.value
  const isIt = (version: VersionEntry) => version.id === id || isTwin(version, sourceKey)
  return ok({ changed, schedule: onRecord(ledger.versions, isIt) })
}

/** What would be decided now: nothing is written for what is refused, or was reported before. */
async function foresee(desk: Desk, sent: Sent, written: WrittenLines): Promise<Outcome<'new' | 'known'>> {
  const submission = await submissionOf(desk, sent, written)
  const today = dayInMalaysia(desk.clock.now())
  return desk.ledger.change({ code: sent.code }, async ({ employer, ledger }) => {
    if (employer === undefined) return err({ code: 'employerUnknown' })
    const decision = decideSubmission(ledger, submission, today)
    if (!decision.ok) return decision
    return ok(decision.value.length > 0 ? 'new' : 'known')
  })
}

async function submissionOf(desk: Desk, sent: Sent, written: WrittenLines): Promise<Submission> {
  const { skbbkWith } = await desk.settings()
  const { period, medium, draft = false, claimed, sourceKey } = sent
  return {
    ...{ ...written, period, skbbkWith, medium, draft },
    submittedOn: sent.submittedOn ?? dayInMalaysia(desk.clock.now()),
    ...(claimed && { claimed }),
    ...(sourceKey !== undefined && { sourceKey }),
  }
}

/** Submits a saved draft. Refused with: scheduleUnknown, versionIs…, and the dates and references of `submitSchedule`. */
export async function submitDraft(
  desk: Desk,
  by: By,
  { scheduleId: id, submittedOn }: { readonly scheduleId: string; readonly submittedOn?: Day },
): Promise<Outcome<ScheduleKept>> {
  const outcome = await changeLedger(desk, by, {
    whose: { scheduleId: id },
    unknown: 'scheduleUnknown',
    decide: ({ ledger }, at) => {
      const today = dayInMalaysia(at)
      return decideDraftSubmission(ledger, { id, submittedOn: submittedOn ?? today }, today)
    },
    note: { action: 'scheduleSubmitted', subject: { kind: 'schedule', id } },
  })
  if (!outcome.ok) return outcome
  const { changed, ledger } = outcome.value
  return ok({ changed, schedule: onRecord(ledger.versions, version => version.id === id) })
}

function isTwin(version: VersionEntry, sourceKey: string | undefined): boolean {
  return sourceKey !== undefined && version.sourceKey === sourceKey
}
