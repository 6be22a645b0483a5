// How a payroll file behaves while one of its steps is in progress.
import { message } from '../messages/message.ts'
import { promptAgain } from './aside.ts'
import { showList } from './batch-checked.ts'
import { batchWord } from './batch-words.ts'
import type { Behaviour } from './behaviour.ts'
import { atDialogue, type Conversation, stepIn } from './conversation.ts'
import type { Facts } from './facts.ts'
import { dropped, filePressed } from './file.ts'
import { typedForFile } from './file-given.ts'
import { isChecked } from './file-step.ts'
import { fileWord } from './file-words.ts'
import { menu } from './menu.ts'
import { home, joined, type Turn } from './turn-result.ts'

export const file: Behaviour = {
  goOn: 'payroll:stopped.goOn',
  stop,
  back: (state, facts) => {
    if (!isAtReport(state)) return toReport(state)
    return state.batch ? showList(state, facts) : undefined
  },
  skip: toReport,
  text: typedForFile,
  word: (state, text, facts) => {
    const step = stepIn(state, 'file')
    if (state.batch && batchWord(text) === 'list') return showList(state, facts)
    const press = step && fileWord(step.at, text)
    return press === undefined ? undefined : filePressed(state, facts, press.split(':'))
  },
}

/** A file that is checked is kept for later; one that is not is dropped. */
function stop(state: Conversation, _facts: Facts): Turn {
  const { file: inHand } = state
  if (!inHand || !isChecked(inHand)) return inHand ? dropped(state, inHand) : home(state, menu(state))
  return home(state, joined(message(['payroll:stopped.kept', { name: inHand.name }]), menu(state)))
}

function isAtReport(state: Conversation): boolean {
  return stepIn(state, 'file')?.at === 'file.report'
}

/** From a question about the file back to what was found. */
function toReport(state: Conversation): Turn | undefined {
  if (!state.file || !isChecked(state.file)) return undefined
  return promptAgain(atDialogue(state, { at: 'file.report' }))
}
