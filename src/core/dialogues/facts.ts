// What every dialogue knows without asking: small, and the same for all of them.
import type { Day } from '../calendar/day.ts'
import type { Instant } from '../calendar/instant.ts'
import type { Language } from '../domain/language.ts'
import type { OperatorMode } from '../domain/operator.ts'
import type { Settings } from '../domain/setting.ts'

/** An employer this person speaks for. */
export type LinkedEmployer = { id: string; code: string; name: string }

/** `specimen`: the sandbox, where everything is made up. `chatUrl`: where the chat is, for links that lead to it. */
export type Operator = {
  readonly mode: OperatorMode
  readonly name: string
  readonly specimen: boolean
  readonly chatUrl?: string
  /** Where applications for a portal ID are mailed to; left out where no mail can be sent. */
  readonly mailTo?: string
}

export type Facts = {
  now: Instant
  today: Day
  /** The language replies are in: chosen by the person, else their Telegram's, else Malay. */
  language: Language
  /** False for somebody whose Telegram speaks neither language and who has not chosen yet. */
  languageKnown: boolean
  links: readonly LinkedEmployer[]
  /** Agreed to the privacy notice as it is now: see `requireConsent`. */
  consented: boolean
  /** What staff and the portal change without a release. */
  settings: Settings
  operator: Operator
}
