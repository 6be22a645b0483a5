// A link request with documents, for somebody who cannot reach the mailbox on record: who they are, the documents, and off it
// goes. Every word of it is the same whether or not there is such an employer.
import { EmployerCode } from '../domain/employer-code.ts'
import { sizeFault } from '../domain/enclosure.ts'
import { linkDocumentKinds, linkRequestLimits } from '../domain/link-request.ts'
import { parseLinkRequestReference } from '../domain/link-request-reference.ts'
import { message, withChoices } from '../messages/message.ts'
import { aside, promptAgain, thenGoOn } from './aside.ts'
import { requireConsent } from './consent.ts'
import { atDialogue, type Conversation, type StepOf, stepIn } from './conversation.ts'
import { type Effect, say } from './effect.ts'
import type { Facts } from './facts.ts'
import type { SentDocument } from './job.ts'
import { askAt } from './linking.ts'
import { alreadyLinked } from './linking-message.ts'
import { employerCodesIn } from './linking-words.ts'
import type { LinkRequestsView } from './requesting-event.ts'
import { type AtDocuments, documentFault, tooManyDocuments } from './requesting-message.ts'
import { home, menuRow, stay, type Turn } from './turn-result.ts'

/** Asks for the person's own requests, to go on so. */
export function askForRequests(state: Conversation, view: LinkRequestsView): Turn {
  return stay(state, { kind: 'ask', query: { kind: 'linkRequests', view } })
}

/** The mailbox on record is no longer used: of the employer whose code is typed or was, else the code is asked. */
export function mailboxDead(state: Conversation, facts: Facts, text = ''): Turn {
  const [typed, ...more] = employerCodesIn(text).codes
  const step = stepIn(state, 'linking')
  const code = typed ?? (step?.at === 'linking.digits' ? step.employerCode : undefined)
  return code && more.length === 0
    ? beginRequest(state, facts, code)
    : askAt(state, { at: 'linking.request' })
}

/** The mailbox of this employer is no longer used: after the consent, the first question. */
export function beginRequest(state: Conversation, facts: Facts, employerCode: EmployerCode): Turn {
  const own = facts.links.find(({ code }) => code === employerCode)
  if (own) return thenGoOn(stay(state, say(alreadyLinked(own, 1))))
  const asked = requireConsent(state, facts, `request:for:${employerCode}`)
  return asked ?? askForRequests(state, { show: 'begin', employerCode })
}

/** A button of a link request: `request:WHAT:…`. Whose a request is, the store looks up. */
export function requestPressed(
  state: Conversation,
  facts: Facts,
  [what = '', detail = '']: readonly string[],
): Turn | undefined {
  switch (what) {
    case '':
      return mailboxDead(state, facts)
    case 'for': {
      const code = EmployerCode.safeParse(detail)
      return code.success ? beginRequest(state, facts, code.data) : undefined
    }
    case 'one':
    case 'cancel': {
      const reference = parseLinkRequestReference(detail)
      return reference && askForRequests(state, { show: what, reference })
    }
    case 'cancelYes': {
      const reference = parseLinkRequestReference(detail)
      return reference && stay(state, { kind: 'perform', command: { kind: 'cancelLinkRequest', reference } })
    }
    default:
      return stepPressed(state, what)
  }
}

/** A button that belongs to the step in progress. */
function stepPressed(state: Conversation, what: string): Turn | undefined {
  const step = stepIn(state, 'requesting')
  if (!step) return undefined
  if (what === 'stop') return stopRequest(state)
  if (what === 'back') return stepBack(state)
  if (step.at !== 'requesting.documents') return undefined
  if (what === 'next') return nextDocument(state, step)
  return what === 'send' ? send(state, step) : undefined
}

/** Goes to a step and asks it. */
export function askStep(state: Conversation, step: StepOf<'requesting'>, ...before: Effect[]): Turn {
  const asking = atDialogue(state, step)
  return promptAgain(asking, ...before) ?? stay(asking, ...before)
}

/** What was kept of it is deleted: nothing was sent. */
export function stopRequest(state: Conversation): Turn {
  const left = home(state, withChoices(message('request:stopped'), menuRow))
  return { state: left.state, effects: [...dropping(filesIn(state)), ...left.effects] }
}

/** The files that are in hand, at whatever step. */
export function filesIn(state: Conversation): AtDocuments['files'] {
  const step = stepIn(state, 'requesting')
  return (step?.at === 'requesting.documents' ? step.files : step?.held?.files) ?? []
}

/** Files that go with no request are deleted as soon as retention comes by. */
export function dropping(files: AtDocuments['files']): Effect[] {
  const ids = files.map(({ fileId }) => fileId)
  return ids.length === 0 ? [] : [{ kind: 'perform', command: { kind: 'dropFiles', ids } }]
}

/** One step back; what was sent stays in hand. Undefined at the first step. */
export function stepBack(state: Conversation): Turn | undefined {
  const step = stepIn(state, 'requesting')
  if (!step || step.at === 'requesting.name') return undefined
  const { employerCode } = step
  if (step.at === 'requesting.position') {
    const { held } = step
    return askStep(state, { at: 'requesting.name', employerCode, ...(held && { held }) })
  }
  const before = linkDocumentKinds[linkDocumentKinds.indexOf(step.what) - 1]
  if (before) return askStep(state, { ...step, what: before })
  const { name, ticket, files } = step
  return askStep(state, { at: 'requesting.position', employerCode, name, held: { ticket, files } })
}

/** On to the next document, once there is a file of this one. */
export function nextDocument(state: Conversation, step: AtDocuments): Turn | undefined {
  const next = linkDocumentKinds[linkDocumentKinds.indexOf(step.what) + 1]
  if (!next) return undefined
  if (step.files.every(({ what }) => what !== step.what)) return aside(state, message('request:fileFirst'))
  return askStep(state, { ...step, what: next })
}

/** Sends it, once there is a file of each document. */
export function send(state: Conversation, step: AtDocuments): Turn {
  const { employerCode, name, position, files: documents } = step
  if (linkDocumentKinds.some(kind => documents.every(({ what }) => what !== kind)))
    return aside(state, message('request:fileFirst'))
  const requester = { name, position }
  return stay(state, {
    kind: 'perform',
    command: { kind: 'openLinkRequest', employerCode, requester, documents },
  })
}

/** A file that came while one was waited for: fetched and looked at by a job. */
export function takeDocument(state: Conversation, step: AtDocuments, file: SentDocument): Turn {
  const { ticket, what, files } = step
  if (files.length >= linkRequestLimits.files) return aside(state, documentFault(tooManyDocuments))
  const fault = sizeFault(file.size)
  if (fault) return aside(state, documentFault(fault))
  const job = { kind: 'checkLinkDocument', ticket, what, file } as const
  return stay(state, { kind: 'begin', job, said: message('application:enclosing.checking') })
}
