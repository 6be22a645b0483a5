// What a text says in the middle of linking: an employer code, a list of them, the digits of a code, part of a name.
import { message } from '../messages/message.ts'
import { aside } from './aside.ts'
import { atDialogue, type Conversation, type StepOf, stepIn } from './conversation.ts'
import { searched } from './employers.ts'
import type { Facts } from './facts.ts'
import { askForCodes } from './linking.ts'
import { codePairIn, employerCodesIn, linkDigitsIn } from './linking-words.ts'
import { beginRequest } from './requesting.ts'
import { stay, type Turn } from './turn-result.ts'

/** Undefined when it says none of that: a question, most likely. */
export function linkingText(state: Conversation, text: string, facts: Facts): Turn | undefined {
  const step = stepIn(state, 'linking')
  if (!step) return undefined
  if (step.at === 'linking.search') return searched(state, text, facts)
  if (step.at === 'linking.request') return requestText(state, step, text, facts)
  const pair = pairTyped(state, text)
  if (pair) return pair
  if (step.at === 'linking.digits') return digitsText(state, step, text, facts)
  if (step.at !== 'linking.employer') return undefined
  const read = employerCodesIn(text)
  if (read.codes.length > 0) return askForCodes(state, facts, read)
  if (linkDigitsIn(text) !== undefined) return aside(state, message('link:codeFirst'))
  return /\d{4}/.test(text) ? refusedAt(state, step, 'link:notACode') : undefined
}

function requestText(
  state: Conversation,
  step: Extract<StepOf<'linking'>, { at: 'linking.request' }>,
  text: string,
  facts: Facts,
): Turn | undefined {
  const [code, ...more] = employerCodesIn(text).codes
  if (more.length > 0) return aside(state, message('request:oneCode'))
  if (code !== undefined) return beginRequest(atDialogue(state, { at: 'home' }), facts, code)
  return /\d{4}/.test(text) ? refusedAt(state, step, 'link:notACode') : undefined
}

/** An employer code with a linking code, as a client sends them: wherever it is typed while the bot holds the chat. */
export function pairTyped(state: Conversation, text: string): Turn | undefined {
  const pair = codePairIn(text)
  return pair && stay(state, { kind: 'perform', command: { kind: 'enterLinkCode', ...pair } })
}

function digitsText(
  state: Conversation,
  step: Extract<StepOf<'linking'>, { at: 'linking.digits' }>,
  text: string,
  facts: Facts,
): Turn | undefined {
  const { employerCode } = step
  const digits = linkDigitsIn(text)
  if (digits) {
    return stay(state, { kind: 'perform', command: { kind: 'enterLinkCode', employerCode, digits } })
  }
  const read = employerCodesIn(text)
  if (read.codes.length > 0) return askForCodes(state, facts, read)
  return /\d{3}/.test(text) ? refusedAt(state, step, 'link:notDigits') : undefined
}

/** From the second time on with a person on offer. */
export function refusedAt(
  state: Conversation,
  step: Extract<StepOf<'linking'>, { refused?: number | undefined }>,
  why: 'link:notACode' | 'link:notDigits' | 'link:codeRefused',
): Turn {
  const refused = Math.min((step.refused ?? 0) + 1, 2)
  return aside({ ...state, holder: { by: 'bot', dialogue: { ...step, refused } } }, message(why))
}
