// What a text at the menu clearly wants without being a whole wish: an application, a payment made, a month, a number.
// A question that asks how is left to the knowledge base.
import { parseEmployerCode } from '../domain/employer-code.ts'
import { topicById } from '../faq/topics.ts'
import { message, withChoices } from '../messages/message.ts'
import { referenceTyped } from './acr.ts'
import { aside } from './aside.ts'
import { answer } from './ask.ts'
import { type Conversation, inProgress } from './conversation.ts'
import { say } from './effect.ts'
import type { Facts } from './facts.ts'
import { askForCodes } from './linking.ts'
import { pairTyped } from './linking-text.ts'
import { employerCodesIn } from './linking-words.ts'
import { saysMailboxDead } from './mailbox-words.ts'
import {
  asksAboutApplication,
  asksOwnMonth,
  asksOwnNumber,
  asksOwnSlip,
  asksToGoOn,
  saysPaid,
  saysTwice,
} from './menu-wish.ts'
import { monthMentioned, monthNamed } from './month-words.ts'
import { registrationPressed } from './registration.ts'
import { seeRegistrations } from './registrations-asked.ts'
import { mailboxDead } from './requesting.ts'
import { askedMonth, status } from './status.ts'
import { menuRow, stay, type Turn } from './turn-result.ts'
import { isAsked } from './words.ts'

/** The turn for such a text at the menu; undefined in a dialogue, in the queue, and when it is a question. */
export function menuWordTurn(state: Conversation, text: string, facts: Facts): Turn | undefined {
  if (state.holder.by !== 'bot' || inProgress(state)) return undefined
  const pair = pairTyped(state, text)
  if (pair) return pair
  if (saysMailboxDead(text)) return mailboxGone(state, text, facts)
  if (asksToGoOn(text)) {
    return state.form ? registrationPressed(state, ['continue'], facts) : seeRegistrations(state)
  }
  if (asksAboutApplication(text)) return seeRegistrations(state)
  const reference = referenceTyped(state, facts, text)
  if (reference) return reference
  if (saysPaid(text)) return paid(state, text, facts)
  const month = monthAsked(state, text, facts)
  if (month) return month
  return isAsked(text) ? undefined : numberTyped(state, text, facts)
}

/** Who is linked needs no mailbox any more, but it should be right; who is not asks with documents. */
function mailboxGone(state: Conversation, text: string, facts: Facts): Turn {
  const another = employerCodesIn(text).codes.some(code => facts.links.every(link => link.code !== code))
  if (facts.links.length === 0 || another) return mailboxDead(state, facts, text)
  return stay({ ...state, misunderstood: 0 }, say(answer('employer.update', facts)))
}

function monthAsked(state: Conversation, text: string, facts: Facts): Turn | undefined {
  if (facts.links.length > 0) {
    if (asksOwnMonth(text)) return status(state, facts)
    if (asksOwnSlip(text)) return status(state, facts, { show: 'slip' })
    const mentioned = asksOwnNumber(text) ? monthMentioned(text, facts.today) : undefined
    if (mentioned) return askedMonth(state, facts, mentioned.period)
  }
  const period = monthNamed(text, facts.today)
  return period && askedMonth(state, facts, period)
}

/** Who is linked sees the month to act on; who is not, what to do about a payment that does not show. */
function paid(state: Conversation, text: string, facts: Facts): Turn {
  const topic = saysTwice(text) ? 'pay.twice' : 'pay.not_shown'
  if (facts.links.length > 0 || !topicById(topic)) return status(state, facts)
  return stay({ ...state, misunderstood: 0 }, say(answer(topic, facts)))
}

/** "Status majikan A1234567890Z". */
const aroundCode = /\b(status|semak|check|majikan|employer|kod|code|untuk|for|of)\b/gi

/** A number that stands alone: what can be done about it is said, instead of that it is not understood. */
function numberTyped(state: Conversation, text: string, facts: Facts): Turn | undefined {
  const code = parseEmployerCode(text.replace(aroundCode, ' '))
  if (code.ok && code.value.shape === 'usual') {
    const own = facts.links.find(link => link.code === code.value.code)
    return own ? status({ ...state, employerId: own.id }, facts) : unlinkedCode(state, code.value.code)
  }
  const { codes } = employerCodesIn(text)
  if (codes.length > 1) return askForCodes(state, facts, employerCodesIn(text))
  return /^[\d\s-]{5,}$/.test(text.trim()) ? aside(state, message('ask.number')) : undefined
}

/** Said of every code that is not linked, whoever's it is. */
function unlinkedCode(state: Conversation, code: string): Turn {
  return stay(
    state,
    say(
      withChoices(message(['link:notLinkedCode', { code }]), [
        { label: 'link:button.link', press: `link:for:${code}` },
        ...menuRow,
      ]),
    ),
  )
}
