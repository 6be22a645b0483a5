// The state of one person's conversation, kept as versioned JSON: what does not parse on load ends at the menu.
import { z } from 'zod'
import { Field, RegistrationForm } from '../domain/registration.ts'

export const conversationVersion = 1

const Dialogue = z.discriminatedUnion('at', [
  z.object({ at: z.literal('home') }),
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
])
export type Dialogue = z.infer<typeof Dialogue>

/** Who holds the chat: one union, so that two cannot hold it. */
const Holder = z.discriminatedUnion('by', [
  z.object({ by: z.literal('bot'), dialogue: Dialogue }),
  z.object({
    by: z.literal('waiting'),
    since: z.number(),
    acknowledged: z.boolean(),
    /** How many messages were kept since the bot last spoke. */
    quiet: z.int().optional(),
  }),
  z.object({ by: z.literal('person'), since: z.number(), staffId: z.string() }),
])
export type Holder = z.infer<typeof Holder>

const Stored = z.object({
  holder: Holder,
  /** The form being filled, kept whatever the conversation turns to. */
  form: RegistrationForm.optional(),
  /** How often in a row the assistant did not understand. */
  misunderstood: z.int(),
})

/** A step that asks about the form is none without the form. */
export const Conversation = Stored.refine(({ holder, form }) => form !== undefined || !asksAboutForm(holder))
export type Conversation = z.infer<typeof Conversation>

const formSteps: readonly Dialogue['at'][] = [
  'registering.field',
  'registering.meantEmail',
  'registering.review',
  'registering.discard',
]

function asksAboutForm(holder: Holder): boolean {
  if (holder.by !== 'bot') return false
  return formSteps.includes(holder.dialogue.at)
}

export const newConversation: Conversation = {
  holder: { by: 'bot', dialogue: { at: 'home' } },
  misunderstood: 0,
}

/** The conversation with the bot at this step; what was not understood before is forgotten. */
export function atDialogue(conversation: Conversation, dialogue: Dialogue): Conversation {
  return { ...conversation, holder: { by: 'bot', dialogue }, misunderstood: 0 }
}

/** The step of the walk a conversation is at, undefined at the menu and while a person is waited for. */
export function walkOf({ holder }: Conversation): Exclude<Dialogue, { at: 'home' }> | undefined {
  return holder.by === 'bot' && holder.dialogue.at !== 'home' ? holder.dialogue : undefined
}
