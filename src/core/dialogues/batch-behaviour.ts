// How the list of payroll files behaves while it is looked at.
import { message } from '../messages/message.ts'
import { batchPressed, openedByPlace } from './batch.ts'
import { batchWord } from './batch-words.ts'
import type { Behaviour } from './behaviour.ts'
import { menu } from './menu.ts'
import { home, joined } from './turn-result.ts'

export const batch: Behaviour = {
  goOn: 'payroll:batch.goOn',
  stop: state => {
    const { batch: held } = state
    if (!held) return home(state, menu(state))
    return home(state, joined(message(['payroll:batch.kept', { name: held.name }]), menu(state)))
  },
  word: (state, text, facts) => {
    const said = batchWord(text)
    if (typeof said === 'object') return openedByPlace(state, facts, said.place)
    return said && batchPressed(state, facts, said === 'list' ? [] : [said])
  },
}
