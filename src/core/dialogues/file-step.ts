// A payroll file in a conversation: what is kept of it, and the steps that lead from it to a schedule, as they are stored.
import { z } from 'zod'
import { Period } from '../calendar/period.ts'
import { sen } from '../domain/money.ts'
import { ReferenceNumber } from '../domain/reference-number.ts'
import { ScheduleState } from '../domain/schedule.ts'
import { CheckedFile, FileGiven, FileRef, SentDocument } from './job.ts'

/** `name` as it is shown. `checked` is missing until the check has ended. */
export const FileInHand = z.object({
  ticket: z.string(),
  name: z.string(),
  file: z.union([SentDocument, FileRef]),
  given: FileGiven,
  checked: CheckedFile.optional(),
})
export type FileInHand = z.infer<typeof FileInHand>

export type Checked = FileInHand & { checked: CheckedFile }

/** Whether its check has ended. */
export function isChecked(file: FileInHand): file is Checked {
  return file.checked !== undefined
}

const Amount = z.number().transform(sum => sen(sum))

/** What a file step needs of the file: that it is there, and that it is checked. */
export const fileSteps = [
  z.object({ at: z.literal('file.checking') }),
  /** Whose it is: one of these, or a code typed. */
  z.object({
    at: z.literal('file.employer'),
    employers: z.array(z.object({ id: z.string(), name: z.string() })),
  }),
  /** Which month it is for, `latest` being the newest that is offered. */
  z.object({ at: z.literal('file.month'), latest: Period }),
  z.object({ at: z.literal('file.report') }),
  z.object({ at: z.literal('file.changes') }),
  /** Whether local workers without SKBBK opted out of it, which they can since that month. */
  z.object({ at: z.literal('file.skbbk'), since: Period }),
  /** All of it told once more before it is sent. `standing`: the version that the month goes by; `same`: as it was sent. */
  z.object({
    at: z.literal('file.summary'),
    employer: z.object({ id: z.string(), code: z.string(), name: z.string() }),
    before: z.object({ period: Period, headcount: z.int(), total: Amount }).optional(),
    standing: z
      .object({
        ...{ version: z.int(), state: ScheduleState, headcount: z.int() },
        same: z.boolean().optional(),
      })
      .optional(),
    /** A live reference of the month that is not paid: a new version is refused while it stands. */
    open: z.object({ number: ReferenceNumber, partPaid: z.boolean() }).optional(),
    official: z.boolean(),
    specimen: z.boolean(),
  }),
  z.object({ at: z.literal('file.submitting') }),
] as const

const afterCheck = ['file.report', 'file.changes', 'file.skbbk', 'file.summary', 'file.submitting']

/** A step that is about the file is none without the file, or before it is checked. */
export function hasItsFile(at: string, file: FileInHand | undefined): boolean {
  if (!at.startsWith('file.')) return true
  return file !== undefined && (file.checked !== undefined || !afterCheck.includes(at))
}
