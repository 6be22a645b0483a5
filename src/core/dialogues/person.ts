// Handing the chat to a person, said honestly: the place in the queue, and that nothing written meanwhile is lost.
import { message, type Values, withChoices } from '../messages/message.ts'
import type { TextKey } from '../messages/text-key.ts'
import { backToBot, promptAgain } from './aside.ts'
import type { Conversation } from './conversation.ts'
import { say } from './effect.ts'
import type { Facts } from './facts.ts'
import { menu } from './menu.ts'
import { home, ledBy, stay, type Turn } from './turn-result.ts'

/** Puts the person in the queue, or tells the place again when they are in it. */
export function joinQueue(state: Conversation, facts: Facts): Turn {
  if (state.holder.by === 'person') return stay(state)
  const holder = state.holder.by === 'waiting' ? state.holder : waiting(facts)
  return stay({ ...state, holder, misunderstood: 0 }, { kind: 'ask', query: { kind: 'queue' } })
}

function waiting({ now }: Facts): Conversation['holder'] {
  return { by: 'waiting', since: now, acknowledged: false }
}

/** The place in the queue, and what to do meanwhile; who asks again only hears the place again. */
export function queueTold(state: Conversation, ahead: number, { now, operator }: Facts): Turn {
  const again = state.holder.by === 'waiting' && state.holder.since !== now
  const place = placeTold(ahead, again)
  const nobody = nobodyThere(operator)
  const kept: TextKey[] = state.form ? ['person.formKept'] : []
  const said = again
    ? message(place, 'person.noEstimate', ...nobody)
    : message(
        place,
        'person.noEstimate',
        ...nobody,
        'person.writeMeanwhile',
        ...kept,
        'blank',
        'person.careline',
      )
  return stay(state, say(withChoices(said, backToBot)))
}

function placeTold(ahead: number, again: boolean): TextKey | [TextKey, Values] {
  if (ahead === 0) return again ? 'person.stillFirst' : 'person.first'
  return [again ? 'person.stillQueued' : 'person.queued', { place: ahead + 1 }]
}

/** While waiting, what is written is kept for the officer: said at first and of every third message after it. */
export function keptForOfficer(state: Conversation, { operator }: Facts): Turn {
  if (state.holder.by !== 'waiting') return stay(state)
  const { quiet = 0, ...holder } = state.holder
  const first = !holder.acknowledged
  if (!first && quiet < 2) return stay({ ...state, holder: { ...holder, quiet: quiet + 1 } })
  const said = message(first ? 'person.kept' : 'person.stillKept', ...nobodyThere(operator))
  return stay({ ...state, holder: { ...holder, acknowledged: true } }, say(withChoices(said, backToBot)))
}

/** In the sandbox nobody comes unless somebody plays the officer. */
function nobodyThere({ specimen }: Facts['operator']): readonly TextKey[] {
  return specimen ? ['person.specimen'] : []
}

/** The way back, which always works; with the bot already, the step of the walk or the menu. */
export function returnToBot(state: Conversation): Turn {
  return promptAgain(state) ?? home(state, menu(state))
}

/** Whatever leads from a person or the queue back to the bot says so. */
export function toldWhenBack(before: Conversation, after: Turn): Turn {
  if (before.holder.by === 'bot' || after.state.holder.by !== 'bot') return after
  return ledBy(
    message(before.holder.by === 'waiting' ? 'person.backWithBot' : 'person.backFromPerson'),
    after,
  )
}
