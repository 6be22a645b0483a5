// "Where is it": what the person is filling and has filed, newest first, each behind a button of its own.
import { formProgress } from '../domain/registration.ts'
import { type Choice, type Line, message, withChoices } from '../messages/message.ts'
import type { Conversation } from './conversation.ts'
import type { Draft } from './draft-shape.ts'
import { draftId, draftsOf } from './drafts.ts'
import { say } from './effect.ts'
import type { RegistrationSeen } from './event.ts'
import type { Facts } from './facts.ts'
import { specimen } from './menu.ts'
import { shortened } from './page.ts'
import { nameOfForm } from './registration-message.ts'
import { registrationMessage } from './registration-one.ts'
import { askFor } from './registrations-pressed.ts'
import { stay, type Turn } from './turn-result.ts'

const aPage = 6

/** Asks for the person's registrations. */
export function seeRegistrations(state: Conversation): Turn {
  return askFor(state, { show: 'list', page: 0 })
}

/** A page of them; the only one there is with all that is known of it. */
export function registrationsSeen(
  state: Conversation,
  { registrations, page }: { registrations: readonly RegistrationSeen[]; page: number },
  facts: Facts,
): Turn {
  const drafts = draftsOf(state)
  const [only, ...others] = registrations
  if (only && others.length === 0 && drafts.length === 0)
    return stay(state, say(registrationMessage(only, facts)))
  if (!only && drafts.length === 0) return stay(state, say(none))
  return stay(state, say(listed([...drafts, ...registrations], page, facts)))
}

const none = withChoices(message('registration.none'), [
  { label: 'button.getId', press: 'register' },
  { label: 'button.menu', press: 'menu' },
])

type Entry = Draft | RegistrationSeen

function listed(entries: readonly Entry[], asked: number, { operator }: Facts) {
  const page = asked * aPage < entries.length ? asked : 0
  const shown = entries.slice(page * aPage, (page + 1) * aPage)
  const said = message('registration.seen', ...specimen(operator))
  const rows = shown.map((entry): Choice[] => [buttonOf(entry)])
  const turns: Choice[] = [
    ...(page > 0 ? [{ label: 'button.previousPage', press: `registrations:page:${page - 1}` } as const] : []),
    ...((page + 1) * aPage < entries.length
      ? [{ label: 'button.nextPage', press: `registrations:page:${page + 1}` } as const]
      : []),
  ]
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
