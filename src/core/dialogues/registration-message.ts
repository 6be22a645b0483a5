// What the registration walk says: a field's question, the summary, and what to correct. Decides nothing.
import { displayPhone } from '../domain/phone.ts'
import type { Field, RegistrationForm } from '../domain/registration.ts'
import { fieldsFor, fieldsInTurn, isOptional } from '../domain/registration.ts'
import type { FieldReason } from '../domain/registration-field.ts'
import { registrationSections, type Section } from '../domain/registration-section.ts'
import type { State } from '../domain/state.ts'
import type { Choice, Line, Message, Value, Values } from '../messages/message.ts'
import { message, withChoices } from '../messages/message.ts'
import type { TextKey } from '../messages/text-key.ts'

/** The question of a field: where we are (unless it is asked by itself), what is asked, what a right answer looks like, what stands there now. */
export function askField(form: RegistrationForm, field: Field, correcting = false): Message {
  const inTurn = fieldsInTurn(form.kind)
  const values = { step: inTurn.indexOf(field) + 1, of: inTurn.length }
  const now = shownAnswer(form, field)
  const alone = correcting || values.step === 0
  const progress: ['forms:progress', Values][] = alone ? [] : [['forms:progress', values]]
  const said = message(
    ...progress,
    `forms:${field}.ask`,
    `forms:${field}.example`,
    ...(now === undefined ? [] : [['forms:now', { answer: now }] as ['forms:now', { answer: Value }]]),
  )
  return withChoices(said, ...choicesOf(form, field))
}

/** The summary of the form, to be read before it is filed. */
export function review(form: RegistrationForm): Message {
  const lines = fieldsFor(form.kind).map(field => summaryLine(form, field))
  const said: Message = {
    lines: [
      ...message('forms:review.title').lines,
      ...lines,
      ...message('application:officialForm', 'blank', 'forms:review.ask').lines,
    ],
  }
  return withChoices(
    said,
    [{ label: 'button.fileForm', press: 'register:file' }],
    [
      { label: 'button.correct', press: 'register:correct' },
      { label: 'button.stop', press: 'register:stop' },
    ],
  )
}

function summaryLine(form: RegistrationForm, field: Field): Line {
  const answer = shownAnswer(form, field) ?? { text: 'forms:review.none' as const }
  return { key: 'forms:review.line', values: { label: { text: `forms:${field}.label` }, answer } }
}

/** Which part of the form is to be corrected. */
export function whichSection(): Message {
  return withChoices(
    message('forms:review.whichPart'),
    [
      { label: 'button.partEmployer', press: 'register:section:employer' },
      { label: 'button.partAddress', press: 'register:section:address' },
    ],
    [
      { label: 'button.partOfficer', press: 'register:section:officer' },
      { label: 'button.backToSummary', press: 'register:review' },
    ],
  )
}

/** Which field of that part; fields that this kind of form does not ask are left out. */
export function whichField(form: RegistrationForm, section: Section): Message {
  const asked = fieldsFor(form.kind)
  return whichOf(registrationSections[section].filter(field => asked.includes(field)))
}

/** Which of these fields is to be corrected. */
export function whichOf(fields: readonly Field[]): Message {
  const rows = fields.map((field): Choice[] => [
    { label: `forms:${field}.label`, press: `register:field:${field}` },
  ])
  return withChoices(message('forms:review.whichField'), ...rows, [
    { label: 'button.backToSummary', press: 'register:review' },
  ])
}

/** An answer as people write it. */
function shownAnswer({ answers }: RegistrationForm, field: Field): Value | undefined {
  if (field === 'state') return answers.state && stateName(answers.state)
  if (field === 'phone' || field === 'officerPhone') return answers[field] && displayPhone(answers[field])
  return answers[field]
}

/** What an unfinished form is called. */
export function nameOfForm({ answers }: RegistrationForm): Value {
  return answers.employerName ?? { text: 'application:draft.unnamed' }
}

/** The name of a state, worded by language. */
export function stateName(state: State): Value {
  return { text: `forms:states.${state}` }
}

const shapes: Partial<Record<Field, TextKey>> = {
  postcode: 'forms:wrong.postcode',
  employerCode: 'forms:wrong.employerCode',
  ssmNumber: 'forms:wrong.ssmNumber',
  phone: 'forms:wrong.phone',
  officerPhone: 'forms:wrong.phone',
}

/** Why an answer was refused; a number of the wrong length or with other signs is told what it looks like. */
export function reasonTold(field: Field, reason: FieldReason): TextKey {
  const misshapen = ['tooShort', 'tooLong', 'characters', 'oldShape'].includes(reason)
  return (misshapen ? shapes[field] : undefined) ?? `forms:reasons.${reason}`
}

function choicesOf(form: RegistrationForm, field: Field): Choice[][] {
  const keep: Choice = { label: 'button.keep', press: `register:keep:${field}` }
  const back: Choice = { label: 'button.back', press: `register:back:${field}` }
  const stop: Choice = { label: 'button.stop', press: 'register:stop' }
  const answered = form.answers[field] !== undefined
  const skip: Choice = {
    label: answered ? 'button.clear' : 'button.skip',
    press: `register:skip:${field}`,
  }
  const first = [...(answered ? [keep] : []), ...(isOptional(field) ? [skip] : [])]
  return [first, [back, stop]]
}

/** Whether a press names a part of the form. */
export function isSection(name: string): name is Section {
  return Object.hasOwn(registrationSections, name)
}

/** A mobile number can be shared by a button of the channel, instead of being typed. */
export const shareNumber: Message = { ...message('forms:share.offer'), shares: 'contact' }

/** That the number is noted; the button goes. */
export function numberNoted({ answers }: RegistrationForm): Message {
  const phone = answers.officerPhone === undefined ? '' : displayPhone(answers.officerPhone)
  return { ...message(['forms:share.noted', { phone }]), shares: 'gone' }
}
