// Messages of the portal to the chats that are linked to an employer.
import { z } from 'zod'
import { named } from './shape.ts'

const Body = z
  .string()
  .min(1)
  .max(3500)
  .regex(/^([^\p{Cc}\p{Cs}]|[\t\n])*$/u)
  .refine(text => text.trim() !== '')

export const NewMessage = named(
  'NewMessage',
  'Plain text in both languages; each person gets their own.',
  z.strictObject({ text: z.strictObject({ ms: Body, en: Body }) }),
)

export const MessageQueued = named(
  'MessageQueued',
  'How many linked chats the message will go to.',
  z.object({ recipients: z.int().min(0) }),
)
