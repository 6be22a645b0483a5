// How the calculator behaves while it waits for a wage, a month, or an amount.
import { message, withChoices } from '../messages/message.ts'
import type { Behaviour } from './behaviour.ts'
import { calculatingText } from './calculating.ts'
import { home, menuRow } from './turn-result.ts'

export const calculating: Behaviour = {
  goOn: 'calculate:goOn',
  stop: state => home(state, withChoices(message('calculate:stopped'), menuRow)),
  text: calculatingText,
}
