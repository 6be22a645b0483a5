// What the walk asks and says around the form: what is meant, new or existing, had an ID, go on or discard.
import { formProgress, type RegistrationForm } from '../domain/registration.ts'
import type { Choice, Message } from '../messages/message.ts'
import { message, withChoices } from '../messages/message.ts'
import { type Conversation, walkOf } from './conversation.ts'
import { draftId } from './drafts.ts'
import { askField } from './registration-field-asked.ts'
import { askMeantEmail } from './registration-meant-email.ts'
import { review } from './registration-reviewed.ts'
import { nameOfForm } from './registration-shown.ts'
import { menuRow } from './turn-result.ts'

/** The question of the step the walk is at; undefined outside it, and where the form it needs is gone. */
export function registrationPrompt(state: Conversation): Message | undefined {
  const dialogue = walkOf(state)
  switch (dialogue?.at) {
    case undefined:
      return undefined
    case 'registering.meaning':
      return meaning()
    case 'registering.kind':
      return haveCode()
    case 'registering.hadId':
      return hadId()
    case 'registering.field':
      return state.form && askField(state.form, dialogue.field, dialogue.correcting)
    case 'registering.meantEmail':
      return state.form && askMeantEmail(state.form)
    case 'registering.review':
      return state.form && review(state.form)
    case 'registering.discard':
      return state.form && reallyDiscard(state.form)
  }
}

/** An ID, becoming an employer, or a worker: all are called registering. */
export function meaning(): Message {
  return withChoices(
    message('registration.meaning'),
    [{ label: 'button.meaningId', press: 'register:meaning:id' }],
    [{ label: 'button.meaningEmployer', press: 'register:meaning:employer' }],
    [{ label: 'button.meaningWorker', press: 'register:meaning:worker' }],
    [{ label: 'button.myRegistrations', press: 'registrations' }],
    menuRow,
  )
}

/** Whether there is an employer code: an existing employer or a new one. */
export function haveCode(): Message {
  return withChoices(
    message('registration.haveCode'),
    [
      { label: 'button.haveCode', press: 'register:code:yes' },
      { label: 'button.noCode', press: 'register:code:no' },
    ],
    backAndStop('kind'),
  )
}

/** The same, led by how one becomes an employer. */
export function becomingEmployer(): Message {
  return {
    ...haveCode(),
    lines: message('registration.becomingEmployer', 'blank', 'registration.haveCode').lines,
  }
}

/** Whether the employer ever had a portal ID, and what became of it. */
export function hadId(): Message {
  return withChoices(
    message('registration.hadId'),
    [{ label: 'button.neverHadId', press: 'register:had:never' }],
    [{ label: 'button.forgotPassword', press: 'register:had:forgot' }],
    [{ label: 'button.holderLeft', press: 'register:had:left' }],
    backAndStop('hadId'),
  )
}

/** Workers are registered in Portal ASSIST, not here: for that the employer needs an ID. */
export function workerHint(): Message {
  return withChoices(
    message('registration.worker'),
    [{ label: 'button.getId', press: 'register:meaning:id' }],
    menuRow,
  )
}

/** What PERKESO alone can do: the way there, and a person. */
export function seePerkeso(key: 'registration.forgot' | 'registration.holderLeft'): Message {
  return withChoices(message(key), [{ label: 'button.person', press: 'person' }], menuRow)
}

/** How far the open form is, and whether to go on with it. */
export function openForm(form: RegistrationForm): Message {
  return withChoices(
    message(['registration.openForm', formProgress(form)]),
    [{ label: 'button.continueForm', press: 'register:continue' }],
    [
      { label: 'button.newForm', press: 'register:another' },
      { label: 'button.discardForm', press: `register:discard:${draftId(form)}` },
    ],
    [{ label: 'button.myRegistrations', press: 'registrations' }, ...menuRow],
  )
}

/** After stopping: the form is kept as far as it is. */
export function keptForm(form: RegistrationForm): Message {
  return withChoices(
    message(['registration.kept', formProgress(form)]),
    [
      { label: 'button.continueForm', press: 'register:continue' },
      { label: 'button.discardForm', press: `register:discard:${draftId(form)}` },
    ],
    menuRow,
  )
}

/** Asked before the answers of this form are thrown away. */
export function reallyDiscard(form: RegistrationForm): Message {
  return withChoices(message(['registration.reallyDiscard', { name: nameOfForm(form) }]), [
    { label: 'button.discardYes', press: 'register:discard:yes' },
    { label: 'button.continueForm', press: 'register:continue' },
  ])
}

function backAndStop(step: string): Choice[] {
  return [
    { label: 'button.back', press: `register:back:${step}` },
    { label: 'button.stop', press: 'register:stop' },
  ]
}
