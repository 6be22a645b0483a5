// The summary of a form, and what of it is to be corrected. Decides nothing.
import { type Field, fieldsFor, type RegistrationForm } from '../domain/registration.ts'
import { registrationSections, type Section } from '../domain/registration-section.ts'
import { type Choice, type Line, type Message, message, withChoices } from '../messages/message.ts'
import { shownAnswer } from './registration-shown.ts'

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

/** Whether a press names a part of the form. */
export function isSection(name: string): name is Section {
  return Object.hasOwn(registrationSections, name)
}
