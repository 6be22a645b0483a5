// The map of all conversations, drawn from what the exploration of the dialogues saw: each dialogue as a diagram of its
// steps with the buttons that lead from one to the next, and what each step asks, in the real texts of both languages.
import { join } from 'node:path'
import {
  type Conversation,
  inProgress,
  type Namespace,
  namespaceOf,
  walkOf,
} from '../../../src/core/dialogues/conversation.ts'
import type { Event } from '../../../src/core/dialogues/event.ts'
import { promptOf } from '../../../src/core/dialogues/prompt.ts'
import { languages } from '../../../src/core/domain/language.ts'
import { fieldsInTurn } from '../../../src/core/domain/registration.ts'
import type { Choice, Message } from '../../../src/core/messages/message.ts'
import { render, type Wording } from '../../../src/core/messages/render.ts'
import { type Explored, pressesIn, type Tried } from './explore.ts'

export const mapPage = join(import.meta.dirname, '../../../docs/CONVERSATIONS.md')

/** Two texts that say the same. */
type Both = readonly [ms: string, en: string]
type Arrow = { from: string; to: string; label: string }

const intro = `# Conversations

Drawn by \`npm run map\` from the dialogues themselves: an exploration tries sample events in every state that a
conversation comes to, and what it saw is below. \`test/core/dialogues/explore.test.ts\` proves of each state that it can be
left, and that a question, a file, a change of language or a person in between loses nothing;
\`test/core/dialogues/conversation-map.test.ts\` fails when this page is not what the dialogues do.

In every step, and not drawn again: *batal / cancel* and \`/menu\` lead to \`home\`, *kembali / back* one step back,
\`/pegawai\` to \`waiting\` (for a person), and a question, another command or another file is answered and the step asked
again. \`home\` is the menu. An arrow is a button, or what is given in its place. Of a form, fields that have an answer
already are passed over.
`

/** The whole page. */
export function conversationMap(explorations: readonly Explored[], wording: Wording): string {
  const steps = explorations.flatMap(each => each.steps)
  const states = explorations.flatMap(each => each.states.map(({ conversation }) => conversation))
  const labels = labelsOf(steps, wording)
  const names = [...new Set(states.flatMap(state => dialogueOf(state) ?? []))].sort()
  const sections = names.map(name =>
    [
      `## ${name}`,
      diagram(arrowsOf(name, steps, labels)),
      table(
        states.filter(state => dialogueOf(state) === name),
        wording,
      ),
    ].join('\n\n'),
  )
  return `${[intro.trimEnd(), ...sections].join('\n\n')}\n`
}

function dialogueOf(state: Conversation): Namespace | undefined {
  const step = inProgress(state)
  return step && namespaceOf(step)
}

/** The step a conversation is at; each field of a form is one. */
function placeOf(state: Conversation): string {
  const step = inProgress(state)
  if (!step) return state.holder.by === 'bot' ? 'home' : state.holder.by
  if (!('field' in step)) return step.at
  return step.correcting ? `${step.at} (corrected)` : `${step.at}.${step.field}`
}

/** What the buttons of each press say, by the part of the press that is the same whatever it is about. */
function labelsOf(steps: readonly Tried[], wording: Wording): ReadonlyMap<string, Both> {
  const choices = steps.flatMap(({ effects }) =>
    effects.flatMap(effect => (effect.kind === 'say' ? (effect.message.choices ?? []).flat() : [])),
  )
  const labels = new Map<string, Both>()
  for (const choice of choices) {
    if ('press' in choice && !labels.has(choice.press)) labels.set(choice.press, labelOf(choice, wording))
  }
  return labels
}

function labelOf(choice: Choice, wording: Wording): Both {
  return both(
    language => render({ lines: [], choices: [[choice]] }, language, wording).buttons[0]?.[0]?.text ?? '',
  )
}

function both(text: (language: 'ms' | 'en') => string): Both {
  const [ms = '', en = ''] = languages.map(text)
  return [ms, en]
}

/** From each step of this dialogue, and into it from the menu; what stays where it is says nothing on a map. */
function arrowsOf(name: Namespace, steps: readonly Tried[], labels: ReadonlyMap<string, Both>): Arrow[] {
  const merged = new Map<string, Set<string>>()
  for (const step of steps) {
    const [from, to] = [placeOf(step.from.conversation), placeOf(step.to.conversation)]
    const label = from === to || !isDrawn(name, step) ? undefined : eventLabel(step, labels)
    if (label === undefined) continue
    const key = `${from}\t${to}`
    merged.set(key, (merged.get(key) ?? new Set()).add(label))
  }
  return [...merged].map(([key, said]) => {
    const [from = '', to = ''] = key.split('\t')
    return { from, to, label: shortList([...said]) }
  })
}

/**
 * By a button of the step itself, or by what is given in it and keeps to the dialogue; from the menu by any button. Of a
 * form the way from each field to the next and back.
 */
function isDrawn(name: Namespace, { from, to, event }: Tried): boolean {
  const [here, there] = [dialogueOf(from.conversation), dialogueOf(to.conversation)]
  if (placeOf(from.conversation) === 'home') return there === name && event.kind === 'pressed'
  if (here !== name || jumps(from.conversation, to.conversation)) return false
  if (event.kind === 'pressed') return pressesAt(from.conversation).includes(event.press)
  if (event.kind === 'textSaid' && wordsOut.includes(event.text)) return false
  return there === name || placeOf(to.conversation) === 'home'
}

/** Over fields that have an answer already. */
function jumps(from: Conversation, to: Conversation): boolean {
  const [before, after] = [walkOf(from), walkOf(to)]
  if (!from.form || before?.at !== 'registering.field') return false
  const fields = fieldsInTurn(from.form.kind)
  const place = fields.indexOf(before.field)
  if (after?.at === 'registering.review') return !before.correcting && place < fields.length - 1
  return after?.at === 'registering.field' && Math.abs(fields.indexOf(after.field) - place) > 1
}

const wordsOut = ['batal', 'kembali', 'menu']

function pressesAt(state: Conversation): readonly string[] {
  const prompt = promptOf(state)
  return prompt ? pressesIn([{ kind: 'say', message: prompt }]) : []
}

const atMost = 3

function shortList(labels: readonly string[]): string {
  const shown = labels.toSorted().slice(0, atMost)
  return labels.length > atMost ? [...shown, '…'].join(' · ') : shown.join(' · ')
}

function eventLabel({ event, offered }: Tried, labels: ReadonlyMap<string, Both>): string | undefined {
  if (event.kind === 'pressed') {
    const label = labels.get(event.press)
    return offered && label && !everywhere.includes(event.press) ? joined(label) : undefined
  }
  return spoken[event.kind]
}

const everywhere = ['menu', 'person', 'bot', 'cancel']

/** What is given without a button. */
const spoken: Partial<Record<Event['kind'], string>> = {
  textSaid: '(teks / text)',
  documentSent: '(fail / file)',
  contactShared: '(nombor telefon / contact)',
  fileChecked: '(fail sudah diperiksa / file checked)',
  fileRefused: '(fail tidak dapat dibaca / file unreadable)',
  archiveChecked: '(ZIP sudah diperiksa / ZIP checked)',
  fileSubmitted: '(jadual diterima / schedule taken)',
  acrIssued: '(ACR dijana / ACR issued)',
}

function joined([ms, en]: Both): string {
  return ms === en ? ms : `${ms} / ${en}`
}

function diagram(arrows: readonly Arrow[]): string {
  const places = [...new Set(arrows.flatMap(({ from, to }) => [from, to]))].sort()
  const id = (place: string) => `s${places.indexOf(place)}`
  return [
    '```mermaid',
    'stateDiagram-v2',
    ...places.map(place => `  state "${place}" as ${id(place)}`),
    ...arrows
      .toSorted((one, other) => (`${one.from} ${one.to}` < `${other.from} ${other.to}` ? -1 : 1))
      .map(({ from, to, label }) => `  ${id(from)} --> ${id(to)}: ${label.replaceAll(/[:;#"]/g, ' ')}`),
    '```',
  ].join('\n')
}

function table(states: readonly Conversation[], wording: Wording): string {
  const asked = new Map<string, Message>()
  for (const state of states) {
    const prompt = promptOf(state)
    const place = placeOf(state)
    if (prompt && !asked.has(place)) asked.set(place, prompt)
  }
  const rows = [...asked]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([place, prompt]) => {
      const [ms, en] = both(language => cell(render(prompt, language, wording).text))
      const buttons = (prompt.choices ?? []).flat().map(choice => joined(labelOf(choice, wording)))
      return `| \`${place}\` | ${ms} | ${en} | ${cell(buttons.join(' · '))} |`
    })
  return ['| Step | Malay | English | Buttons |', '|---|---|---|---|', ...rows].join('\n')
}

const cellAtMost = 160

function cell(html: string): string {
  const text = html
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll('|', '\\|')
    .replaceAll(/\s*\n\s*/g, ' ⏎ ')
  return text.length > cellAtMost ? `${text.slice(0, cellAtMost)}…` : text
}
