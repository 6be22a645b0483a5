// What is asked of the calculator, in the names of the command line and of a line of a batch alike.
import { z } from 'zod'
import { type Day, parseDay } from '../../core/calendar/day.ts'
import type { Period } from '../../core/calendar/period.ts'
import type { Calculable } from '../../core/domain/calculation.ts'
import { type MoneyReason, parseMoney, type Sen } from '../../core/domain/money.ts'
import { err, ok, type Result } from '../../core/domain/result.ts'
import type { CliError } from '../cli-error.ts'

const wagesFault = {
  empty: 'wagesMissing',
  notANumber: 'wagesNotANumber',
  negative: 'wagesNegative',
  fraction: 'wagesFraction',
  tooLarge: 'wagesTooLarge',
} as const satisfies Record<MoneyReason, string>

type RequestFault =
  | (typeof wagesFault)[MoneyReason]
  | 'noWages'
  | 'monthMissing'
  | 'monthShape'
  | 'birthShape'
  | 'categoryShape'
  | 'birthAndCategory'
  | 'foreignShape'
  | 'noSkbbkShape'
  | 'fieldUnknown'
  | 'notAnObject'

/** The fault goes where zod keeps its message: what people read is worded later, in their language. */
function fault(code: RequestFault): { error: RequestFault } {
  return { error: code }
}

const Wages = z.unknown().transform((given, issues): Sen => {
  const read = readWages(given)
  if (read.ok) return read.value
  issues.addIssue({ code: 'custom', message: read.error, input: given })
  return z.NEVER
})

const Month = z
  .string({ error: ({ input }) => (input == null ? 'monthMissing' : 'monthShape') satisfies RequestFault })
  .regex(/^[1-9]\d{3}-(0[1-9]|1[0-2])$/, fault('monthShape'))
  .transform(text => text as Period)

const Birth = z
  .string(fault('birthShape'))
  .refine(text => parseDay(text) === text, fault('birthShape'))
  .transform(text => text as Day)

const Category = z
  .union([z.literal([1, 2]), z.literal(['1', '2'])], fault('categoryShape'))
  .transform(given => (Number(given) === 1 ? 1 : 2))

const Request = z
  .strictObject(
    {
      wages: Wages,
      month: Month,
      birth: Birth.nullish(),
      category: Category.nullish(),
      foreign: z.boolean(fault('foreignShape')).nullish(),
      'no-skbbk': z.boolean(fault('noSkbbkShape')).nullish(),
    },
    { error: ({ code }) => (code === 'unrecognized_keys' ? 'fieldUnknown' : 'notAnObject') },
  )
  .refine(({ birth, category }) => birth == null || category == null, fault('birthAndCategory'))

function readWages(given: unknown): Result<Sen, RequestFault> {
  if (given === undefined || given === null) return err('wagesMissing')
  if (typeof given !== 'number' && typeof given !== 'string') return err('wagesNotANumber')
  const read = parseMoney(String(given))
  if (!read.ok) return err(wagesFault[read.error])
  return read.value > 0 ? read : err('noWages')
}

/** Reads a request; else the first thing that is wrong with it. */
export function readRequest(given: unknown): Result<Calculable, CliError> {
  const parsed = Request.safeParse(given)
  if (!parsed.success) return err(faultOf(parsed.error.issues[0], given))
  const { wages, month, birth, category, foreign, 'no-skbbk': skbbkOptedOut } = parsed.data
  return ok({
    ...{ period: month, wages },
    ...(birth && { birth }),
    ...(category && { category }),
    ...(foreign && { nationality: 'foreign' as const }),
    ...(skbbkOptedOut && { skbbkOptedOut }),
  })
}

function faultOf(issue: z.core.$ZodIssue | undefined, given: unknown): CliError {
  const code = issue?.message as RequestFault
  if (issue?.code === 'unrecognized_keys') return { code, found: issue.keys[0] ?? '' }
  const found = issue?.path.reduce((inside, key) => (inside as Record<PropertyKey, unknown>)[key], given)
  return { code, found: found === undefined || found === given ? '' : found }
}
