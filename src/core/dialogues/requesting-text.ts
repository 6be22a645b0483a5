// What a text says in the middle of a link request: a name, a position, or a word for a button.
import { parsePersonName } from '../domain/person-name.ts'
import { parseWords } from '../domain/text-line.ts'
import { message } from '../messages/message.ts'
import type { TextKey } from '../messages/text-key.ts'
import { aside } from './aside.ts'
import type { Answered } from './behaviour.ts'
import { type Conversation, type StepOf, stepIn } from './conversation.ts'
import type { Facts } from './facts.ts'
import { askStep, nextDocument, send } from './requesting.ts'
import { isDone } from './requesting-words.ts'
import type { Turn } from './turn-result.ts'
import { isAsked, soundsLikeQuestion, wishOf } from './words.ts'

/** Undefined when it is a question. */
export function requestingText(state: Conversation, text: string, facts: Facts): Turn | undefined {
  if (soundsLikeQuestion(text)) return undefined
  return answered(state, text, facts)
}

/** What the knowledge base does not know, and nobody marked as a question, is the answer. */
export function answeredInRequest(
  state: Conversation,
  { question, reply }: Answered,
  facts: Facts,
): Turn | undefined {
  return reply.kind === 'answer' || isAsked(question) ? undefined : answered(state, question, facts)
}

function answered(state: Conversation, text: string, { now }: Facts): Turn | undefined {
  const step = stepIn(state, 'requesting')
  if (step?.at === 'requesting.name') {
    const name = parsePersonName(text)
    if (!name.ok) return refusedAt(state, step, `forms:reasons.${name.error}`)
    const { refused: _, ...kept } = step
    return askStep(state, { ...kept, at: 'requesting.position', name: name.value })
  }
  if (step?.at !== 'requesting.position') return undefined
  const position = parseWords(text)
  if (!position.ok) return refusedAt(state, step, `forms:reasons.${position.error}`)
  const { employerCode, name, held = { ticket: `request-${now.toString(36)}`, files: [] } } = step
  return askStep(state, {
    ...{ at: 'requesting.documents', employerCode, name, position: position.value },
    ...{ what: 'ssmDocument', ...held },
  })
}

/** From the second time on with a person on offer. */
function refusedAt(
  state: Conversation,
  step: Extract<StepOf<'requesting'>, { refused?: number | undefined }>,
  why: TextKey,
): Turn {
  const refused = Math.min((step.refused ?? 0) + 1, 2)
  return aside({ ...state, holder: { by: 'bot', dialogue: { ...step, refused } } }, message(why))
}

/** A word that goes on with what is there; "pegawai" may be what somebody is, where that is asked. */
export function requestingWord(state: Conversation, text: string, facts: Facts): Turn | undefined {
  const step = stepIn(state, 'requesting')
  if (step?.at === 'requesting.position') {
    const couldBeJob = wishOf(text) === 'person' && !/\s/.test(text.trim())
    return couldBeJob ? answered(state, text, facts) : undefined
  }
  if (step?.at !== 'requesting.documents' || !isDone(text)) return undefined
  return nextDocument(state, step) ?? send(state, step)
}
