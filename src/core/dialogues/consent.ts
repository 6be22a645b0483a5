// The privacy notice before the first identity number or file. What the person was about to do is remembered as the
// press that does it, and goes on after "Setuju".
import { noticeVersion } from '../domain/consent.ts'
import { type Choice, type Message, message, withChoices } from '../messages/message.ts'
import { consentSaid } from './consent-words.ts'
import type { Conversation } from './conversation.ts'
import { say } from './effect.ts'
import type { Facts } from './facts.ts'
import { menu } from './menu.ts'
import { home, joined, stay, type Turn } from './turn-result.ts'

/**
 * The notice, unless it was agreed to: undefined then, and the dialogue goes on. `resume` is the press that goes on
 * after the consent: what it needs beyond its arguments is in the state handed in.
 */
export function requireConsent(state: Conversation, facts: Facts, resume: string): Turn | undefined {
  return facts.consented ? undefined : stay({ ...state, consentFor: resume }, say(notice(facts)))
}

/** "Setuju" or "Tidak" below the notice. */
export function consentPressed(state: Conversation, [answer]: readonly string[]): Turn | undefined {
  if (answer === 'no') {
    const declined = withoutWish(state)
    return home(declined, joined(message('settings:consent.declined'), menu(declined)))
  }
  return answer === 'yes'
    ? stay(state, { kind: 'perform', command: { kind: 'giveConsent', noticeVersion } })
    : undefined
}

/** The answer typed, while the notice waits for one. */
export function consentTyped(state: Conversation, text: string): Turn | undefined {
  if (state.consentFor === undefined) return undefined
  const said = consentSaid(text)
  return said && consentPressed(state, [said])
}

/** The conversation once the notice is answered. */
export function withoutWish(state: Conversation): Conversation {
  const { consentFor: _, ...rest } = state
  return rest
}

/** In both languages whatever the person's is: who, why, where, how long. */
function notice({ operator: { mode, name, specimen } }: Facts): Message {
  const who = specimen ? 'specimen' : mode
  const said = message(
    'settings:consent.title',
    [`settings:consent.${who}`, { name }],
    'settings:consent.text',
  )
  return { ...withChoices(said, answers), language: 'both' }
}

const answers: readonly Choice[] = [
  { label: 'settings:consent.agree', press: 'consent:yes' },
  { label: 'settings:consent.decline', press: 'consent:no' },
]
