// The commands, by both their names; the silent aliases of the product page among them.
import { message, withChoices } from '../messages/message.ts'
import type { TextKey } from '../messages/text-key.ts'
import type { Conversation } from './conversation.ts'
import { say } from './effect.ts'
import type { PersonEvent } from './event.ts'
import type { Facts } from './facts.ts'
import { askHint, chooseLanguage, greeting, help, menu, menuChoices, privacy } from './menu.ts'
import { joinQueue, returnToBot } from './person.ts'
import { register, stopRegistering } from './registration.ts'
import { status } from './status.ts'
import { home, stay, type Turn } from './turn-result.ts'

type Given = Extract<PersonEvent, { kind: 'commandGiven' }>
type Run = (state: Conversation, facts: Facts, given: Given) => Turn

const start: Run = (state, facts) => home(state, greeting(facts))
const showMenu: Run = state => (state.holder.by === 'bot' ? home(state, menu()) : returnToBot(state))
const ask: Run = (state, _facts, { argument }) =>
  argument === ''
    ? stay(state, say(askHint()))
    : stay(state, { kind: 'ask', query: { kind: 'answer', question: argument } })

/** The names of commands, which also name their texts. */
export type CommandName = Extract<TextKey, `command.${string}`> extends `command.${infer Name}` ? Name : never

/** Each command with the name Telegram shows in each language; `also` answers without being shown. */
type Command = { ms: string; en: CommandName; also?: readonly string[]; run: Run }

export const commands: readonly Command[] = [
  { ms: 'mula', en: 'start', run: start },
  { ms: 'menu', en: 'menu', run: showMenu },
  { ms: 'daftar', en: 'register', run: state => register(state) },
  { ms: 'status', en: 'status', run: status },
  { ms: 'tanya', en: 'ask', also: ['soalan'], run: ask },
  { ms: 'pegawai', en: 'agent', also: ['ejen'], run: joinQueue },
  { ms: 'bahasa', en: 'language', run: state => stay(state, say(chooseLanguage())) },
  { ms: 'batal', en: 'cancel', run: state => cancel(state) },
  { ms: 'bantuan', en: 'help', run: state => stay(state, say(help())) },
  { ms: 'privasi', en: 'privacy', run: (state, facts) => stay(state, say(privacy(facts))) },
]

const byName = new Map(
  commands.flatMap(({ ms, en, also = [], run }) => [ms, en, ...also].map(name => [name, run])),
)

export function commandTurn(state: Conversation, given: Given, facts: Facts): Turn {
  const run = byName.get(given.command.toLowerCase())
  return run
    ? run(state, facts, given)
    : stay(state, say(withChoices(message('common.unknownCommand'), ...menuChoices)))
}

/** Stops what is going on: the walk, the waiting, or nothing at all (said so). */
export function cancel(state: Conversation): Turn {
  if (state.holder.by !== 'bot') return returnToBot(state)
  if (state.holder.dialogue.at !== 'home') return stopRegistering(state)
  return home(state, withChoices(message('common.nothingToCancel'), ...menuChoices))
}
