// The signed form and the SSM document, sent here page by page: each is fetched and looked at by a job, and kept when it
// can be read.
import type { Instant } from '../calendar/instant.ts'
import { sizeFault } from '../domain/enclosure.ts'
import { isChangeable } from '../domain/registration.ts'
import { type Message, message } from '../messages/message.ts'
import { thenGoOn } from './aside.ts'
import { requireConsent } from './consent.ts'
import { atDialogue, type Conversation, type StepOf, stepIn } from './conversation.ts'
import { type Effect, replace, say } from './effect.ts'
import { enclosurePrompt, faultTold, keptTold } from './enclosing-message.ts'
import type { RegistrationSeen } from './event.ts'
import type { Facts } from './facts.ts'
import type { JobResult, SentDocument } from './job.ts'
import { stay, type Turn } from './turn-result.ts'

type Pages = Extract<StepOf<'enclosing'>, { at: 'enclosing.pages' }>
type Of<Kind extends JobResult['kind']> = Extract<JobResult, { kind: Kind }>

/** Whether pages may be added to it now: not while a mail with them waits. */
export function takesEnclosures({ state, mail }: RegistrationSeen): boolean {
  return isChangeable(state) && mail !== 'waiting'
}

/** Waits for pages from now on; a new set takes the place of one that is there. `resume` goes on after the consent. */
export function collect(
  state: Conversation,
  { resume, files = [], ...of }: Omit<Pages, 'at'> & { resume: string; files?: readonly SentDocument[] },
  facts: Facts,
): Turn {
  const asked = requireConsent(state, facts, resume)
  if (asked) return asked
  const step: Pages = { at: 'enclosing.pages', ...of }
  const at = atDialogue(state, step)
  // Sent one after another, they are a millisecond apart at least.
  const sent = files.map((file, place) => checking(step, file, (facts.now + place) as Instant))
  if (sent.length > 0) return stay(at, ...sent)
  return stay(at, say(enclosurePrompt(step)))
}

/** Who goes on to something else of the application is done with sending pages of it. */
export function leftEnclosing(state: Conversation): Conversation {
  return stepIn(state, 'enclosing') ? atDialogue(state, { at: 'home' }) : state
}

/** A page that came while one was waited for. */
export function takePage(state: Conversation, step: Pages, file: SentDocument, { now }: Facts): Turn {
  const fault = sizeFault(file.size)
  return stay(state, fault ? say(faultTold({ ...step, fault })) : checking(step, file, now))
}

function checking({ reference, what, set }: Pages, file: SentDocument, sentAt: Instant): Effect {
  const job = { kind: 'checkEnclosure', ticket: set, reference, what, set, file, sentAt } as const
  return { kind: 'begin', job, said: message('application:enclosing.checking') }
}

/** It is kept: what can be done next. Of one that came to be heard in the middle of something else, a word of it. */
export function enclosureKept(state: Conversation, kept: Of<'enclosureKept'>): Turn {
  if (state.holder.by !== 'bot') return stay(state)
  return told(state, kept, keptTold(kept))
}

/** Why it is not taken, and the page is waited for as before. */
export function enclosureRefused(state: Conversation, refused: Of<'enclosureRefused'>): Turn {
  if (state.holder.by !== 'bot') return stay(state)
  return told(state, refused, faultTold(refused))
}

function told(
  state: Conversation,
  { reference, set }: { reference: string; set: string },
  said: Message,
): Turn {
  const step = stepIn(state, 'enclosing')
  const waits = step?.at === 'enclosing.pages' && step.reference === reference && step.set === set
  return waits ? stay(state, replace(said)) : thenGoOn(stay(state, say(said)))
}
