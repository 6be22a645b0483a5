// The walk to a portal ID: what is meant, new or existing employer, then the form. Circular 3.1 and 3.2.
// The form lives in the conversation whatever happens in between, so that no path loses an answer.
import { type Field, fieldsFor, newForm, type RegistrationKind } from '../domain/registration.ts'
import type { Message } from '../messages/message.ts'
import { message, withChoices } from '../messages/message.ts'
import { aside, promptAgain } from './aside.ts'
import { atDialogue, type Conversation, type Dialogue, walkOf } from './conversation.ts'
import { begunNow, isRoom, putAside, takeUp, withoutForm } from './drafts.ts'
import { say } from './effect.ts'
import type { Facts } from './facts.ts'
import { backFrom, fieldPressed } from './registration-answer.ts'
import { meantEmailPressed } from './registration-meant-email.ts'
import {
  becomingEmployer,
  hadId,
  haveCode,
  keptForm,
  meaning,
  openForm,
  reallyDiscard,
  seePerkeso,
  workerHint,
} from './registration-question.ts'
import { reviewPressed } from './registration-review.ts'
import { askNext, goOnWithForm, toField } from './registration-walk.ts'
import { home, ledBy, menuRow, stay, type Turn } from './turn-result.ts'

/** `/register`: goes on with a form that is open, else asks what is meant by registering. */
export function register(state: Conversation): Turn {
  return state.form ? home(state, openForm(state.form)) : at(state, { at: 'registering.meaning' }, meaning())
}

/** The button "get a portal ID", which leaves no doubt what is meant. */
export function getId(state: Conversation): Turn {
  return state.form ? home(state, openForm(state.form)) : at(state, { at: 'registering.kind' }, haveCode())
}

/** A press of the walk. Presses of a step that is no longer asked give undefined: the button is outdated. */
export function registrationPressed(
  state: Conversation,
  args: readonly string[],
  facts: Facts,
): Turn | undefined {
  const [what = '', detail = ''] = args
  const entrance = Object.hasOwn(entrances, what) ? entrances[what] : undefined
  if (entrance) return entrance(state, detail, facts)
  const dialogue = walkOf(state)
  if (dialogue?.at === 'registering.field') {
    if (what === 'back') return detail === dialogue.field ? stepBack(state) : undefined
    return fieldPressed(state, dialogue, { what, field: detail })
  }
  if (dialogue?.at === 'registering.meantEmail') return meantEmailPressed(state, dialogue.correcting, what)
  if (dialogue?.at === 'registering.review') return reviewPressed(state, what, detail)
  return what === 'back' && dialogue?.at === `registering.${detail}` ? stepBack(state) : undefined
}

/** What is said when the person stops in the middle: nothing is thrown away unless they say so. */
export function stopRegistering(state: Conversation): Turn {
  const { form } = state
  const begun = form && (Object.keys(form.answers).length > 0 || form.skipped.length > 0)
  if (begun) return home(state, keptForm(form))
  return home(withoutForm(state), withChoices(message('common.cancelled'), menuRow))
}

/** One step back, from wherever in the walk; undefined outside it and at its first step. */
export function stepBack(state: Conversation): Turn | undefined {
  const dialogue = walkOf(state)
  switch (dialogue?.at) {
    case 'registering.kind':
      return at(state, { at: 'registering.meaning' }, meaning())
    case 'registering.hadId':
      return at(state, { at: 'registering.kind' }, haveCode())
    case 'registering.field':
      return backFrom(state, dialogue) ?? at(state, { at: 'registering.kind' }, haveCode())
    case 'registering.meantEmail':
      return toField(state, 'officerEmail', dialogue.correcting)
    case 'registering.review':
      return state.form && toField(state, fieldsFor(state.form.kind).at(-1) as Field, false)
    case 'registering.discard':
      return register(state)
    default:
      return undefined
  }
}

const inFormSteps: ReadonlySet<Dialogue['at']> = new Set([
  'registering.field',
  'registering.meantEmail',
  'registering.review',
] as const)

type Entrance = (state: Conversation, detail: string, facts: Facts) => Turn | undefined

/** Buttons that may be pressed at any time: they start or take up the walk. */
const entrances: Record<string, Entrance> = {
  meaning: (state, detail) => {
    if (detail === 'id') return at(state, { at: 'registering.kind' }, haveCode())
    if (detail === 'employer') return at(state, { at: 'registering.kind' }, becomingEmployer())
    return detail === 'worker' ? home(state, workerHint()) : undefined
  },
  code: (state, detail, facts) => {
    if (detail === 'no') return begin(state, 'new', facts)
    return detail === 'yes' ? at(state, { at: 'registering.hadId' }, hadId()) : undefined
  },
  had: (state, detail, facts) => {
    if (detail === 'never') return begin(state, 'existing', facts)
    if (detail === 'forgot') return home(state, seePerkeso('registration.forgot'))
    return detail === 'left' ? home(state, seePerkeso('registration.holderLeft')) : undefined
  },
  continue: state => {
    if (!state.form) return register(state)
    const inForm = inFormSteps.has(walkOf(state)?.at ?? 'home')
    return (inForm ? promptAgain(state) : undefined) ?? goOnWithForm(state)
  },
  another: state => {
    if (!isRoom(state)) return aside(state, message('registration.tooManyDrafts'))
    return getId(putAside(state))
  },
  take: (state, id) => {
    const taken = takeUp(state, id)
    return taken && goOnWithForm(taken)
  },
  stop: state => (walkOf(state) ? stopRegistering(state) : undefined),
  // Of a form that is named, as it was when the button was shown; an old button names none.
  discard: (state, detail) => {
    if (detail === 'yes') {
      if (walkOf(state)?.at !== 'registering.discard') return undefined
      return ledBy(message('registration.discarded'), getId(withoutForm(state)))
    }
    const meant = detail === '' ? state : takeUp(state, detail)
    if (!meant?.form) return meant && register(meant)
    return at(meant, { at: 'registering.discard' }, reallyDiscard(meant.form))
  },
}

/** Starts a form of this kind; answers of an open form of the other kind that fit are kept. One that corrects keeps its kind. */
function begin(state: Conversation, kind: RegistrationKind, { now }: Facts): Turn {
  if (state.correction) return goOnWithForm(state)
  const form = state.form ? { ...state.form, kind } : newForm(kind, begunNow(state, now))
  const turn = askNext({ ...state, form }, form)
  return { ...turn, effects: [say(message(`registration.intro.${kind}`)), ...turn.effects] }
}

function at(state: Conversation, dialogue: Dialogue, said: Message): Turn {
  return stay(atDialogue(state, dialogue), say(said))
}
