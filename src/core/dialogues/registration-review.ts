// The summary of a filled form: correct one field, then file it. Our own summary, not the official form.
import { fieldsFor, type RegistrationForm } from '../domain/registration.ts'
import { type Choice, message, withChoices } from '../messages/message.ts'
import { atDialogue, type Conversation } from './conversation.ts'
import { withoutForm } from './drafts.ts'
import { type Command, replace, say } from './effect.ts'
import type { ResultEvent } from './event.ts'
import type { Facts } from './facts.ts'
import { specimen } from './menu.ts'
import { isSection, whichField, whichSection } from './registration-reviewed.ts'
import { summaryPaper } from './registration-summary.ts'
import { toField, toReview } from './registration-walk.ts'
import { menuRow, stay, type Turn } from './turn-result.ts'

/** A button below the summary. */
export function reviewPressed(state: Conversation, what: string, detail: string): Turn | undefined {
  const { form } = state
  if (!form) return undefined
  if (what === 'file') return stay(state, { kind: 'perform', command: filing(form, state.correction) })
  if (what === 'review') return toReview(state)
  if (what === 'correct') return stay(state, replace(whichSection()))
  if (what === 'section' && isSection(detail)) return stay(state, replace(whichField(form, detail)))
  const field = fieldsFor(form.kind).find(each => each === detail)
  return what === 'field' && field ? toField(state, field, true) : undefined
}

function filing(form: RegistrationForm, correction: Conversation['correction']): Command {
  return correction
    ? { kind: 'correctRegistration', reference: correction.reference, form }
    : { kind: 'fileRegistration', form }
}

/** What filing gave: our reference, the form as a PDF, and the way that the signed form takes to PERKESO. */
export function filed(
  state: Conversation,
  { reference, corrected }: Extract<ResultEvent, { kind: 'registrationFiled' }>,
  facts: Facts,
): Turn {
  const { form } = state
  const { operator } = facts
  const own = operator.mode === 'official' ? 'application:steps.signOwn' : 'application:steps.sign'
  const said = message(
    [corrected ? 'application:filedAgain' : 'registration.filed', { reference }],
    ...specimen(operator),
    'blank',
    'registration.threeSteps',
    own,
    'application:steps.sendBack',
    'application:steps.choose',
    'blank',
    'registration.noOfficialTime',
  )
  const choices: readonly (readonly Choice[])[] = [
    [{ label: 'application:button.sign', press: `registrations:sign:${reference}` }],
    [{ label: 'application:button.summary', press: `registrations:summary:${reference}` }],
    [{ label: 'application:button.bring', press: `registrations:way:${reference}:office` }],
    [{ label: 'application:button.one', press: `registrations:one:${reference}` }, ...menuRow],
  ]
  const told = withChoices(said, ...choices)
  const paper = form && summaryPaper({ reference, kind: form.kind, form, history: [] }, facts)
  return stay(
    atDialogue(withoutForm(state), { at: 'home' }),
    say({ ...told, ...(paper && { attach: paper }) }),
  )
}
