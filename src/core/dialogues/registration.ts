// The walk to a portal ID: what is meant, new or existing employer, then the form. Circular 3.1 and 3.2.
// The form lives in the conversation whatever happens in between, so that no path loses an answer.
import {
  type Field,
  fieldsFor,
  formProgress,
  newForm,
  type RegistrationKind,
} from '../domain/registration.ts'
import type { Choice, Message } from '../messages/message.ts'
import { message, withChoices } from '../messages/message.ts'
import { atDialogue, type Conversation, type Dialogue } from './conversation.ts'
import { say } from './effect.ts'
import { backFrom, fieldPressed } from './registration-answer.ts'
import { askField, review } from './registration-message.ts'
import { reviewPressed } from './registration-review.ts'
import { askNext, toField } from './registration-walk.ts'
import { home, stay, type Turn } from './turn-result.ts'

/** `/register`: goes on with a form that is open, else asks what is meant by registering. */
export function register(state: Conversation): Turn {
  if (state.form) return { state: atDialogue(state, { at: 'home' }), effects: [say(openForm(state))] }
  return at(state, { at: 'registering.meaning' }, meaning())
}

/** Repeats the question of the step the dialogue is at. */
export function registrationPrompt(state: Conversation, dialogue: Dialogue): Message | undefined {
  if (dialogue.at === 'registering.meaning') return meaning()
  if (dialogue.at === 'registering.kind') return haveCode()
  if (dialogue.at === 'registering.hadId') return hadId()
  if (!state.form) return undefined
  if (dialogue.at === 'registering.field') return askField(state.form, dialogue.field)
  return dialogue.at === 'registering.review' ? review(state.form) : undefined
}

/** A press of the walk. Presses of a step that is no longer asked give undefined: the button is outdated. */
export function registrationPressed(state: Conversation, args: readonly string[]): Turn | undefined {
  const [what = '', detail = ''] = args
  const dialogue: Dialogue = state.holder.by === 'bot' ? state.holder.dialogue : { at: 'home' }
  const entrance = entrances[what]
  if (entrance) return entrance(state, detail)
  if (dialogue.at === 'registering.field') {
    return fieldPressed(state, dialogue, what, detail) ?? (what === 'back' ? stepBack(state) : undefined)
  }
  if (dialogue.at === 'registering.review') return reviewPressed(state, what, detail)
  return undefined
}

/** What is said when the person stops in the middle: nothing is thrown away unless they say so. */
export function stopRegistering(state: Conversation): Turn {
  return home(state, state.form ? keptForm(state) : withChoices(message('common.cancelled'), menuRow))
}

/** One step back, from wherever in the walk; undefined outside it and at its first step. */
export function stepBack(state: Conversation): Turn | undefined {
  const dialogue = state.holder.by === 'bot' ? state.holder.dialogue : undefined
  switch (dialogue?.at) {
    case 'registering.kind':
      return at(state, { at: 'registering.meaning' }, meaning())
    case 'registering.hadId':
      return at(state, { at: 'registering.kind' }, haveCode())
    case 'registering.field':
      return backFrom(state, dialogue) ?? at(state, { at: 'registering.kind' }, haveCode())
    case 'registering.review':
      return state.form && toField(state, fieldsFor(state.form.kind).at(-1) as Field, false)
    default:
      return undefined
  }
}

type Entrance = (state: Conversation, detail: string) => Turn | undefined

/** Buttons that may be pressed at any time: they start or take up the walk. */
const entrances: Record<string, Entrance> = {
  meaning: (state, detail) => {
    if (detail === 'id') return at(state, { at: 'registering.kind' }, haveCode())
    if (detail === 'employer') return at(state, { at: 'registering.kind' }, becomingEmployer())
    return detail === 'worker' ? home(state, workerHint()) : undefined
  },
  code: (state, detail) => {
    if (detail === 'no') return begin(state, 'new')
    return detail === 'yes' ? at(state, { at: 'registering.hadId' }, hadId()) : undefined
  },
  had: (state, detail) => {
    if (detail === 'never') return begin(state, 'existing')
    if (detail === 'forgot') return home(state, withChoices(message('registration.forgot'), menuRow))
    return detail === 'left'
      ? home(state, withChoices(message('registration.holderLeft'), menuRow))
      : undefined
  },
  continue: state => (state.form ? askNext(state, state.form) : register(state)),
  stop: state => stopRegistering(state),
  discard: (state, detail) => {
    if (!state.form) return register(state)
    if (detail !== 'yes') return home(state, reallyDiscard())
    return register({ ...state, form: undefined })
  },
}

/** Starts a form of this kind; answers of an open form of the other kind that fit are kept. */
function begin(state: Conversation, kind: RegistrationKind): Turn {
  const form = state.form ? { ...state.form, kind } : newForm(kind)
  const turn = askNext({ ...state, form }, form)
  return { ...turn, effects: [say(message(`registration.intro.${kind}`)), ...turn.effects] }
}

function at(state: Conversation, dialogue: Dialogue, said: Message): Turn {
  return stay(atDialogue(state, dialogue), say(said))
}

const menuRow: readonly Choice[] = [{ label: 'button.menu', press: 'menu' }]

function meaning(): Message {
  return withChoices(
    message('registration.meaning'),
    [{ label: 'button.meaningId', press: 'register:meaning:id' }],
    [{ label: 'button.meaningEmployer', press: 'register:meaning:employer' }],
    [{ label: 'button.meaningWorker', press: 'register:meaning:worker' }],
    menuRow,
  )
}

function haveCode(): Message {
  return withChoices(message('registration.haveCode'), [
    { label: 'button.haveCode', press: 'register:code:yes' },
    { label: 'button.noCode', press: 'register:code:no' },
  ])
}

function becomingEmployer(): Message {
  return withChoices(
    message('registration.becomingEmployer', 'blank', 'registration.haveCode'),
    ...(haveCode().choices ?? []),
  )
}

function hadId(): Message {
  return withChoices(
    message('registration.hadId'),
    [{ label: 'button.neverHadId', press: 'register:had:never' }],
    [{ label: 'button.forgotPassword', press: 'register:had:forgot' }],
    [{ label: 'button.holderLeft', press: 'register:had:left' }],
  )
}

function workerHint(): Message {
  return withChoices(
    message('registration.worker'),
    [{ label: 'button.getId', press: 'register:meaning:id' }],
    menuRow,
  )
}

function openForm(state: Conversation): Message {
  return withChoices(
    message(['registration.openForm', progressOf(state)]),
    [
      { label: 'button.continueForm', press: 'register:continue' },
      { label: 'button.newForm', press: 'register:discard' },
    ],
    [{ label: 'button.myRegistrations', press: 'registrations' }],
  )
}

function keptForm(state: Conversation): Message {
  return withChoices(
    message(['registration.kept', progressOf(state)]),
    [
      { label: 'button.continueForm', press: 'register:continue' },
      { label: 'button.discardForm', press: 'register:discard' },
    ],
    menuRow,
  )
}

function reallyDiscard(): Message {
  return withChoices(message('registration.reallyDiscard'), [
    { label: 'button.discardYes', press: 'register:discard:yes' },
    { label: 'button.continueForm', press: 'register:continue' },
  ])
}

function progressOf({ form }: Conversation): { done: number; of: number } {
  return form ? formProgress(form) : { done: 0, of: 0 }
}
