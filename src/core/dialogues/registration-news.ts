// News of an application for a portal ID in words: where it stands now, why, and what comes next.
import type { RegistrationState } from '../domain/registration.ts'
import { type Line, type Message, withChoices } from '../messages/message.ts'
import type { Facts } from './facts.ts'
import { specimen } from './menu.ts'
import { menuRow } from './turn-result.ts'

/** `note`: why PERKESO returned or rejected it, in its own words. */
export type RegistrationNews = {
  readonly reference: string
  readonly employerName: string
  readonly state: RegistrationState
  readonly note?: string
}

export function registrationNews(
  { reference, employerName, state, note }: RegistrationNews,
  operator: Facts['operator'],
): Message {
  const lines: Line[] = [
    {
      key: 'remind:registration.one',
      values: { name: employerName, state: { text: `registration.state.${state}` } },
    },
    ...(note === undefined ? [] : [{ key: 'remind:registration.note' as const, values: { note } }]),
    { key: 'remind:registration.reference', values: { reference } },
    { key: `registration.nextOf.${state}` },
    ...specimen(operator).map(key => ({ key })),
  ]
  return withChoices({ lines }, [{ label: 'button.myRegistrations', press: 'registrations' }], menuRow)
}
