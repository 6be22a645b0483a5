// `/pejabat`: PERKESO's offices by state, by town, or near a place where positions are known.
import { nearestOffices, type Office } from '../domain/office.ts'
import { offices as shipped } from '../domain/offices.ts'
import type { Position } from '../domain/position.ts'
import { parseState } from '../domain/state.ts'
import { languageOf } from '../faq/language.ts'
import { thenGoOn } from './aside.ts'
import { inLanguage, replyTo } from './ask.ts'
import type { Answered } from './behaviour.ts'
import { type Conversation, inProgress } from './conversation.ts'
import { type Effect, replace, say } from './effect.ts'
import type { OfficeView, ResultEvent } from './event.ts'
import type { Facts } from './facts.ts'
import { answeredBeside } from './interruption.ts'
import { isPageOfStates, nearestMessage, officesMessage, whichState } from './office-message.ts'
import { namesPerkeso, officeAsked, placeIn } from './office-words.ts'
import { stay, type Turn } from './turn-result.ts'
import { isAsked } from './words.ts'

/** Which state; with a town or state behind the command, its offices. */
export function office(state: Conversation, _facts: Facts, { argument }: { argument: string }): Turn {
  return argument === '' ? chooseState(state) : ask(state, { show: 'find', text: argument })
}

/** Asks for the state. */
export function chooseState(state: Conversation): Turn {
  return thenGoOn(stay(state, say(whichState())))
}

/** `office`, `office:page:N`, `office:state:STATE`. */
export function officePressed(state: Conversation, [what, detail = '']: readonly string[]): Turn | undefined {
  if (what === undefined) return chooseState(state)
  if (what === 'page' && isPageOfStates(Number(detail)))
    return stay(state, replace(whichState(Number(detail))))
  const wanted = what === 'state' ? parseState(detail) : undefined
  return wanted?.ok
    ? ask(state, { show: 'place', place: { state: wanted.value }, replaces: true })
    : undefined
}

/** "Pejabat Ipoh": undefined for a text that says more, and in a dialogue unless it can be no answer there. */
export function officeTyped(state: Conversation, text: string): Turn | undefined {
  if (state.holder.by !== 'bot') return undefined
  if (inProgress(state) && !namesPerkeso(text) && !isAsked(text)) return undefined
  const place = officeAsked(text, shipped)
  const language = languageOf(text)
  return place && ask(understood(state), { show: 'place', place, ...(language && { language }) })
}

/** A question about the offices that names a place is answered with the offices there. */
export function officeQuestion(state: Conversation, answered: Answered): Turn | undefined {
  const { reply } = answered
  if (reply.kind !== 'answer' || reply.id !== 'contact.office') return undefined
  return ask(state, { show: 'find', text: answered.question, answered })
}

/** The offices near a place that was shared, or how the nearest can be found. */
export function officesNear(state: Conversation, at?: Position): Turn {
  return ask(state, { show: 'nearest', ...(at && { at }) })
}

/** What is known of the offices, shown as it was asked for. */
export function officesRead(
  state: Conversation,
  { offices, holidays, view }: Extract<ResultEvent, { kind: 'officesRead' }>,
  facts: Facts,
): Turn {
  switch (view.show) {
    case 'find':
      return found(state, view, offices, facts)
    case 'nearest': {
      const said = view.at && nearestMessage(nearestOffices(view.at, offices), offices.length)
      const known = offices.some(({ position }) => position !== undefined)
      const asked = whichState(0, known ? 'office:nearest.share' : 'office:nearest.unknown')
      return thenGoOn(stay(understood(state), say(said ?? asked)))
    }
    case 'place': {
      const said = officesMessage({ ...view.place, offices, holidays }, facts)
      const told = inLanguage(said, { language: view.language })
      return thenGoOn(stay(understood(state), view.replaces ? replace(told) : say(told)))
    }
  }
}

type Finding = Extract<OfficeView, { show: 'find' }>

/** Without a place in it a question is answered as it would have been, and a command asks for the state. */
function found(
  state: Conversation,
  { text, answered }: Finding,
  offices: readonly Office[],
  facts: Facts,
): Turn {
  const place = placeIn(text, offices)
  if (place) {
    const language = answered?.reply.language
    return ask(state, { show: 'place', place, ...(language && { language }) })
  }
  if (answered) return answeredBeside(state, answered, facts) ?? replyTo(state, answered.reply, facts)
  return thenGoOn(stay(state, say(whichState(0, 'office:notFound'))))
}

function ask(state: Conversation, view: OfficeView): Turn {
  const asked: Effect = { kind: 'ask', query: { kind: 'offices', view } }
  return stay(state, asked)
}

function understood(state: Conversation): Conversation {
  return { ...state, misunderstood: 0 }
}
