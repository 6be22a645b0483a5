// "Where is it": what the person is filling and has filed, newest first, each behind a button of its own.
import { formProgress } from '../domain/registration.ts'
import { type Choice, type Line, message, withChoices } from '../messages/message.ts'
import type { Conversation } from './conversation.ts'
import type { Draft } from './draft-shape.ts'
import { draftId, draftsOf } from './drafts.ts'
import { say } from './effect.ts'
import { applicationsAPage } from './enclosing-step.ts'
import type { RegistrationSeen } from './event.ts'
import type { Facts } from './facts.ts'
import { turning } from './linking-message.ts'
import { specimen } from './menu.ts'
import { shortened } from './page.ts'
import { registrationMessage } from './registration-one.ts'
import { nameOfForm } from './registration-shown.ts'
import { seeRegistrations } from './registrations-asked.ts'
import { stay, type Turn } from './turn-result.ts'

type Read = {
  readonly registrations: readonly RegistrationSeen[]
  readonly count: number
  readonly page: number
}

/** A page of them; the only one there is with all that is known of it. */
export function registrationsSeen(
  state: Conversation,
  { registrations, count, page }: Read,
  facts: Facts,
): Turn {
  const drafts = draftsOf(state)
  const all = drafts.length + count
  const [only] = registrations
  if (all === 0) return stay(state, say(none))
  if (only && all === 1) return stay(state, say(registrationMessage(only, facts)))
  const first = page * applicationsAPage
  if (first >= all) return seeRegistrations(state)
  const shown = [...drafts.slice(first, first + applicationsAPage), ...registrations]
  return stay(state, say(listed(shown, { page, hasNext: first + applicationsAPage < all }, facts)))
}

const none = withChoices(message('registration.none'), [
  { label: 'button.getId', press: 'register' },
  { label: 'button.menu', press: 'menu' },
])

type Entry = Draft | RegistrationSeen

function listed(
  shown: readonly Entry[],
  { page, hasNext }: { page: number; hasNext: boolean },
  { operator }: Facts,
) {
  const said = message('registration.seen', ...specimen(operator))
  const rows = shown.map((entry): Choice[] => [buttonOf(entry)])
  const turns = turning('registrations:page', page, hasNext)
  return withChoices({ lines: [...said.lines, ...shown.flatMap(linesOf)] }, ...rows, turns, [
    { label: 'button.newForm', press: 'register:another' },
    { label: 'button.menu', press: 'menu' },
  ])
}

function buttonOf(entry: Entry): Choice {
  if ('reference' in entry) {
    const { reference, employerName } = entry
    return { label: { name: shortened(employerName || reference) }, press: `registrations:one:${reference}` }
  }
  const name = entry.form.answers.employerName
  const press = `register:take:${draftId(entry.form)}`
  return name === undefined
    ? { label: 'button.continueForm', press }
    : { label: { name: shortened(`✎ ${name}`) }, press }
}

function linesOf(entry: Entry): (Line | 'blank')[] {
  if ('reference' in entry) {
    const { reference, employerName: name, state } = entry
    const values = { reference, name, state: { text: `registration.state.${state}` } as const }
    return ['blank', { key: 'registration.one', values }]
  }
  const { form, correction } = entry
  const name = nameOfForm(form)
  const key = correction ? 'application:draft.correction' : 'application:draft.form'
  return ['blank', { key, values: { name, ...formProgress(form) } }]
}
