// Schedule files: checked, converted, sent as a schedule. A file is the body of the request, as it is.
import { z } from 'zod'
import { WireEmployerCode, WirePeriod } from './scalar.ts'
import { named } from './shape.ts'

const Sums = z.object({ employer: z.int(), employee: z.int() })
const Told = z.union([z.string(), z.number()]).nullable()

export const FileQuery = z.strictObject({
  employer: WireEmployerCode.optional(),
  period: WirePeriod.optional(),
})

export const ConversionQuery = FileQuery.extend({ as: z.enum(['278', 'annotated', 'template']).optional() })

const Finding = named(
  'Finding',
  'What was found in a file: as data, and in words. An error keeps a line from being accepted.',
  z.object({
    line: z.int().min(1).nullable(),
    severity: z.enum(['error', 'warning', 'info']),
    code: z.string(),
    column: z.string().nullable(),
    found: Told,
    expected: Told,
    text: z.string(),
  }),
)

export const FileReport = named(
  'FileReport',
  'What a check says of a file. The first findings of each code; `counts` has how many there are.',
  z.object({
    format: z.enum(['278', '223', 'csv', 'xlsx']),
    lines: z.int().min(0),
    accepted: z.int().min(0),
    unreadable: z.int().min(0),
    employer: z.string().optional(),
    period: z.string().optional(),
    totals: z.object({
      all: z.int(),
      wages: z.int().optional(),
      socso: Sums.optional(),
      eis: Sums.optional(),
      skbbk: z.object({ employee: z.int() }).optional(),
    }),
    counts: z.record(z.string(), z.int()),
    findings: z.array(Finding),
    corrections: z.object({
      count: z.int().min(0),
      kept: z.array(
        z.object({
          line: z.int().min(1),
          column: z.string().nullable(),
          from: Told,
          to: Told,
          why: z.string(),
        }),
      ),
    }),
  }),
)
