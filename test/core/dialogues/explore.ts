// All states that conversations come to, breadth first, each with the way it was reached. States that differ only in
// what was typed count as one.

import { commands } from '../../../src/core/dialogues/commands.ts'
import {
  asksAboutForm,
  type Conversation,
  type Dialogue,
  inProgress,
  namespaceOf,
  stepIn,
  walkOf,
} from '../../../src/core/dialogues/conversation.ts'
import type { Effect } from '../../../src/core/dialogues/effect.ts'
import { type Event, type PersonEvent, unreadable } from '../../../src/core/dialogues/event.ts'
import { formProgress, type RegistrationForm } from '../../../src/core/domain/registration.ts'
import type { Knowledge } from '../../../src/core/faq/knowledge.ts'
import { locationShared, payroll, photo, typedAnswers } from '../../support/conversation/builders.ts'
import { ended, happens, type World } from '../../support/conversation/world.ts'

/** One event in one state; `offered`: by a button that was shown just before. */
export type Tried = {
  from: World
  event: Event
  offered: boolean
  to: World
  effects: readonly Effect[]
}

export type Explored = { states: readonly World[]; steps: readonly Tried[] }

/** Where an exploration begins, what is typed in each of its states, and what tells one of its states from another. */
export type Ground = {
  beginnings: readonly World[]
  words: readonly string[]
  commands: readonly { command: string; argument: string }[]
  shapeOf: (world: World) => string
}

/** What tells one state from another. */
export function shapeOf({ conversation, links }: World): string {
  const { holder, form, otherDrafts, file, misunderstood } = conversation
  const at =
    holder.by === 'bot'
      ? bareOf(holder.dialogue)
      : { by: holder.by, told: holder.by === 'waiting' && holder.acknowledged }
  // Of the question whether all is to be deleted, what would be lost by it says no more.
  if (stepIn(conversation, 'privacy'))
    return JSON.stringify([at, form !== undefined, Math.min(misunderstood, 2)])
  const step = inProgress(conversation)
  const filled = form && howFar(form, conversation)
  const held = file &&
    (!step || namespaceOf(step) === 'file') && [file.name, file.given, file.checked !== undefined]
  const drafts = step ? 0 : Math.min(otherDrafts?.length ?? 0, 1)
  return JSON.stringify([at, filled, drafts, held, Math.min(misunderstood, 2), step ? 0 : links.length])
}

/** Which files came, and how many, says no more than that some did. */
export function bareOf(step: Dialogue) {
  if (step.at === 'requesting.documents')
    return { at: step.at, what: step.what, kinds: [...new Set(step.files.map(({ what }) => what))] }
  if (step.at === 'requesting.name' || step.at === 'requesting.position')
    return { at: step.at, held: step.held !== undefined, refused: step.refused }
  if (step.at === 'enclosing.which') return { at: step.at, several: step.count > 1, page: step.page > 0 }
  return step.at === 'enclosing.pages' ? { at: step.at, what: step.what } : step
}

/**
 * How far a form is matters where it is filled, and whether what is asked has an answer to keep; before that, whether it
 * is begun or whole. Elsewhere, beside a file, and to somebody whose words were no answer, it is there, and that is all.
 */
function howFar(form: RegistrationForm, { holder, file, misunderstood }: Conversation): string {
  const step = holder.by === 'bot' ? holder.dialogue : { at: 'home' as const }
  const kept = 'field' in step ? `${form.kind} ${form.answers[step.field] !== undefined}` : form.kind
  const elsewhere = step.at !== 'home' && namespaceOf(step) !== 'registering'
  if (elsewhere || file || misunderstood > 0 || 'refused' in step) return kept
  const { done, of } = formProgress(form)
  return `${kept} ${asksAboutForm(holder) ? done : Math.sign(done) + Math.floor(done / of)}`
}

/** In each state seen for the first time all samples are tried, and in each state every button offered there once. */
export function explored(knowledge: Knowledge, ground: Ground): Explored {
  const { beginnings, shapeOf: shape } = ground
  const states = new Map<string, { world: World; pressed: Set<string> }>()
  const steps: Tried[] = []
  const queue: { from: World; offered: boolean; event: Event }[] = []
  const arrive = (arrived: World, effects: readonly Effect[]) => {
    const over = ended(arrived)
    const to = { ...arrived, jobs: [] }
    if (over) queue.push({ from: to, offered: false, event: over.event })
    const known = states.get(shape(to))
    const state = known ?? { world: to, pressed: new Set() }
    states.set(shape(to), state)
    const fresh = pressesIn(effects).filter(press => !state.pressed.has(press))
    for (const press of fresh) state.pressed.add(press)
    queue.push(
      ...[...new Set(fresh)].map(press => ({
        from: to,
        offered: true,
        event: { kind: 'pressed', press } as const,
      })),
    )
    if (!known)
      queue.push(...samples(to.conversation, ground).map(event => ({ from: to, offered: false, event })))
  }
  for (const beginning of beginnings) arrive(beginning, [])
  // Walked while it grows: taking off its front would copy all the rest each time.
  for (const next of queue) {
    const { world: to, effects } = happens(next.from, next.event, knowledge)
    steps.push({ ...next, to, effects })
    arrive(to, effects)
  }
  return { states: [...states.values()].map(({ world: state }) => state), steps }
}

/** Whether anything was said, of a job that is begun too. */
export function speaks(effects: readonly Effect[]): boolean {
  return effects.some(
    effect => effect.kind === 'say' || (effect.kind === 'begin' && effect.said !== undefined),
  )
}

/** The presses of all buttons below what was said. */
export function pressesIn(effects: readonly Effect[]): readonly string[] {
  return effects.flatMap(effect =>
    effect.kind === 'say'
      ? (effect.message.choices ?? []).flat().flatMap(choice => ('press' in choice ? [choice.press] : []))
      : [],
  )
}

const others: readonly PersonEvent[] = [
  ...commands.map((each): PersonEvent => ({ kind: 'commandGiven', command: each.ms, argument: '' })),
  { kind: 'commandGiven', command: 'tanya', argument: 'apa itu ACR' },
  { kind: 'commandGiven', command: 'entah', argument: '' },
  { kind: 'documentSent', file: payroll },
  { kind: 'photoSent', file: photo },
  ...unreadable.map((what): PersonEvent => ({ kind: 'unreadableSent', what })),
  locationShared,
  { kind: 'contactShared', phone: '+60123456789', own: true },
  { kind: 'contactShared', phone: '+60123456789', own: false },
  { kind: 'textEdited', text: 'apa itu ECR' },
  { kind: 'pressed', press: 'register:skip:ssmNumber' },
  { kind: 'pressed', press: 'register:code:no' },
  { kind: 'pressed', press: 'register:had:never' },
  { kind: 'pressed', press: 'register:discard:yes' },
  { kind: 'pressed', press: 'register:file' },
  { kind: 'pressed', press: 'topic:acr.what' },
  { kind: 'pressed', press: 'menu' },
  { kind: 'pressed', press: 'person' },
  { kind: 'blocked' },
  { kind: 'unblocked' },
  { kind: 'groupAddressed' },
]

const sentFiles = ['gaji-skbbk.txt', 'gaji.xlsx', 'lama.txt', 'slip.pdf'].map(
  (name): PersonEvent => ({ kind: 'documentSent', file: { ...payroll, name } }),
)

function samples(conversation: Conversation, { words, commands: given }: Ground): readonly PersonEvent[] {
  const asked = walkOf(conversation)
  const right: PersonEvent[] =
    asked?.at === 'registering.field' ? [{ kind: 'textSaid', text: typedAnswers[asked.field] }] : []
  return [
    ...right,
    ...words.map((said): PersonEvent => ({ kind: 'textSaid', text: said })),
    ...given.map((each): PersonEvent => ({ kind: 'commandGiven', ...each })),
    ...others,
    ...(inProgress(conversation) ? [] : sentFiles),
  ]
}
