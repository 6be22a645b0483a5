// What is said of the signed form and the SSM document: how to send them, that one is kept, why one is not. Decides nothing.
import type { EnclosureFault, EnclosureKind } from '../domain/enclosure.ts'
import { type Choice, type Message, message, withChoices } from '../messages/message.ts'
import type { Conversation, StepOf } from './conversation.ts'
import { stepIn } from './conversation.ts'
import { applicationsAPage, chosen } from './enclosing-step.ts'
import type { JobResult } from './job.ts'
import { turning } from './linking-message.ts'
import { shortened } from './page.ts'
import { askWay, sendNow } from './registration-sending.ts'
import { menuRow } from './turn-result.ts'

type Of<Kind extends JobResult['kind']> = Extract<JobResult, { kind: Kind }>
type Which = Extract<StepOf<'enclosing'>, { at: 'enclosing.which' }>

/** The question of the step; undefined outside it. */
export function enclosingPrompt(state: Conversation): Message | undefined {
  const step = stepIn(state, 'enclosing')
  return step && enclosurePrompt(step)
}

/** What is waited for, without how it is to look. */
export function enclosingPromptAgain(state: Conversation): Message | undefined {
  const step = stepIn(state, 'enclosing')
  if (step?.at !== 'enclosing.pages') return enclosingPrompt(state)
  const { reference, what } = step
  return { ...enclosurePrompt(step), ...message([`application:enclosing.short.${what}`, { reference }]) }
}

/** What is waited for: pages of one document, or to be told what came. */
export function enclosurePrompt(step: StepOf<'enclosing'>): Message {
  if (step.at === 'enclosing.which') return whichPrompt(step)
  if (step.at === 'enclosing.way') return askWay(step.reference)
  if (step.at === 'enclosing.mail') return sendNow(step.reference)
  const { reference, what } = step
  const said = message(
    [`application:enclosing.ask.${what}`, { reference }],
    'application:enclosing.tips',
    ...(what === 'signedForm' ? (['application:enclosing.orBring'] as const) : []),
  )
  return withChoices(said, ...next(reference, what), [
    { label: 'application:button.one', press: `registrations:one:${reference}` },
    { label: 'button.stop', press: 'registrations:stop' },
  ])
}

function whichPrompt(step: Which): Message {
  const only = chosen(step)
  if (!only) {
    const { found, page, count } = step
    const rows = found.map(({ reference, name }): Choice[] => [
      { label: { name: shortened(name || reference) }, press: `registrations:for:${reference}` },
    ])
    const turns = turning('registrations:turn', page, count > (page + 1) * applicationsAPage)
    return withChoices(message('application:enclosing.which'), ...rows, turns, otherRow)
  }
  const { reference, name, signedSet } = only
  const said = message(['application:enclosing.what', { name, reference }])
  const form: Choice[] =
    signedSet === undefined
      ? [{ label: 'application:button.signedForm', press: 'registrations:as:signedForm' }]
      : [
          { label: 'application:button.anotherPage', press: 'registrations:as:page' },
          { label: 'application:button.formAgain', press: 'registrations:as:signedForm' },
        ]
  return withChoices(
    said,
    form,
    [{ label: 'application:button.ssmDocument', press: 'registrations:as:ssmDocument' }],
    otherRow,
  )
}

const otherRow: readonly Choice[] = [
  { label: 'application:button.somethingElse', press: 'registrations:other' },
  { label: 'button.stop', press: 'registrations:stop' },
]

/** What can be done once something is there, or instead. */
function next(reference: string, what: EnclosureKind): Choice[][] {
  const ways: Choice = { label: 'application:button.ways', press: `registrations:ways:${reference}` }
  const bring: Choice = { label: 'application:button.bring', press: `registrations:way:${reference}:office` }
  return what === 'signedForm' ? [[ways], [bring]] : [[ways]]
}

/** That it is kept, and what comes next. */
export function keptTold({ reference, what, files }: Of<'enclosureKept'>): Message {
  const said = message([`application:enclosing.kept.${what}`, { files }], 'application:enclosing.more')
  const other: Choice =
    what === 'signedForm'
      ? { label: 'application:button.addSsm', press: `registrations:ssm:${reference}` }
      : { label: 'application:button.one', press: `registrations:one:${reference}` }
  return withChoices(
    said,
    [{ label: 'application:button.ways', press: `registrations:ways:${reference}` }],
    [other],
    menuRow,
  )
}

/** Why it is not taken. */
export function faultLine({ code, ...values }: EnclosureFault): Message {
  return message([`application:enclosing.fault.${code}`, values])
}

/** Why it is not taken, and what to do. */
export function faultTold({
  reference,
  what,
  fault,
}: Pick<Of<'enclosureRefused'>, 'reference' | 'what' | 'fault'>): Message {
  const said = faultLine(fault)
  if (fault.code === 'closed') {
    const one: Choice = { label: 'application:button.one', press: `registrations:one:${reference}` }
    return withChoices(said, [one], menuRow)
  }
  const again = message('application:enclosing.again')
  const bring: Choice = { label: 'application:button.bring', press: `registrations:way:${reference}:office` }
  return withChoices(
    { lines: [...said.lines, ...again.lines] },
    what === 'signedForm' ? [bring] : [],
    [{ label: 'application:button.one', press: `registrations:one:${reference}` }],
    menuRow,
  )
}
