// `/acr` and a typed reference: the month of an ACR or ECR is found by its number or named by its month, among the
// employers of this chat and nowhere else. What is not found there is said in the same words whether it exists or not.
import { parseReferenceNumber, type ReferenceNumber } from '../domain/reference-number.ts'
import { plainCode } from '../domain/typed-text.ts'
import { message, withChoices } from '../messages/message.ts'
import { thenGoOn } from './aside.ts'
import { answer, answerAlone } from './ask.ts'
import type { Conversation } from './conversation.ts'
import { say } from './effect.ts'
import { monthsOf } from './employers.ts'
import type { ResultEvent } from './event.ts'
import type { Facts } from './facts.ts'
import { answerThenGoOn } from './interruption.ts'
import { monthNamed } from './month-words.ts'
import { askedMonth } from './status.ts'
import { menuRow, stay, type Turn } from './turn-result.ts'

const howToGet = 'acr.how_get'

/** By number or month; without either, what can be written. Anything else behind the command is a question. */
export function acr(state: Conversation, facts: Facts, { argument }: { argument: string }): Turn {
  const period = monthNamed(argument, facts.today)
  if (period) return thenGoOn(askedMonth(state, facts, period))
  const found = argument === '' ? undefined : referenceTyped(state, facts, withKind(argument))
  if (found) return found
  if (argument !== '')
    return stay(state, { kind: 'ask', query: { kind: 'answer', question: `${argument}?` } })
  return facts.links.length === 0 ? explained(state, facts) : whichAcr(state)
}

function explained(state: Conversation, facts: Facts): Turn {
  return (
    answerThenGoOn(state, answerAlone(howToGet, facts), { language: undefined }) ??
    stay(state, say(answer(howToGet, facts)))
  )
}

function whichAcr(state: Conversation): Turn {
  const said = withChoices(
    message('status.acr.which'),
    [{ label: 'button.payThisMonth', press: 'status' }],
    [{ label: 'topic.acr.how_get', press: `topic:${howToGet}` }, ...menuRow],
  )
  return thenGoOn(stay(state, say(said)))
}

/** A text with a reference in it, or one that was to be one; undefined for any other. */
export function referenceTyped(state: Conversation, facts: Facts, text: string): Turn | undefined {
  const number = referenceIn(text)
  if (number === undefined) return undefined
  const understood = { ...state, misunderstood: 0 }
  if (number === 'misshapen') return thenGoOn(stay(understood, say(message('status.acr.shape'))))
  if (facts.links.length === 0) return thenGoOn(stay(understood, say(notLinked())))
  return stay(understood, { kind: 'ask', query: { kind: 'reference', number } })
}

const inText = /\b(ACR|ECR)[\s:.#-]*(?:(?:no|nombor|number)[\s:.#-]*)?((?:\d[\s-]?){12})(?!\d)/i
const asWhole = /^(ACR|ECR)\d+$/

/** Behind the command twelve digits alone are an ACR's; elsewhere they may be a MyKad number. */
function withKind(argument: string): string {
  const digits = plainCode(argument)
  return /^\d{12}$/.test(digits) ? `ACR${digits}` : argument
}

function referenceIn(text: string): ReferenceNumber | 'misshapen' | undefined {
  const [, kind, digits] = inText.exec(text) ?? []
  const typed = kind && digits ? plainCode(`${kind}${digits}`) : plainCode(text)
  const read = parseReferenceNumber(typed)
  if (read.ok) return read.value.number
  return asWhole.test(typed) ? 'misshapen' : undefined
}

function notLinked() {
  return withChoices(message('status.acr.notLinked', 'status.howToLink'), [
    { label: 'link:button.link', press: 'link' },
    ...menuRow,
  ])
}

/** The month it pays; one that was removed is no use any more, which is said first. */
export function referenceFound(
  state: Conversation,
  { number, found }: Extract<ResultEvent, { kind: 'referenceFound' }>,
  facts: Facts,
): Turn {
  if (!found || !facts.links.some(({ id }) => id === found.employerId)) {
    const said = message(['status.acr.notFound', { number }], 'status.acr.notFoundNext')
    return thenGoOn(stay(state, say(withChoices(said, menuRow))))
  }
  const { employerId, period } = found
  const shown = monthsOf(state, facts, { employerId, view: { show: 'month', period, typed: true } })
  if (found.state !== 'removed') return shown
  return { ...shown, effects: [say(message(['status.acr.removed', { number }])), ...shown.effects] }
}
