// The steps of the calculator, as they are stored, and what was calculated last: a correction builds on it.
import { z } from 'zod'
import { Period } from '../calendar/period.ts'
import type { Sen } from '../domain/money.ts'

const Amount = z
  .int()
  .positive()
  .transform(amount => amount as Sen)

/** What is told of the worker; what is left out is assumed, and said so. */
const Told = z.object({
  wages: Amount.optional(),
  period: Period.optional(),
  age: z.int().optional(),
  category: z.union([z.literal(1), z.literal(2)]).optional(),
  foreign: z.boolean().optional(),
})
export type Told = z.infer<typeof Told>

/** The last calculation of the conversation. */
export const Calculated = Told.extend({ wages: Amount, period: Period })
export type Calculated = z.infer<typeof Calculated>

/** The last estimate of a late payment, when it came after the last calculation. */
export const Estimated = z.object({
  owed: Amount,
  months: z.int().optional(),
  period: Period.optional(),
})
export type Estimated = z.infer<typeof Estimated>

export const calculatingSteps = [
  z.object({ at: z.literal('calculating.wages'), told: Told, refused: z.int().optional() }),
  z.object({ at: z.literal('calculating.month'), told: Told, refused: z.int().optional() }),
  z.object({
    at: z.literal('calculating.late'),
    owed: Amount.optional(),
    months: z.int().optional(),
    period: Period.optional(),
    refused: z.int().optional(),
  }),
] as const
