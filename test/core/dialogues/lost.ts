// Answers of a form that are gone, and what a person says to lose them.
import type { Event } from '../../../src/core/dialogues/event.ts'
import type { Field, RegistrationForm } from '../../../src/core/domain/registration.ts'

/** Fields that were answered and are no longer. */
export function lost(
  before: RegistrationForm | undefined,
  now: RegistrationForm | undefined,
): readonly string[] {
  return Object.keys(before?.answers ?? {}).filter(field => now?.answers[field as Field] === undefined)
}

/** "None", or yes to discarding; the button that empties a field. */
export function meansToLose(event: Event): boolean {
  if (event.kind === 'textSaid') return ['tiada', 'ya'].includes(event.text)
  return event.kind === 'pressed' && /^(register:(skip:|discard:yes)|privacy:deleteYes)/.test(event.press)
}
