// What came of whatever was asked or wanted about applications, for the chat to tell.
import type { Conversation } from './conversation.ts'
import { enclosureKept, enclosureRefused } from './enclosing.ts'
import type { ResultEvent } from './event.ts'
import type { Facts } from './facts.ts'
import { filed } from './registration-review.ts'
import { registrationMailed, registrationSaid } from './registration-said.ts'
import { registrationsRead } from './registrations-read.ts'
import type { Turn } from './turn-result.ts'

export type RegistrationResult = Extract<
  ResultEvent,
  {
    kind:
      | 'registrationsRead'
      | 'registrationFiled'
      | 'registrationSaid'
      | 'registrationMailed'
      | 'enclosureKept'
      | 'enclosureRefused'
  }
>

/** Each result to the part that tells of it. */
export function registrationResult(state: Conversation, event: RegistrationResult, facts: Facts): Turn {
  switch (event.kind) {
    case 'registrationsRead':
      return registrationsRead(state, event, facts)
    case 'registrationFiled':
      return filed(state, event, facts)
    case 'registrationSaid':
      return registrationSaid(state, event)
    case 'registrationMailed':
      return registrationMailed(state, event)
    case 'enclosureKept':
      return enclosureKept(state, event)
    case 'enclosureRefused':
      return enclosureRefused(state, event)
  }
}
