// Takes a new version of an employer's month, submitted or as a draft. Online only [C 4.2], since January 2018 [C 4.1].
import type { Day } from '../core/calendar/day.ts'
import { dayInMalaysia } from '../core/calendar/instant.ts'
import type { Period } from '../core/calendar/period.ts'
import type { EmployerCode } from '../core/domain/employer-code.ts'
import type { VersionEntry } from '../core/domain/ledger.ts'
import { ok } from '../core/domain/result.ts'
import type { SubmissionMedium } from '../core/domain/schedule.ts'
import { decideDraftSubmission, decideSubmission } from '../core/domain/schedule-decision.ts'
import type { ScheduleLine } from '../core/domain/schedule-line.ts'
import { type ScheduleTotal, scheduleTotal } from '../core/domain/schedule-total.ts'
import { changeLedger, onRecord } from './change-ledger.ts'
import type { By, Desk, Outcome } from './ledger.ts'

/** A schedule as it was sent. Amounts in sen. */
export type ScheduleSent = {
  readonly code: EmployerCode
  readonly period: Period
  /** In the order of the schedule, line 1 first. */
  readonly lines: readonly ScheduleLine[]
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

/** `changed`: false when this event was reported before; `schedule` is then what it made at the time. */
export type ScheduleKept = { readonly changed: boolean; readonly schedule: VersionEntry }

/**
 * Refused with: employerUnknown, physicalSubmission, submittedBefore2018, submittedInFuture, monthNotBegun,
 * monthBefore2016, noLines, totalsDiffer, removeReferenceFirst, payReferenceFirst, sourceKeyReused.
 */
export async function submitSchedule(desk: Desk, by: By, sent: ScheduleSent): Promise<Outcome<ScheduleKept>> {
  const id = desk.newId()
  const { code, period, lines, claimed, medium, draft = false, sourceKey } = sent
  const total = scheduleTotal(lines)
  const { skbbkWith } = await desk.settings()
  const outcome = await changeLedger(desk, by, {
    whose: { code },
    unknown: 'employerUnknown',
    decide: ({ ledger }, at) => {
      const today = dayInMalaysia(at)
      const submission = {
        ...{ id, period, headcount: lines.length, total, skbbkWith, medium, draft },
        submittedOn: sent.submittedOn ?? today,
        ...(claimed && { claimed }),
        ...(sourceKey !== undefined && { sourceKey }),
      }
      return decideSubmission(ledger, submission, today)
    },
    saveMore: books => books.saveLines(id, 1, lines),
    note: {
      action: draft ? 'scheduleSaved' : 'scheduleSubmitted',
      subject: { kind: 'schedule', id },
      detail: { employer: code, period, headcount: lines.length },
    },
  })
  if (!outcome.ok) return outcome
  const { changed, ledger } = outcome.value
  return ok({
    changed,
    schedule: onRecord(ledger.versions, version => version.id === id || isTwin(version, sent)),
  })
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

function isTwin(version: VersionEntry, { sourceKey }: ScheduleSent): boolean {
  return sourceKey !== undefined && version.sourceKey === sourceKey
}
