// Whole conversations as text that anybody can read: who says what, with the buttons below a message in brackets.

import { terminalText } from '../../../src/adapters/terminal/terminal-text.ts'
import { loadTexts } from '../../../src/adapters/text/texts.ts'
import type { Effect } from '../../../src/core/dialogues/effect.ts'
import type { Event, PersonEvent } from '../../../src/core/dialogues/event.ts'
import type { Language } from '../../../src/core/domain/language.ts'
import { redactSecrets } from '../../../src/core/domain/redact.ts'
import type { Attachment } from '../../../src/core/messages/attachment.ts'
import type { Message } from '../../../src/core/messages/message.ts'
import { type Rendered, render } from '../../../src/core/messages/render.ts'
import type { TextKey } from '../../../src/core/messages/text-key.ts'
import { ended, factsOf, happens, type World, world } from '../../support/conversation/world.ts'

export type Both = Readonly<Record<Language, string>>

export type Step =
  | { kind: 'says'; text: Both }
  | { kind: 'presses'; label: TextKey | Both }
  | { kind: 'does'; shown: Both; event: PersonEvent }
  /** Said unasked: a reminder, news. */
  | { kind: 'unasked'; told: Both; say: (world: World) => Message }
  | { kind: 'meanwhile'; told: Both; change: (before: World) => World }

export type Script = {
  /** The name of its files, one in each language. */
  file: string
  title: Both
  world?: Partial<World>
  steps: readonly Step[]
}

export function both(ms: string, en: string): Both {
  return { ms, en }
}

/** The person types this; with a slash in front it is a command. */
export function says(ms: string, en: string = ms): Step {
  return { kind: 'says', text: both(ms, en) }
}

/** The person presses the newest button of this label. */
export function presses(label: TextKey | Both): Step {
  return { kind: 'presses', label }
}

export function does(shown: Both, event: PersonEvent): Step {
  return { kind: 'does', shown, event }
}

/** Something happens outside the chat: time passes, an officer acts. */
export function meanwhile(told: Both, change: (before: World) => World): Step {
  return { kind: 'meanwhile', told, change }
}

/** The assistant says something unasked. */
export function unasked(told: Both, say: (world: World) => Message): Step {
  return { kind: 'unasked', told, say }
}

const { wording, knowledge } = loadTexts()
const person = 'Siti'
const wrapAt = 100

type Screen = { world: World; language: Language; messages: readonly Rendered[]; lines: readonly string[] }

/** The script played in one language. */
export function transcript(script: Script, language: Language): string {
  const begun = { ...world({ languageCode: language }), ...script.world }
  const title = script.title[language]
  const start: Screen = { world: begun, language, messages: [], lines: [title, '='.repeat(title.length)] }
  const played = script.steps.reduce(play, start)
  return `${played.lines.join('\n')}\n`
}

function play(screen: Screen, step: Step): Screen {
  const { language } = screen
  switch (step.kind) {
    case 'meanwhile': {
      const told = ['', `(${step.told[language]})`]
      return { ...screen, world: step.change(screen.world), lines: [...screen.lines, ...told] }
    }
    case 'unasked': {
      const said = spoken({ kind: 'say', message: step.say(screen.world) }, screen.world)
      const lines = [...screen.lines, '', `(${step.told[language]})`, ...said.flatMap(({ text }) => text)]
      return { ...screen, messages: [...screen.messages, ...said.flatMap(each => each.said ?? [])], lines }
    }
    case 'says': {
      const text = step.text[language]
      return act(screen, { shown: text, event: typed(text) })
    }
    case 'presses': {
      const { press, index, label } = pressed(screen, step.label)
      return act(screen, { shown: `[${label}]`, event: { kind: 'pressed', press }, index })
    }
    case 'does':
      return act(screen, { shown: `(${step.shown[language]})`, event: step.event })
  }
}

function typed(text: string): PersonEvent {
  const [first = '', ...rest] = text.split(' ')
  if (first.startsWith('/'))
    return { kind: 'commandGiven', command: first.slice(1), argument: redactSecrets(rest.join(' ')).text }
  return { kind: 'textSaid', text: redactSecrets(text).text }
}

/** The newest button on the screen with this label; a script that presses what is not there is wrong. */
function pressed({ messages, language, world: now }: Screen, wanted: TextKey | Both) {
  const label = typeof wanted === 'string' ? wording.texts(factsOf(now).language, wanted) : wanted[language]
  const index = messages.findLastIndex(each => each.buttons.flat().some(({ text }) => text === label))
  const button = messages[index]?.buttons.flat().find(({ text }) => text === label)
  if (button?.press === undefined) throw new Error(`there is no button [${label}] to press`)
  return { press: button.press, index, label }
}

type Act = { shown: string; event: PersonEvent; index?: number }

function act(screen: Screen, { shown, event, index }: Act): Screen {
  const asked = ['', ...lined(person, shown)]
  const told = hear({ ...screen, lines: [...screen.lines, ...asked] }, event, index)
  return afterJobs(told)
}

/** What jobs give is heard at once; it may take the place of the last message. */
function afterJobs(screen: Screen): Screen {
  const given = ended(screen.world)
  if (!given) return screen
  return afterJobs(hear({ ...screen, world: given.world }, given.event, screen.messages.length - 1))
}

function hear(screen: Screen, event: Event, index: number | undefined): Screen {
  const { world: after, effects } = happens(screen.world, event, knowledge)
  const answered = effects.flatMap(effect => spoken(effect, after))
  const lines = [...screen.lines, ...answered.flatMap(({ text }) => text)]
  if (answered.length === 0) lines.push('', '(Sahabat: …)')
  const messages = answered.reduce<readonly Rendered[]>(
    (shownNow, { said, replaces }) => (said ? place(shownNow, said, replaces ? index : undefined) : shownNow),
    screen.messages,
  )
  return { ...screen, world: after, messages, lines }
}

function place(messages: readonly Rendered[], said: Rendered, index: number | undefined): Rendered[] {
  return index === undefined ? [...messages, said] : messages.with(index, said)
}

function spoken(effect: Effect, after: World): { text: string[]; said?: Rendered; replaces?: boolean }[] {
  const { language } = factsOf(after)
  if (effect.kind === 'toast') {
    const toast = `(${language === 'ms' ? 'pada butang' : 'on the button'}: ${wording.texts(language, effect.key)})`
    return [{ text: ['', toast] }]
  }
  const told = toldBy(effect)
  if (!told) return []
  const said = render(told, language, wording)
  const replaces = 'replace' in effect && effect.replace === true
  const name = replaces
    ? `Sahabat (${language === 'ms' ? 'mesej yang sama ditukar' : 'the same message, changed'})`
    : 'Sahabat'
  const shared = typeof said.shares === 'object' ? [`[${said.shares.contact}]`] : []
  const rows = said.buttons.map(row => row.map(({ text }) => `[${text}]`).join(' '))
  const buttons = [...rows, ...shared].join('\n')
  const carried = told.attach ? [`[${carriedBy(told.attach)}]`] : []
  const shown = [...carried, terminalText(said.text, false), ...(buttons === '' ? [] : [buttons])].join('\n')
  return [{ text: ['', ...lined(name, shown)], said, replaces }]
}

/** What is said, by itself or of a job that is begun. */
function toldBy(effect: Effect): Message | undefined {
  if (effect.kind === 'begin') return effect.said
  return effect.kind === 'say' ? effect.message : undefined
}

/** What stands above the words: a file by its name, a picture by what it is. */
function carriedBy(attachment: Attachment): string {
  if ('picture' in attachment) return `${attachment.picture}.png`
  return attachment.document === 'file' ? attachment.name : `${attachment.document}.pdf`
}

function lined(name: string, text: string): string[] {
  const indent = '  '
  const [first = '', ...rest] = text.split('\n').flatMap(wrapped)
  return [`${name}: ${first}`, ...rest.map(line => (line === '' ? '' : `${indent}${line}`))]
}

function wrapped(line: string): string[] {
  const lines = ['']
  for (const word of line.split(' ')) {
    const last = lines.at(-1) as string
    if (last !== '' && last.length + word.length >= wrapAt) lines.push(word)
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`
  }
  return lines
}
