// A mail address that looks like a slip of the fingers is asked about before the walk goes on.
import type { RegistrationForm } from '../domain/registration.ts'
import { fieldHint, parseField } from '../domain/registration-field.ts'
import { type Message, message, withChoices } from '../messages/message.ts'
import { atDialogue, type Conversation } from './conversation.ts'
import { say } from './effect.ts'
import { onwards } from './registration-walk.ts'
import { ledBy, stay, type Turn } from './turn-result.ts'

/** Whether another address was meant; undefined when the one that was typed looks right. */
export function askMeantEmail(form: RegistrationForm): Message | undefined {
  const email = emailMeant(form)
  return email === undefined
    ? undefined
    : withChoices(
        message(['forms:hints.didYouMean', { email }]),
        [{ label: 'button.useThat', press: 'register:meant' }],
        [{ label: 'button.keepTyped', press: 'register:asTyped' }],
      )
}

/** Asks which of the two it is; goes on when there is nothing to ask. */
export function toMeantEmail(state: Conversation, correcting: boolean): Turn {
  const asked = state.form && askMeantEmail(state.form)
  if (!asked) return onwards(state, correcting)
  return stay(atDialogue(state, { at: 'registering.meantEmail', correcting }), say(asked))
}

/** Takes the address that was meant, or leaves the one that was typed, and goes on. */
export function meantEmailPressed(state: Conversation, correcting: boolean, what: string): Turn | undefined {
  const { form } = state
  if (what === 'asTyped') return onwards(state, correcting)
  if (!form || what !== 'meant') return undefined
  const read = parseField('officerEmail', emailMeant(form) ?? '')
  if (!read.ok) return undefined
  const answers = { ...form.answers, officerEmail: read.value }
  const turn = onwards({ ...state, form: { ...form, answers } }, correcting)
  return ledBy(message(['forms:hints.emailTaken', { email: read.value }]), turn)
}

function emailMeant({ answers }: RegistrationForm): string | undefined {
  const hint =
    answers.officerEmail === undefined ? undefined : fieldHint('officerEmail', answers.officerEmail)
  return hint?.kind === 'didYouMean' ? hint.email : undefined
}
