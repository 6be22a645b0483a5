// The one reminder of an unfinished form.
import { formProgress } from '../domain/registration.ts'
import { type Message, message, withChoices } from '../messages/message.ts'
import type { Draft } from './draft-shape.ts'
import { draftId } from './drafts.ts'
import { nameOfForm } from './registration-shown.ts'
import { menuRow } from './turn-result.ts'

/** How far it is, and how to go on or be rid of it. */
export function formReminder({ form, correction }: Draft): Message {
  const name = nameOfForm(form)
  const said = correction
    ? message(['application:reminder.correction', { name }], 'application:reminder.once')
    : message(['application:reminder.form', { name, ...formProgress(form) }], 'application:reminder.once')
  return withChoices(
    said,
    [{ label: 'button.continueForm', press: `register:take:${draftId(form)}` }],
    [{ label: 'button.discardForm', press: `register:discard:${draftId(form)}` }, ...menuRow],
  )
}
