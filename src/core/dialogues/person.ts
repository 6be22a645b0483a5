// Handing the chat to a person, said honestly: the place in the queue, and that nothing written meanwhile is lost.
import { message, withChoices } from '../messages/message.ts'
import { atDialogue, type Conversation } from './conversation.ts'
import { say } from './effect.ts'
import type { Facts } from './facts.ts'
import { menu } from './menu.ts'
import { home, stay, type Turn } from './turn-result.ts'

const backToBot = [{ label: 'button.backToBot', press: 'bot' }] as const

/** Puts the person in the queue, or tells the place again when they are in it. */
export function joinQueue(state: Conversation, facts: Facts): Turn {
  if (state.holder.by === 'person') return stay(state)
  const holder = state.holder.by === 'waiting' ? state.holder : waiting(facts)
  return stay({ ...state, holder, misunderstood: 0 }, { kind: 'ask', query: { kind: 'queue' } })
}

function waiting({ now }: Facts): Conversation['holder'] {
  return { by: 'waiting', since: now, acknowledged: false }
}

export function queueTold(state: Conversation, ahead: number): Turn {
  const said = message(
    ahead === 0 ? 'person.first' : ['person.queued', { place: ahead + 1 }],
    'person.noEstimate',
    'person.writeMeanwhile',
    'blank',
    'person.careline',
  )
  return stay(state, say(withChoices(said, backToBot)))
}

/** While waiting, what is written is kept for the officer: said once, then quietly. */
export function keptForOfficer(state: Conversation): Turn {
  if (state.holder.by !== 'waiting' || state.holder.acknowledged) return stay(state)
  const holder = { ...state.holder, acknowledged: true }
  return stay({ ...state, holder }, say(withChoices(message('person.kept'), backToBot)))
}

export function returnToBot(state: Conversation): Turn {
  if (state.holder.by === 'bot') return home(state, menu())
  const back = withChoices(message('person.backWithBot'), ...(menu().choices ?? []))
  return { state: atDialogue(state, { at: 'home' }), effects: [say(back)] }
}
