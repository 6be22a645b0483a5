// Answers of a form as people write them.
import { displayPhone } from '../domain/phone.ts'
import type { Field, RegistrationForm } from '../domain/registration.ts'
import type { State } from '../domain/state.ts'
import type { Value } from '../messages/message.ts'

/** An answer as people write it; undefined where there is none. */
export function shownAnswer({ answers }: RegistrationForm, field: Field): Value | undefined {
  if (field === 'state') return answers.state && stateName(answers.state)
  if (field === 'phone' || field === 'officerPhone') return answers[field] && displayPhone(answers[field])
  return answers[field]
}

/** What an unfinished form is called. */
export function nameOfForm({ answers }: RegistrationForm): Value {
  return answers.employerName ?? { text: 'application:draft.unnamed' }
}

/** The name of a state, worded by language. */
export function stateName(state: State): Value {
  return { text: `forms:states.${state}` }
}
