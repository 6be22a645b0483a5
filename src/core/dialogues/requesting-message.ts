// What a link request asks at each step, and what is said of requests that were sent. Decides nothing.
import type { Instant } from '../calendar/instant.ts'
import type { EnclosureFault } from '../domain/enclosure.ts'
import { linkDocumentKinds, linkRequestLimits } from '../domain/link-request.ts'
import {
  type Choice,
  type Line,
  type Message,
  message,
  type Value,
  type Values,
  withChoices,
} from '../messages/message.ts'
import { type Conversation, type StepOf, stepIn } from './conversation.ts'
import { faultLine } from './enclosing-message.ts'
import type { LinkRequestSeen } from './requesting-event.ts'
import { joined, menuRow } from './turn-result.ts'

export type AtDocuments = Extract<StepOf<'requesting'>, { at: 'requesting.documents' }>

const backRow: readonly Choice[] = [
  { label: 'button.back', press: 'request:back' },
  { label: 'button.stop', press: 'request:stop' },
]

/** The question of the step; undefined outside it. */
export function requestingPrompt(state: Conversation): Message | undefined {
  const step = stepIn(state, 'requesting')
  switch (step?.at) {
    case undefined:
      return undefined
    case 'requesting.name':
      return withChoices(
        message(
          ['request:ask.start', { code: step.employerCode }],
          'request:ask.name',
          'request:ask.nameLike',
        ),
        [{ label: 'button.stop', press: 'request:stop' }],
      )
    case 'requesting.position':
      return withChoices(
        message(['request:ask.position', { code: step.employerCode }], 'request:ask.positionLike'),
        backRow,
      )
    case 'requesting.documents':
      return documentsPrompt(step)
  }
}

/** What is asked, without how it is to look. */
export function requestingPromptAgain(state: Conversation): Message | undefined {
  const step = stepIn(state, 'requesting')
  const whole = requestingPrompt(state)
  if (!step || !whole) return whole
  if (step.at === 'requesting.name')
    return { ...whole, ...message('request:ask.name', 'request:ask.nameLike') }
  if (step.at !== 'requesting.documents') return whole
  const { what, files, employerCode: code } = step
  if (files.every(each => each.what !== what))
    return { ...whole, ...message([`request:short.${what}`, { code }]) }
  return { ...whole, ...message(`request:more.${what}`) }
}

/** What is to be sent now; once a file of it is there, what comes next, and at the end all that is about to be sent. */
function documentsPrompt(step: AtDocuments): Message {
  const { employerCode: code, name, position, what, files } = step
  const isLast = what === linkDocumentKinds.at(-1)
  const asked = message(
    [`request:ask.${what}`, { code, name }],
    'application:enclosing.tips',
    ...(isLast ? [] : (['request:ask.ownList'] as const)),
  )
  if (files.every(each => each.what !== what)) return withChoices(asked, backRow)
  const more = message(`request:more.${what}`)
  if (!isLast) {
    const next: Choice = { label: 'request:button.next', press: 'request:next' }
    return withChoices(more, [next], backRow)
  }
  const all: Values = { code, name, position, files: files.length }
  const whole = message(['request:summary', all])
  return withChoices(joined(more, whole), [{ label: 'request:button.send', press: 'request:send' }], backRow)
}

/** That a file is kept: how many there are of its kind. */
export function documentKept({ files, what }: Pick<AtDocuments, 'files' | 'what'>): Message {
  return message([`request:kept.${what}`, { files: files.filter(each => each.what === what).length }])
}

/** Why a file is not taken: in the words of other pages, but where those speak of an application. */
export function documentFault(fault: EnclosureFault): Message {
  const { code, needed = 0 } = fault
  const said = code === 'tooMany' ? message(['request:fault.tooMany', { needed }]) : faultLine(fault)
  return { lines: [...said.lines, ...message('request:fault.notKept').lines] }
}

/** One too many of a request. */
export const tooManyDocuments: EnclosureFault = { code: 'tooMany', needed: linkRequestLimits.files }

/** It is sent. The same words whoever's the employer code is. */
export function requestSent({ reference, employerCode: code, expiresAt }: LinkRequestSeen): Message {
  return withChoices(
    message(
      ['request:sent', { code }],
      ['request:sentReference', { reference }],
      ['request:sentThen', { until: { instant: expiresAt } }],
    ),
    [{ label: 'request:button.one', press: `request:one:${reference}` }, ...menuRow],
  )
}

/** Why none can be sent now. `open`: the one that waits for the same employer code. */
export function requestRefused(open: LinkRequestSeen | undefined, code: string): Message {
  if (!open) {
    return withChoices(message(['request:tooMany', { count: linkRequestLimits.aDay }]), [
      { label: 'button.person', press: 'person' },
      ...menuRow,
    ])
  }
  return withChoices(message(['request:alreadyOpen', { code, reference: open.reference }]), [
    { label: 'request:button.one', press: `request:one:${open.reference}` },
    ...menuRow,
  ])
}

/** One request: where it stands and since when; while it waits it can be cancelled. */
export function requestMessage(request: LinkRequestSeen): Message {
  const { reference, employerCode: code, state, openedAt, expiresAt, history } = request
  const moment = (at: Instant): Value => ({ instant: at })
  const ended = state === 'open' ? undefined : history.at(-1)
  const lines: (Line | 'blank')[] = [
    ...message(['request:one', { code, reference, state: { text: `request:state.${state}` } }]).lines,
    { key: 'request:openedAt', values: { at: moment(openedAt) } },
    ended
      ? { key: 'request:endedAt', values: { at: moment(ended.at) } }
      : { key: 'request:until', values: { at: moment(expiresAt) } },
    ...(ended?.reason === undefined
      ? []
      : [{ key: 'request:reason', values: { reason: ended.reason } } as Line]),
  ]
  return withChoices({ lines }, ...choicesOf(request), menuRow)
}

function choicesOf({ reference, employerCode, state }: LinkRequestSeen): Choice[][] {
  if (state === 'open') return [[{ label: 'request:button.cancel', press: `request:cancel:${reference}` }]]
  if (state === 'approved') return [[{ label: 'link:button.all', press: 'link' }]]
  return [[{ label: 'request:button.again', press: `request:for:${employerCode}` }]]
}

/** Whether it is really to be cancelled. */
export function reallyCancel({ reference, employerCode: code }: LinkRequestSeen): Message {
  return withChoices(message(['request:cancelSure', { code, reference }]), [
    { label: 'request:button.cancelYes', press: `request:cancelYes:${reference}` },
    { label: 'request:button.cancelNo', press: `request:one:${reference}` },
  ])
}

export function requestCancelled({ reference, employerCode: code }: LinkRequestSeen): Message {
  return withChoices(message(['request:cancelled', { code, reference }]), [
    { label: 'request:button.again', press: `request:for:${code}` },
    ...menuRow,
  ])
}

/** Of somebody else's, and of one that is none. */
export function noSuchRequest(): Message {
  return withChoices(message('request:unknown'), menuRow)
}

/** More wait together for nobody: one for each employer code, and three a day. */
const shownAtMost = 6

/** Those that wait, in a line each. */
export function waitingRequests(waiting: readonly LinkRequestSeen[]): Message {
  const shown = waiting.slice(0, shownAtMost)
  const lines = shown.map(({ employerCode: code, reference }): Line => {
    return { key: 'request:waiting', values: { code, reference } }
  })
  const rows = shown.map(({ reference }): Choice[] => [
    { label: { name: reference }, press: `request:one:${reference}` },
  ])
  return withChoices({ lines }, ...rows)
}
