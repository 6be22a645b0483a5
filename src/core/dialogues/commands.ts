// The commands, by both their names; the silent aliases of the product page among them.

import { parseRegistrationReference } from '../domain/registration-reference.ts'
import { buildMend } from '../faq/spelling.ts'
import { message } from '../messages/message.ts'
import type { TextKey } from '../messages/text-key.ts'
import { acr } from './acr.ts'
import { aside, thenGoOn } from './aside.ts'
import { calculateCommand } from './calculating.ts'
import type { Conversation } from './conversation.ts'
import { behaviourOf } from './dialogue.ts'
import { say } from './effect.ts'
import type { PersonEvent } from './event.ts'
import type { Facts } from './facts.ts'
import { askForFile } from './file.ts'
import { links, openToken } from './linking.ts'
import { isLinkToken } from './linking-words.ts'
import { askHint, chooseLanguage, greeting, menu } from './menu.ts'
import { office } from './office.ts'
import { joinQueue, returnToBot } from './person.ts'
import { privacy } from './privacy.ts'
import { register } from './registration.ts'
import { seeRegistrations } from './registrations-asked.ts'
import { settings } from './settings.ts'
import { employers, status } from './status.ts'
import { home, stay, type Turn } from './turn-result.ts'
import { isAsked } from './words.ts'

type Given = Extract<PersonEvent, { kind: 'commandGiven' }>
type Run = (state: Conversation, facts: Facts, given: Given) => Turn

/** Behind it the portal puts the token of a link, and the code on a form its reference. */
const start: Run = (state, facts, { argument }) => {
  if (isLinkToken(argument)) return openToken(state, argument)
  return parseRegistrationReference(argument).ok
    ? seeRegistrations(state)
    : home(state, greeting(state, facts))
}
const showMenu: Run = state => home(state, menu(state))

/** A question asked by command is never the answer to a step, which its mark says wherever it is read. */
const ask: Run = (state, _facts, { argument }) =>
  argument === ''
    ? thenGoOn(stay(state, say(askHint())))
    : stay(state, {
        kind: 'ask',
        query: { kind: 'answer', question: isAsked(argument) ? argument : `${argument}?` },
      })

/** The names of commands, which also name their texts. */
export type CommandName = Extract<TextKey, `command.${string}`> extends `command.${infer Name}` ? Name : never

/** Each command with the name Telegram shows in each language; `also`, and what is `silent`, answers without being shown. */
type Command = { ms: string; en: CommandName; also?: readonly string[]; silent?: true; run: Run }

export const commands: readonly Command[] = [
  { ms: 'mula', en: 'start', run: start },
  { ms: 'menu', en: 'menu', run: showMenu },
  { ms: 'daftar', en: 'register', run: register },
  { ms: 'status', en: 'status', run: (state, facts) => thenGoOn(status(state, facts)) },
  { ms: 'acr', en: 'acr', run: acr },
  { ms: 'jadual', en: 'schedule', run: askForFile },
  { ms: 'kira', en: 'calculate', run: calculateCommand },
  { ms: 'tanya', en: 'ask', also: ['soalan'], run: ask },
  { ms: 'pejabat', en: 'office', run: office },
  {
    ms: 'majikan',
    en: 'employers',
    run: (state, facts) => thenGoOn(employers(state, facts)),
  },
  { ms: 'pautan', en: 'link', silent: true, run: links },
  { ms: 'pegawai', en: 'agent', also: ['ejen'], run: joinQueue },
  { ms: 'bahasa', en: 'language', run: state => stay(state, say(chooseLanguage())) },
  { ms: 'tetapan', en: 'settings', run: state => settings(state) },
  { ms: 'batal', en: 'cancel', run: cancel },
  { ms: 'bantuan', en: 'help', run: state => aside(state, message('help.text')) },
  { ms: 'privasi', en: 'privacy', run: privacy },
]

const byName = new Map(
  commands.flatMap(({ ms, en, also = [], run }) => [ms, en, ...also].map(name => [name, run])),
)

/** Runs a command, in capitals or small letters; one that there is not is told. */
export function commandTurn(state: Conversation, given: Given, facts: Facts): Turn {
  const run = byName.get(given.command.toLowerCase())
  return run ? run(state, facts, given) : unknown(state, given.command, facts)
}

const mended = buildMend(new Map([...byName.keys()].map(name => [name, 1])), () => false)

/** With one or two slips it is still plain which was meant: it is named, and done when it is tapped. */
function unknown(state: Conversation, typed: string, { language }: Facts): Turn {
  const run = byName.get(mended(typed.toLowerCase()))
  const meant = commands.find(each => each.run === run)
  if (!meant) return aside(state, message('common.unknownCommand'))
  return aside(state, message(['common.meantCommand', { command: meant[language] }]))
}

/** Stops what is going on: the dialogue, the waiting, or nothing at all (said so). */
export function cancel(state: Conversation, facts: Facts): Turn {
  if (state.holder.by !== 'bot') return returnToBot(state)
  return behaviourOf(state)?.stop(state, facts) ?? aside(state, message('common.nothingToCancel'))
}
