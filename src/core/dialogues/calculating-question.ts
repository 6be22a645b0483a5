// What the calculator asks: a wage, a month, or an amount and how late it is.
import type { Message } from '../messages/message.ts'
import { message, withChoices } from '../messages/message.ts'
import type { TextKey } from '../messages/text-key.ts'
import { type Conversation, stepIn } from './conversation.ts'
import { menuRow } from './turn-result.ts'

/** The question of the step the calculator is at; undefined outside it. */
export function calculatingPrompt(state: Conversation): Message | undefined {
  const step = stepIn(state, 'calculating')
  if (step === undefined) return undefined
  const asked = step.at === 'calculating.late' ? lateAskedFor(step) : questions[step.at]
  return withChoices(message(asked), menuRow)
}

const questions = {
  'calculating.wages': 'calculate:ask.wages',
  'calculating.month': 'calculate:ask.month',
} as const satisfies Record<string, TextKey>

function lateAskedFor({
  owed,
  months,
  period,
}: {
  owed?: unknown
  months?: unknown
  period?: unknown
}): TextKey {
  if (owed !== undefined) return 'calculate:ask.howLate'
  return months === undefined && period === undefined ? 'calculate:ask.late' : 'calculate:ask.owed'
}
