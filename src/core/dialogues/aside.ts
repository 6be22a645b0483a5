// What is said beside the dialogue in progress: its step is asked again, in the queue the way back stands below, else
// the menu. Nothing said beside it is a dead end.
import type { Message } from '../messages/message.ts'
import { withChoices } from '../messages/message.ts'
import { type Conversation, inProgress } from './conversation.ts'
import { type Effect, say } from './effect.ts'
import { menuChoices } from './menu.ts'
import { promptOf, shortPromptOf } from './prompt.ts'
import { joined, stay, type Turn } from './turn-result.ts'

/** A short message of its own, with what the person can do next. `before` is done first. */
export function aside(state: Conversation, said: Message, ...before: Effect[]): Turn {
  const prompt = withHelp(state, shortPromptOf(state))
  if (prompt) return stay(state, ...before, say(joined(said, prompt)))
  return stay(state, ...before, say(withChoices(said, ...wayOn(state))))
}

/** The same with a person on offer, without counting it as not understood. */
export function asideWithPerson(state: Conversation, said: Message): Turn {
  return { ...aside({ ...state, misunderstood: 2 }, said), state }
}

/** A turn that said something with buttons of its own: in a dialogue the step follows, unless it was changed in place. */
export function thenGoOn({ state, effects }: Turn): Turn {
  const prompt = withHelp(state, shortPromptOf(state))
  const spoke = effects.some(effect => effect.kind === 'say' && !effect.replace)
  return prompt && spoke ? stay(state, ...effects, say(prompt)) : { state, effects }
}

/** The step in progress asked, whole; undefined at the menu. */
export function promptAgain(state: Conversation, ...before: Effect[]): Turn | undefined {
  const prompt = withHelp(state, promptOf(state))
  return prompt && stay(state, ...before, say(prompt))
}

export const backToBot = [{ label: 'button.backToBot', press: 'bot' }] as const

/** From the second time on that it was not understood or refused, with a person on offer. */
function withHelp(state: Conversation, prompt: Message | undefined): Message | undefined {
  const step = inProgress(state)
  const refused = step && 'refused' in step ? (step.refused ?? 0) : 0
  return prompt && Math.max(state.misunderstood, refused) >= 2 ? withChoices(prompt, personOnOffer) : prompt
}

const personOnOffer = [{ label: 'button.person', press: 'person' }] as const

function wayOn(state: Conversation) {
  return state.holder.by === 'bot' ? menuChoices(state) : [backToBot]
}
