// "Where is it": the person's registrations with their history, newest first.
import type { Choice, Line, Message } from '../messages/message.ts'
import { message, withChoices } from '../messages/message.ts'
import type { Conversation } from './conversation.ts'
import { say } from './effect.ts'
import type { RegistrationSeen } from './event.ts'
import type { Facts } from './facts.ts'
import { specimen } from './menu.ts'
import { stay, type Turn } from './turn-result.ts'

const shownAtMost = 5

/** Asks for the person's registrations. */
export function seeRegistrations(state: Conversation): Turn {
  return stay(state, { kind: 'ask', query: { kind: 'registrations' } })
}

/** The newest five with their steps, or that there is none yet. */
export function registrationsSeen(
  state: Conversation,
  registrations: readonly RegistrationSeen[],
  facts: Facts,
): Turn {
  return stay(state, say(registrations.length === 0 ? none(state) : list(state, registrations, facts)))
}

function none(state: Conversation): Message {
  const goOn = state.form
    ? ({ label: 'button.continueForm', press: 'register:continue' } as const)
    : ({ label: 'button.getId', press: 'register' } as const)
  return withChoices(message(state.form ? 'registration.onlyDraft' : 'registration.none'), [
    goOn,
    { label: 'button.menu', press: 'menu' },
  ])
}

function list(
  { form }: Conversation,
  registrations: readonly RegistrationSeen[],
  { operator }: Facts,
): Message {
  const open: Choice[] = form ? [{ label: 'button.continueApplication', press: 'register:continue' }] : []
  const lines = registrations.slice(0, shownAtMost).flatMap(linesOf)
  const said = message('registration.seen', ...specimen(operator))
  return withChoices({ lines: [...said.lines, ...lines] }, open, [
    { label: 'button.whereToSend', press: 'topic:id.how_register' },
    { label: 'button.menu', press: 'menu' },
  ])
}

function linesOf({ reference, employerName, state, history }: RegistrationSeen): (Line | 'blank')[] {
  const steps = history.map(
    ({ to, at }): Line => ({
      key: 'registration.step',
      values: { state: { text: `registration.state.${to}` }, at: { instant: at } },
    }),
  )
  return [
    'blank',
    {
      key: 'registration.one',
      values: { reference, name: employerName, state: { text: `registration.state.${state}` } },
    },
    ...steps,
    { key: `registration.nextOf.${state}` },
  ]
}
