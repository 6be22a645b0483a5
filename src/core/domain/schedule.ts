// The contribution schedule of one employer and month, in versions [ours]: draft → submitted → accepted | rejected →
// superseded. Official state names are not public; these are shown in plain words.
import { z } from 'zod'
import type { Sen } from './money.ts'
import type { ReferenceKind } from './reference-number.ts'

export const ScheduleState = z.enum(['draft', 'submitted', 'accepted', 'rejected', 'superseded'])
export type ScheduleState = z.infer<typeof ScheduleState>

export const ScheduleEvent = z.enum(['submitted', 'accepted', 'rejected', 'superseded'])
export type ScheduleEvent = z.infer<typeof ScheduleEvent>

/** The only steps there are [ours]. `superseded`: a newer version of the same month took its place. */
export const scheduleSteps: Readonly<
  Record<ScheduleState, Readonly<Partial<Record<ScheduleEvent, ScheduleState>>>>
> = {
  draft: { submitted: 'submitted', superseded: 'superseded' },
  submitted: { accepted: 'accepted', rejected: 'rejected', superseded: 'superseded' },
  accepted: { superseded: 'superseded' },
  rejected: { superseded: 'superseded' },
  superseded: {},
}

/** How a schedule came: only online ones are taken [C 4.2]. */
export const SubmissionMedium = z.enum(['online', 'physical'])
export type SubmissionMedium = z.infer<typeof SubmissionMedium>

/** What of a version matters to its month; `amounts` in sen per reference that pays it, SKBBK counted as the setting says. */
export type ScheduleVersion = {
  readonly id?: string
  readonly version: number
  readonly state: ScheduleState
  readonly headcount: number
  readonly amounts: Readonly<Record<ReferenceKind, Sen>>
  readonly reasons?: readonly RejectionReason[]
}

/** One line of code, line number, column and what was found, as the check of a file gives it; or words of an officer. */
export type RejectionReason = Readonly<Record<string, string | number>>

/**
 * The version that a month goes by: the newest accepted one, since that is what is paid; before any was accepted the
 * newest of the rest. Superseded versions never count.
 */
export function versionThatCounts<Version extends ScheduleVersion>(
  versions: readonly Version[],
): Version | undefined {
  const newestFirst = versions
    .filter(version => version.state !== 'superseded')
    .toSorted((a, b) => b.version - a.version)
  return newestFirst.find(version => version.state === 'accepted') ?? newestFirst[0]
}
