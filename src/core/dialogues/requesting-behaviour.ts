// How a link request behaves while one of its steps is in progress.
import type { Behaviour } from './behaviour.ts'
import { stepIn } from './conversation.ts'
import { nextDocument, stepBack, stopRequest } from './requesting.ts'
import { answeredInRequest, requestingText, requestingWord } from './requesting-text.ts'

export const requesting: Behaviour = {
  goOn: 'request:goOn',
  stop: stopRequest,
  back: stepBack,
  skip: state => {
    const step = stepIn(state, 'requesting')
    return step?.at === 'requesting.documents' ? nextDocument(state, step) : undefined
  },
  text: requestingText,
  answered: answeredInRequest,
  word: requestingWord,
}
