// An unfinished form as it is stored, and of one that corrects an application what is still to be looked at.
import { z } from 'zod'
import { Field, RegistrationForm } from '../domain/registration.ts'

/** The application that a form corrects, and the fields of it that are still to be looked at. */
export const Correction = z.object({ reference: z.string(), fields: z.array(Field) })
export type Correction = z.infer<typeof Correction>

export const Draft = z.object({ form: RegistrationForm, correction: Correction.optional() })
export type Draft = z.infer<typeof Draft>
