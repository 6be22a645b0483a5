// One application: where it stands, its history with date and source, and the next step, in words.
import { type Choice, type Line, type Message, withChoices } from '../messages/message.ts'
import type { TextKey } from '../messages/text-key.ts'
import type { RegistrationSeen, RegistrationStepSeen } from './event.ts'
import type { Facts } from './facts.ts'
import { specimen } from './menu.ts'
import { menuRow } from './turn-result.ts'

/** The message and the buttons of what can be done with it now. */
export function registrationMessage(one: RegistrationSeen, { operator }: Facts): Message {
  const { reference, employerName, state, history } = one
  const lines: (Line | 'blank')[] = [
    {
      key: 'registration.one',
      values: { reference, name: employerName, state: { text: `registration.state.${state}` } },
    },
    ...history.slice(-stepsAtMost).flatMap(stepLines),
    ...enclosureLines(one),
    'blank',
    ...mailLines(one),
    ...nextLines(one).map((key): Line => ({ key })),
    ...specimen(operator).map((key): Line => ({ key })),
  ]
  return withChoices({ lines }, ...choicesOf(one), [
    { label: 'button.myRegistrations', press: 'registrations' },
    ...menuRow,
  ])
}

/** Sent back and forth it has many steps: the last are shown. */
const stepsAtMost = 12

const sources: Readonly<Record<string, TextKey>> = {
  chat: 'application:source.chat',
  portal: 'application:source.portal',
  staff: 'application:source.staff',
  import: 'application:source.import',
}

function stepLines({ to, at, source, note, fields, way }: RegistrationStepSeen): Line[] {
  const from = sources[source] ?? 'application:source.staff'
  const step: Line = {
    key: 'application:step',
    values: { state: { text: `registration.state.${to}` }, at: { instant: at }, source: { text: from } },
  }
  return [
    step,
    ...(way === undefined ? [] : [{ key: `application:wayOf.${way}` } as const]),
    ...(note === undefined ? [] : [{ key: 'application:note', values: { note } } as const]),
    ...questioned(fields),
  ]
}

/** The fields that PERKESO asks about, by their names. */
export function questioned(fields: RegistrationStepSeen['fields'] = []): Line[] {
  if (fields.length === 0) return []
  const list = fields.map(field => ({ text: `forms:${field}.label` as const }))
  return [{ key: 'application:fields', values: { fields: { list } } }]
}

function enclosureLines({ enclosures }: RegistrationSeen): Line[] {
  return enclosures.map(({ what, files }) => ({
    key: `application:enclosed.${what}`,
    values: { count: files },
  }))
}

function mailLines({ mail, state }: RegistrationSeen): Line[] {
  return mail === undefined || mail === 'sent' || state !== 'signedCopyReceived'
    ? []
    : [{ key: `application:mail.${mail}` }]
}

/** Whether the form as it is now was signed and is here. */
export function isSigned({ state, enclosures }: RegistrationSeen): boolean {
  return state === 'signedCopyReceived' && enclosures.some(({ what }) => what === 'signedForm')
}

function nextLines(one: RegistrationSeen): TextKey[] {
  const { state, kind, mail } = one
  if (state === 'signedCopyReceived' && mail === 'waiting') return []
  if (state === 'signedCopyReceived' && !isSigned(one)) return ['application:next.signAgain']
  if (state === 'filled' || state === 'returned') {
    return [`application:next.${state}`, 'application:officialForm']
  }
  return state === 'approved' ? [`application:next.approved.${kind}`] : [`application:next.${state}`]
}

function choicesOf(one: RegistrationSeen): Choice[][] {
  const { reference } = one
  const summary = to('application:button.summary', `summary:${reference}`)
  const sign = to('application:button.sign', `sign:${reference}`)
  const bring = to('application:button.bring', `way:${reference}:office`)
  const correct = to('application:button.correct', `correct:${reference}`)
  switch (one.state) {
    case 'filled':
      return [sign, summary, bring, correct]
    case 'signedCopyReceived':
      return isSigned(one) ? signedChoices(one, summary, correct) : [sign, summary, correct]
    case 'returned':
      return [correct, sign, summary, bring]
    case 'approved':
    case 'rejected':
      return decidedChoices(one)
    default:
      return [summary]
  }
}

function to(label: TextKey, press: string): Choice[] {
  return [{ label, press: `registrations:${press}` }]
}

/** What comes after PERKESO's decision: the first login and linking, or a person and another application. */
export function decidedChoices({ state, kind }: Pick<RegistrationSeen, 'state' | 'kind'>): Choice[][] {
  if (state === 'rejected') {
    return [
      [{ label: 'button.person', press: 'person' }],
      [{ label: 'button.getId', press: 'register:another' }],
    ]
  }
  if (state !== 'approved') return []
  const link: Choice = { label: 'link:button.link', press: 'link:add' }
  return [
    [{ label: 'topic.id.what_next', press: 'topic:id.what_next' }],
    ...(kind === 'existing' ? [[link]] : []),
  ]
}

function signedChoices(
  { mail, reference }: RegistrationSeen,
  summary: Choice[],
  correct: Choice[],
): Choice[][] {
  if (mail === 'waiting') return [to('application:button.stopMail', `unmail:${reference}`), summary]
  const arrived = to('application:button.mailArrived', `sent:${reference}:email`)
  const again = to('application:button.mailAgain', `way:${reference}:email`)
  return [
    ...(mail === 'unknown' ? [arrived, again] : []),
    to('application:button.ways', `ways:${reference}`),
    to('application:button.addSsm', `ssm:${reference}`),
    to('application:button.formAgain', `sign:${reference}`),
    summary,
    correct,
  ]
}
