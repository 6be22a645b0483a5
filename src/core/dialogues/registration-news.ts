// News of an application for a portal ID in words: where it stands now, why, and what comes next.
import type { Field, RegistrationKind, RegistrationState } from '../domain/registration.ts'
import { type Choice, type Line, type Message, withChoices } from '../messages/message.ts'
import type { Facts } from './facts.ts'
import { specimen } from './menu.ts'
import { decidedChoices, questioned } from './registration-one.ts'
import { menuRow } from './turn-result.ts'

/** `note`: why PERKESO returned or rejected it, in its own words; `fields`: those that it asks about. */
export type RegistrationNews = {
  readonly reference: string
  readonly kind: RegistrationKind
  readonly employerName: string
  readonly state: RegistrationState
  readonly note?: string
  readonly fields?: readonly Field[]
}

/** Told to who filed it, with what can be done now. */
export function registrationNews(
  { reference, kind, employerName, state, note, fields = [] }: RegistrationNews,
  operator: Facts['operator'],
): Message {
  const lines: Line[] = [
    {
      key: 'remind:registration.one',
      values: { name: employerName, state: { text: `registration.state.${state}` } },
    },
    ...(note === undefined ? [] : [{ key: 'remind:registration.note' as const, values: { note } }]),
    ...questioned(fields),
    { key: 'remind:registration.reference', values: { reference } },
    { key: state === 'approved' ? `application:next.approved.${kind}` : `application:next.${state}` },
    ...specimen(operator).map(key => ({ key })),
  ]
  const to = (label: Choice['label'], what: string): Choice[] => [
    { label, press: `registrations:${what}:${reference}` },
  ]
  return withChoices(
    { lines },
    state === 'returned' ? to('application:button.correct', 'correct') : [],
    ...decidedChoices({ state, kind }),
    to('application:button.one', 'one'),
    menuRow,
  )
}
