// What is kept of a person, as it is put into the copy that they ask for.
import type { Instant } from '../calendar/instant.ts'
import type { Period } from '../calendar/period.ts'
import type { Language } from '../domain/language.ts'
import type { LinkRole } from '../domain/link.ts'
import type { LinkRequest } from '../domain/link-request.ts'
import type { Preferences } from '../domain/preferences.ts'
import type { RegistrationForm, RegistrationState } from '../domain/registration.ts'
import type { Message } from '../messages/message.ts'
import type { PersonEvent } from './event.ts'
import type { LinkedEmployer } from './facts.ts'

/** `until`: when it ended, or is to end. */
export type OwnLink = {
  readonly employer: LinkedEmployer
  readonly role: LinkRole
  readonly since: Instant
  readonly until?: Instant
  readonly stands: boolean
}

/** What became of it, without who decided. */
export type OwnLinkRequest = Pick<LinkRequest, 'reference' | 'employerCode' | 'requester' | 'state'> & {
  readonly at: Instant
  readonly until: Instant
  readonly reason?: string
}

export type OwnRegistration = {
  readonly reference: string
  readonly state: RegistrationState
  readonly form: RegistrationForm
  readonly at: Instant
}

/** `size` in bytes. What is inside belongs to an employer and its workers, and is not repeated. */
export type OwnFile = {
  readonly name: string
  readonly size: number
  readonly at: Instant
  readonly until?: Instant
}

/** Everything but the conversation. `number`: the channel's of the person. */
export type OwnCopy = {
  readonly number: string
  readonly name?: string
  readonly language?: Language
  readonly preferences: Omit<Preferences, 'language'>
  readonly consentedAt?: Instant
  readonly since: Instant
  readonly links: readonly OwnLink[]
  readonly linkRequests: readonly OwnLinkRequest[]
  readonly registrations: readonly OwnRegistration[]
  readonly files: readonly OwnFile[]
  /** Forms that are not filed yet. */
  readonly drafts: readonly RegistrationForm[]
  /** What was asked and not answered at once. */
  readonly questions: readonly { readonly at: Instant; readonly question: string }[]
  /** Months that they said are paid. */
  readonly saidPaid: readonly { readonly at: Instant; readonly code: string; readonly period: Period }[]
}

/** One thing of the conversation. */
export type OwnWord = { readonly at: Instant } & (
  | { readonly by: 'you'; readonly event: PersonEvent }
  | { readonly by: 'assistant'; readonly said: Message }
)
