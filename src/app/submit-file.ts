// The jobs that make a checked file a schedule, and a schedule its payment references: what a person sent is done in the
// person's name, and only for employers the person speaks for at that moment.
import type { Instant } from '../core/calendar/instant.ts'
import type { IssueAcr, JobResult, SubmitFile } from '../core/dialogues/job.ts'
import { isLive } from '../core/domain/acr.ts'
import type { EmployerCode } from '../core/domain/employer-code.ts'
import { addSen } from '../core/domain/money.ts'
import type { Refusal } from '../core/domain/refusal.ts'
import { err, ok, type Result } from '../core/domain/result.ts'
import type { JobAt, JobRunners } from './begun-job.ts'
import type { FileResult } from './check-file.ts'
import type { FileChecking } from './check-one-file.ts'
import { acceptSchedule } from './decide-schedule.ts'
import { issueReferences } from './issue-references.ts'
import { recordMs } from './kept-file.ts'
import type { By, Desk, Outcome, ReferenceRead } from './ledger.ts'
import { type FileSchedule, scheduleOfFile } from './schedule-of-file.ts'
import type { Folder } from './scratch.ts'
import { type ScheduleKept, submitSchedule } from './submit-schedule.ts'

/** What a person may do: for an employer of theirs, and with a schedule of one. */
export type OwnEmployers = {
  readonly speaksFor: (personId: string, code: EmployerCode) => Promise<boolean>
  readonly schedule: (personId: string, scheduleId: string) => Promise<OwnSchedule | undefined>
}

export type OwnSchedule = {
  readonly employer: { readonly code: EmployerCode; readonly name: string }
  readonly period: FileSchedule['period']
  readonly headcount: number
}

export type FileSubmitting = FileChecking & { readonly desk: Desk; readonly own: OwnEmployers }

/** The job that submits a file without errors as the schedule of its month; the file is then a record. */
export function submitCheckedFile(parts: FileSubmitting): JobRunners['submitFile'] {
  return async (job, at) => {
    const outcome = await submit(parts, job, at)
    if (!outcome.ok) return { kind: 'submitRefused', ticket: job.ticket, refusal: outcome.error }
    const { id, period, version, headcount, amounts } = outcome.value.schedule
    const total = addSen(...Object.values(amounts))
    return { kind: 'fileSubmitted', ticket: job.ticket, schedule: { id, period, version, headcount, total } }
  }
}

async function submit(parts: FileSubmitting, job: SubmitFile, at: JobAt): Promise<Outcome<ScheduleKept>> {
  const code = job.employer as EmployerCode
  if (!(await parts.own.speaksFor(at.personId, code))) return refused('employerUnknown')
  const read = await parts.scratch(folder => readSchedule(parts, { job, at, folder }))
  if (read === undefined) return refused('noLines')
  const sent = { ...read, medium: 'online', sourceKey: `chat:${job.file.id}` } as const
  const kept = await submitSchedule(parts.desk, byPerson(at), sent)
  if (!kept.ok) return kept
  const accepted = await accept(parts, at, kept.value)
  if (accepted.ok) await keepWithRecord(parts, job, at)
  return accepted
}

/** Undefined when the file is kept no more, or is no schedule after all. */
async function readSchedule(
  { files, checker }: FileSubmitting,
  { job, at, folder }: { job: SubmitFile; at: JobAt; folder: Folder },
): Promise<FileSchedule | undefined> {
  const bytes = await files.open(job.file.id, at.personId)
  if (bytes === undefined) return undefined
  await folder.write('sent', bytes)
  const { employer, period, language } = job
  const expected = { employer: employer as EmployerCode, period }
  const [path, out] = [folder.path('sent'), folder.path('made.txt')]
  const event = await checker.run({ kind: 'convert', path, out, expected, language, keep: 1 })
  if (event.kind !== 'done') return undefined
  return scheduleIn(event.result, expected.employer, await folder.readAll('made.txt'))
}

function scheduleIn(result: FileResult, code: EmployerCode, bytes: Uint8Array): FileSchedule | undefined {
  const schedule = scheduleOfFile(result, bytes, code)
  return schedule.ok ? schedule.value : undefined
}

/** A schedule without an error is accepted as it comes; one that was sent before is as it is by now. */
async function accept(
  { desk }: FileSubmitting,
  at: JobAt,
  { changed, schedule }: ScheduleKept,
): Promise<Outcome<ScheduleKept>> {
  if (schedule.state !== 'submitted') return ok({ changed, schedule })
  const accepted = await acceptSchedule(desk, byPerson(at), { scheduleId: schedule.id })
  return accepted.ok ? ok({ changed, schedule: accepted.value }) : accepted
}

async function keepWithRecord(
  { files, clock }: FileSubmitting,
  job: SubmitFile,
  { personId }: JobAt,
): Promise<void> {
  await files.keepUntil([job.original, job.file.id], personId, (clock.now() + recordMs) as Instant)
}

/** The job that issues the references by which an accepted schedule is paid. */
export function issueAcr(parts: FileSubmitting): JobRunners['issueAcr'] {
  return async (job, at) => {
    const { ticket } = job
    const own = await parts.own.schedule(at.personId, job.scheduleId)
    if (!own) return { kind: 'acrRefused', ticket, refusal: { code: 'scheduleUnknown' } }
    return issued(parts, { job, at, own })
  }
}

async function issued(
  { desk }: FileSubmitting,
  { job, at, own }: { job: IssueAcr; at: JobAt; own: OwnSchedule },
): Promise<JobResult> {
  const { ticket, scheduleId } = job
  const { code } = own.employer
  const made = await issueReferences(desk, byPerson(at), { code, scheduleIds: [scheduleId] })
  const there = !made.ok && made.error.code === 'alreadyCovered'
  if (!made.ok && !there) return { kind: 'acrRefused', ticket, refusal: made.error }
  const found = made.ok ? made.value : await covering(desk, own, scheduleId)
  const references = found.map(({ kind, number, state, amount, paid }) => ({
    kind,
    number,
    state,
    amount,
    paid,
  }))
  return { kind: 'acrIssued', ticket, issued: { ...own, references } }
}

/** What was issued before, by this job too, is given again. */
async function covering(
  { ledger }: Desk,
  { employer, period }: OwnSchedule,
  scheduleId: string,
): Promise<readonly ReferenceRead[]> {
  const month = await ledger.readMonth(employer.code, period)
  const live = (month?.references ?? []).filter(isLive)
  return live.filter(({ covers }) => covers.some(each => each.scheduleId === scheduleId))
}

function byPerson({ personId }: JobAt): By {
  return { actor: { kind: 'person', id: personId }, source: 'chat' }
}

function refused(code: 'employerUnknown' | 'noLines'): Result<never, Refusal> {
  return err({ code })
}
