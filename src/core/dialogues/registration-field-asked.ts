// The question of a field of the form, and why its answer was refused. Decides nothing.
import { displayPhone } from '../domain/phone.ts'
import type { Field, RegistrationForm } from '../domain/registration.ts'
import { fieldsInTurn, isOptional } from '../domain/registration.ts'
import type { FieldReason } from '../domain/registration-field.ts'
import type { Choice, Message, Value, Values } from '../messages/message.ts'
import { message, withChoices } from '../messages/message.ts'
import type { TextKey } from '../messages/text-key.ts'
import { shownAnswer } from './registration-shown.ts'

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

/** A mobile number can be shared by a button of the channel, instead of being typed. */
export const shareNumber: Message = { ...message('forms:share.offer'), shares: 'contact' }

/** That the number is noted; the button goes. */
export function numberNoted({ answers }: RegistrationForm): Message {
  const phone = answers.officerPhone === undefined ? '' : displayPhone(answers.officerPhone)
  return { ...message(['forms:share.noted', { phone }]), shares: 'gone' }
}
