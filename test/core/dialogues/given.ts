// Given a conversation, when something happens, then a whole turn: the parts of rules in that shape.
import {
  type Conversation,
  type Dialogue,
  type Holder,
  stepIn,
} from '../../../src/core/dialogues/conversation.ts'
import type { Event, PersonEvent } from '../../../src/core/dialogues/event.ts'
import type { Facts } from '../../../src/core/dialogues/facts.ts'
import { turn } from '../../../src/core/dialogues/turn.ts'
import type { Turn } from '../../../src/core/dialogues/turn-result.ts'
import type { Field, RegistrationForm } from '../../../src/core/domain/registration.ts'
import { typedAnswers } from '../../support/conversation/builders.ts'
import { factsOf, type World, world } from '../../support/conversation/world.ts'

const facts: Facts = factsOf(world())

/** The facts of a world that differs in these parts. */
export function factsWith(parts: Partial<World>): Facts {
  return factsOf(world(parts))
}

export function at(dialogue: Dialogue, form?: RegistrationForm, misunderstood = 0): Conversation {
  return { holder: { by: 'bot', dialogue }, ...(form && { form }), misunderstood }
}

export function heldBy(holder: Holder, form?: RegistrationForm): Conversation {
  return { holder, ...(form && { form }), misunderstood: 0 }
}

/** At a field of the form, which is asked for the first time unless it is being corrected. */
export function atField(form: RegistrationForm, field: Field, correcting = false): Conversation {
  return at({ at: 'registering.field', field, correcting }, form)
}

export const home = at({ at: 'home' })

export function text(said: string): PersonEvent {
  return { kind: 'textSaid', text: said }
}

export function press(pressed: string): PersonEvent {
  return { kind: 'pressed', press: pressed }
}

export function command(name: string, argument = ''): PersonEvent {
  return { kind: 'commandGiven', command: name, argument }
}

/** The form without these answers. */
export function without(form: RegistrationForm, ...fields: Field[]): RegistrationForm {
  const kept = Object.entries(form.answers).filter(([field]) => !fields.includes(field as Field))
  return { ...form, answers: Object.fromEntries(kept) }
}

/** The turn, to be compared whole. */
export function when(state: Conversation, event: Event, known: Facts = facts): Turn {
  return turn(state, event, known)
}

/** What takes the form on from this step. */
export function nextStep(at: Dialogue | undefined): PersonEvent {
  if (at?.at === 'registering.field') return text(typedAnswers[at.field])
  return press(at?.at === 'registering.meantEmail' ? 'register:asTyped' : 'register:file')
}

/** Where a file that comes is checked at once. */
export function takesFiles(conversation: Conversation): boolean {
  return stepIn(conversation, 'file') !== undefined || stepIn(conversation, 'batch') !== undefined
}
