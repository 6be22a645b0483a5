// Contribution schedules: versions of one employer's month, and their lines.
import { z } from 'zod'
import { ReferenceKind } from '../core/domain/reference-number.ts'
import { ScheduleState } from '../core/domain/schedule.ts'
import { pageOf } from './page.ts'
import {
  confirmed,
  EventKey,
  line,
  WireDay,
  WireEmployerCode,
  WireId,
  WireInstant,
  WireName,
  WirePeriod,
  WireSen,
  WireWages,
} from './scalar.ts'
import { named } from './shape.ts'

const share = z.strictObject({ employer: WireWages, employee: WireWages })
const Category = z.union([z.literal(1), z.literal(2)])

const LineAmounts = named(
  'LineAmounts',
  'What is contributed on one line, in sen: held against the published table, as in a file. Left out of a line, it is taken from there.',
  z.strictObject({ socso: share, eis: share, skbbk: z.strictObject({ employee: WireWages }) }),
)

const NewScheduleLine = named(
  'NewScheduleLine',
  'One worker: MyKad or SSFW number, wages, and either amounts or what they follow from. Checked as a line of a file is.',
  z.strictObject({
    name: WireName,
    // The pattern is for the document; the check of the lines tells what is wrong with a number.
    identity: z.string().max(40).meta({ pattern: '^[0-9]{12}$' }),
    wages: WireWages,
    category: Category.optional(),
    nationality: z.enum(['citizen', 'permanentResident', 'foreign']).optional(),
    skbbkOptedOut: z.boolean().optional(),
    amounts: LineAmounts.optional(),
  }),
)

const Totals = z.strictObject({ act4: WireSen, act800: WireSen, skbbk: WireSen })

export const NewSchedule = named(
  'NewSchedule',
  'A new version of a month. `totals` sent along must be the sums of the lines. With an error on a line nothing is kept: `errors` names the `line` and the `code` of each, the same as of a file.',
  z.strictObject({
    period: WirePeriod,
    lines: z.array(NewScheduleLine).min(1).max(100_000),
    totals: Totals.optional(),
    submittedOn: WireDay.optional(),
    draft: z.boolean().optional(),
    eventKey: EventKey.optional(),
    ...confirmed,
  }),
)

const RejectionReason = named(
  'RejectionReason',
  'Why a schedule was rejected: words, or a line, column, what was found and what was expected.',
  z.strictObject({
    text: line(1, 500).optional(),
    code: line(1, 60).optional(),
    line: z.int().min(1).max(10_000_000).optional(),
    column: line(1, 60).optional(),
    found: line(1, 200).optional(),
    expected: line(1, 200).optional(),
  }),
)

export const ScheduleDecision = named(
  'ScheduleDecision',
  'What became of a submitted version. A rejection says why.',
  z.discriminatedUnion('decision', [
    z.strictObject({ decision: z.literal('accept'), ...confirmed }),
    z.strictObject({
      decision: z.literal('reject'),
      reasons: z.array(RejectionReason).min(1).max(1_000),
      ...confirmed,
    }),
  ]),
)

export const DraftSubmission = named(
  'DraftSubmission',
  'Submits a saved draft.',
  z.strictObject({ submittedOn: WireDay.optional(), ...confirmed }),
)

export const Schedule = named(
  'Schedule',
  'A version on record. `amounts`: what its ACR and its ECR come to.',
  z.object({
    id: WireId,
    employerCode: WireEmployerCode,
    period: WirePeriod,
    version: z.int().min(1),
    state: ScheduleState,
    headcount: z.int().min(0),
    totals: Totals,
    amounts: z.object({ ACR: WireSen, ECR: WireSen }),
    skbbkWith: ReferenceKind,
    reasons: z.array(z.record(z.string(), z.union([z.string(), z.number()]))),
    source: z.string(),
    submittedOn: WireDay.optional(),
    submittedAt: WireInstant.optional(),
    decidedAt: WireInstant.optional(),
    ...confirmed,
  }),
)
export type Schedule = z.input<typeof Schedule>

export const SchedulePage = named('SchedulePage', 'A page of schedules, the newest first.', pageOf(Schedule))

const ScheduleLine = named(
  'ScheduleLine',
  'One line of a version; the identity number is masked.',
  z.object({
    line: z.int().min(1),
    name: z.string(),
    identity: z.string(),
    category: Category,
    wages: WireWages,
    amounts: LineAmounts,
  }),
)

export const ScheduleLinePage = named('ScheduleLinePage', 'A page of lines, in order.', pageOf(ScheduleLine))
