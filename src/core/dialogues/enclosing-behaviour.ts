// How sending the signed form here behaves while one of its steps is in progress.
import type { Behaviour } from './behaviour.ts'
import { type Conversation, stepIn } from './conversation.ts'
import { enclosingWord } from './enclosing-words.ts'
import { askFor } from './registrations-asked.ts'
import { registrationsPressed, stopEnclosing } from './registrations-pressed.ts'
import type { Turn } from './turn-result.ts'

export const enclosing: Behaviour = {
  goOn: 'application:enclosing.goOn',
  stop: stopEnclosing,
  back: backFromMail,
  skip: toWays,
  nothing: toWays,
  word: (state, text, facts) => {
    const step = stepIn(state, 'enclosing')
    const press = step && enclosingWord(step, text)
    return press === undefined ? undefined : registrationsPressed(state, facts, press.split(':'))
  },
}

/** No more pages: on to how it is sent. */
function toWays(state: Conversation): Turn | undefined {
  const step = stepIn(state, 'enclosing')
  return step?.at === 'enclosing.pages'
    ? askFor(state, { show: 'ways', reference: step.reference })
    : undefined
}

/** From the e-mail back to the ways. */
function backFromMail(state: Conversation): Turn | undefined {
  const step = stepIn(state, 'enclosing')
  return step?.at === 'enclosing.mail'
    ? askFor(state, { show: 'ways', reference: step.reference })
    : undefined
}
