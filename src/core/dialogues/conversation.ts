// The state of one person's conversation, kept as versioned JSON: what does not parse on load ends at the menu.
import { z } from 'zod'
import { RegistrationForm } from '../domain/registration.ts'
import { Batch, batchSteps } from './batch-step.ts'
import { Calculated, calculatingSteps, Estimated } from './calculating-step.ts'
import { Correction, Draft } from './draft-shape.ts'
import { enclosingSteps } from './enclosing-step.ts'
import { FileInHand, fileSteps, hasItsFile } from './file-step.ts'
import { linkingSteps } from './linking-step.ts'
import { privacySteps } from './privacy-step.ts'
import { registrationSteps } from './registration-step.ts'
import { requestingSteps } from './requesting-step.ts'

export const conversationVersion = 1

/** The menu, or a step of a dialogue, named NAMESPACE.STEP; each dialogue lists its steps in a file of its own. */
const Dialogue = z.discriminatedUnion('at', [
  z.object({ at: z.literal('home') }),
  ...registrationSteps,
  ...calculatingSteps,
  ...fileSteps,
  ...batchSteps,
  ...linkingSteps,
  ...requestingSteps,
  ...privacySteps,
  ...enclosingSteps,
])
export type Dialogue = z.infer<typeof Dialogue>

/** A step of a dialogue in progress. */
export type InProgress = Exclude<Dialogue, { at: 'home' }>

/** Which dialogue a step belongs to. */
export type Namespace = InProgress['at'] extends infer At
  ? At extends `${infer Name}.${string}`
    ? Name
    : never
  : never

/** The steps of one dialogue. */
export type StepOf<Name extends Namespace> = Extract<InProgress, { at: `${Name}.${string}` }>

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
  /** Of a form that corrects an application which was filed. */
  correction: Correction.optional(),
  /** Other unfinished forms, the newest first. */
  otherDrafts: z.array(Draft).optional(),
  /** The payroll file in hand, kept as long. */
  file: FileInHand.optional(),
  /** The payroll files that came in one archive, kept as long. */
  batch: Batch.optional(),
  /** The tickets of checks whose file was dropped meanwhile: what comes of them is deleted. */
  unwanted: z.array(z.string()).optional(),
  /** The schedule whose ACR is being made. */
  making: z.string().optional(),
  /** What goes on, as a press, when the privacy notice is agreed to. */
  consentFor: z.string().optional(),
  /** What was calculated last. */
  calculated: Calculated.optional(),
  /** What was estimated since. */
  estimated: Estimated.optional(),
  /** Whose months were looked at last, of those who speak for several: looked up among the links at each use. */
  employerId: z.string().optional(),
  /** How often in a row the assistant did not understand. */
  misunderstood: z.int(),
})

/** A step that asks about the form is none without the form, one about a file none without the file, and a list none without files. */
export const Conversation = Stored.refine(({ holder, form }) => form !== undefined || !asksAboutForm(holder))
  .refine(({ holder, file }) => holder.by !== 'bot' || hasItsFile(holder.dialogue.at, file))
  .refine(
    ({ holder, batch }) => holder.by !== 'bot' || holder.dialogue.at !== 'batch.list' || batch !== undefined,
  )
export type Conversation = z.infer<typeof Conversation>

const formSteps: readonly Dialogue['at'][] = [
  'registering.field',
  'registering.meantEmail',
  'registering.review',
  'registering.discard',
]

/** Whether the step that the chat is at is about the form. */
export function asksAboutForm(holder: Holder): boolean {
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

/** The step of the dialogue in progress, undefined at the menu and while a person is waited for. */
export function inProgress({ holder }: Conversation): InProgress | undefined {
  return holder.by === 'bot' && holder.dialogue.at !== 'home' ? holder.dialogue : undefined
}

export function namespaceOf({ at }: InProgress): Namespace {
  return at.split('.')[0] as Namespace
}

/** The step of the walk to a portal ID, undefined everywhere else. */
export function walkOf(conversation: Conversation): StepOf<'registering'> | undefined {
  return stepIn(conversation, 'registering')
}

/** The step of this dialogue, undefined everywhere else. */
export function stepIn<Name extends Namespace>(
  conversation: Conversation,
  name: Name,
): StepOf<Name> | undefined {
  const step = inProgress(conversation)
  return step && namespaceOf(step) === name ? (step as StepOf<Name>) : undefined
}
