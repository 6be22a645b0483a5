// The steps of the walk to a portal ID, as they are stored.
import { z } from 'zod'
import { Field } from '../domain/registration.ts'

export const registrationSteps = [
  z.object({ at: z.literal('registering.meaning') }),
  z.object({ at: z.literal('registering.kind') }),
  z.object({ at: z.literal('registering.hadId') }),
  z.object({
    at: z.literal('registering.field'),
    field: Field,
    correcting: z.boolean(),
    /** How often in a row the answer was refused, at most 2. */
    refused: z.int().optional(),
  }),
  z.object({ at: z.literal('registering.meantEmail'), correcting: z.boolean() }),
  z.object({ at: z.literal('registering.review') }),
  z.object({ at: z.literal('registering.discard') }),
] as const
