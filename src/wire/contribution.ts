// The contribution calculator: one worker's wages of one month.
import { z } from 'zod'
import { WireDay, WirePeriod, WireSen, WireWages } from './scalar.ts'
import { named } from './shape.ts'

const Category = z.union([z.literal(1), z.literal(2)])

export const CalculationRequest = named(
  'CalculationRequest',
  'A category that is given stands instead of what the birthday says. With neither the worker is taken to be under 60.',
  z.strictObject({
    period: WirePeriod,
    wages: WireWages,
    birth: WireDay.optional(),
    category: Category.optional(),
    nationality: z.enum(['citizen', 'permanentResident', 'foreign']).optional(),
    domestic: z.boolean().optional(),
    firstContribution: WirePeriod.optional(),
    invalidityPensioner: z.boolean().optional(),
    skbbkOptedOut: z.boolean().optional(),
  }),
)

const Origin = z.object({
  from: WirePeriod,
  source: z.string(),
  over: WireSen,
  upTo: WireSen.optional(),
})

export const Calculation = named(
  'Calculation',
  'Amounts in sen from the published tables, with the row they came from and the reasons.',
  z.object({
    period: WirePeriod,
    wages: WireWages,
    category: Category,
    reason: z.string(),
    eisReason: z.string(),
    skbbkReason: z.string(),
    socso: z.object({ employer: WireSen, employee: WireSen }),
    eis: z.object({ employer: WireSen, employee: WireSen }),
    skbbk: z.object({ employee: WireSen }),
    table: Origin,
    skbbkTable: Origin.optional(),
  }),
)
