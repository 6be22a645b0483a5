// What a dialogue may do with what comes to it while one of its steps is in progress.
import type { TextKey } from '../messages/text-key.ts'
import type { Conversation } from './conversation.ts'
import type { ResultEvent } from './event.ts'
import type { Facts } from './facts.ts'
import type { Turn } from './turn-result.ts'

/** What the knowledge base said to a text. */
export type Answered = Extract<ResultEvent, { kind: 'answered' }>

/** Undefined, or left out: the step has no answer of its own, and what is usual is done. */
type Reading<Heard> = (state: Conversation, heard: Heard, facts: Facts) => Turn | undefined
type Moving = (state: Conversation, facts: Facts) => Turn | undefined

export type Behaviour = {
  /** What a greeting in the middle of it is answered with, before the step. */
  goOn: TextKey
  /** Stops it, keeps what can be kept, and says so. */
  stop: (state: Conversation, facts: Facts) => Turn
  /** One step back; usually, and at the first step, to the menu. */
  back?: Moving
  /** Goes on without an answer. */
  skip?: Moving
  /** "None": what is asked stays or becomes empty. */
  nothing?: Moving
  /** A text that is no word of the house; usually it is a question to the knowledge base. */
  text?: Reading<string>
  /** What the knowledge base said to such a text; usually it is said, and the step asked again. */
  answered?: Reading<Answered>
  /** The own phone number, shared. */
  contact?: Reading<string>
  /** A typed word that stands for a button or an answer at this step; read before the words of the house. */
  word?: Reading<string>
  /** More about what is asked, for somebody who does not understand it. */
  explain?: Moving
}
