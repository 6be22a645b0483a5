// What came of what link requests asked of the store, and of the job that looks at a document.
import { linkRequestLimits, mayRequest } from '../domain/link-request.ts'
import { message, withChoices } from '../messages/message.ts'
import { aside, thenGoOn } from './aside.ts'
import { type Conversation, stepIn } from './conversation.ts'
import { replace, say } from './effect.ts'
import type { Facts } from './facts.ts'
import type { JobResult } from './job.ts'
import { notLinked } from './not-linked.ts'
import { askStep, dropping, filesIn } from './requesting.ts'
import type { RequestingResult } from './requesting-event.ts'
import {
  documentFault,
  documentKept,
  noSuchRequest,
  reallyCancel,
  requestCancelled,
  requestingPrompt,
  requestMessage,
  requestRefused,
  requestSent,
  tooManyDocuments,
  waitingRequests,
} from './requesting-message.ts'
import { home, joined, menuRow, stay, type Turn } from './turn-result.ts'

export type RequestingEvent =
  | RequestingResult
  | Extract<JobResult, { kind: 'linkDocumentKept' | 'linkDocumentRefused' }>
type Of<Kind extends RequestingEvent['kind']> = Extract<RequestingEvent, { kind: Kind }>

/** Every kind, for whoever tells results from other events. */
const results: Record<RequestingEvent['kind'], true> = {
  linkRequestsRead: true,
  linkRequestOpened: true,
  linkRequestCancelled: true,
  linkDocumentKept: true,
  linkDocumentRefused: true,
}

export function isRequestingResult(event: { kind: string }): event is RequestingEvent {
  return Object.hasOwn(results, event.kind)
}

/** The turn that a result leads to. */
export function requestingResult(state: Conversation, event: RequestingEvent, facts: Facts): Turn {
  switch (event.kind) {
    case 'linkRequestsRead':
      return requestsRead(state, event, facts)
    case 'linkRequestOpened':
      return opened(state, event)
    case 'linkRequestCancelled': {
      const { cancelled } = event
      return thenGoOn(stay(state, say(cancelled ? requestCancelled(cancelled) : noSuchRequest())))
    }
    case 'linkDocumentKept':
      return kept(state, event)
    case 'linkDocumentRefused':
      return refused(state, event)
  }
}

function requestsRead(state: Conversation, { requests, view }: Of<'linkRequestsRead'>, { now }: Facts): Turn {
  if (view.show === 'waiting') return waiting(state, requests, view.alone)
  if (view.show === 'begin') {
    const { employerCode } = view
    const open = requests.find(each => each.state === 'open' && each.employerCode === employerCode)
    if (mayRequest(requests, employerCode, now) !== undefined)
      return thenGoOn(stay(state, say(requestRefused(open, employerCode))))
    return askStep(state, { at: 'requesting.name', employerCode })
  }
  const one = requests.find(({ reference }) => reference === view.reference)
  if (!one) return thenGoOn(stay(state, say(noSuchRequest())))
  const cancels = view.show === 'cancel' && one.state === 'open'
  return thenGoOn(stay(state, say(cancels ? reallyCancel(one) : requestMessage(one))))
}

/** Beside the linked employers; where there are none, with how to link one. */
function waiting(state: Conversation, requests: Of<'linkRequestsRead'>['requests'], alone: boolean): Turn {
  const open = requests.filter(each => each.state === 'open')
  if (open.length === 0) return alone ? thenGoOn(stay(state, say(notLinked()))) : stay(state)
  const said = waitingRequests(open)
  if (!alone) return stay(state, say(withChoices(said, menuRow)))
  const { lines, choices = [] } = notLinked()
  return thenGoOn(
    stay(state, say(withChoices({ ...said, lines: [...said.lines, 'blank', ...lines] }, ...choices))),
  )
}

function opened(
  state: Conversation,
  { employerCode, opened: request, refused: why }: Of<'linkRequestOpened'>,
): Turn {
  if (request) return home(state, requestSent(request))
  if (why !== 'linkDocumentsMissing') {
    const dropped = dropping(filesIn(state))
    const { state: after, effects } = home(state, requestRefused(undefined, employerCode))
    return { state: after, effects: [...dropped, ...effects] }
  }
  const step = stepIn(state, 'requesting')
  if (step?.at !== 'requesting.documents') return aside(state, message('request:documentsGone'))
  const anew = askStep(
    state,
    { ...step, what: 'ssmDocument', files: [] },
    say(message('request:documentsGone')),
  )
  return { ...anew, effects: [...dropping(step.files), ...anew.effects] }
}

/** It is kept, and is one of those in hand. Of a request that is over by now it is deleted. */
function kept(state: Conversation, { ticket, what, fileId }: Of<'linkDocumentKept'>): Turn {
  const step = stepIn(state, 'requesting')
  const file = { what, fileId }
  if (step?.at !== 'requesting.documents' || step.ticket !== ticket) {
    const dropped = dropping([file])
    if (state.holder.by !== 'bot') return stay(state, ...dropped)
    return thenGoOn(stay(state, ...dropped, say(withChoices(message('request:tooLate'), menuRow))))
  }
  if (step.files.length >= linkRequestLimits.files)
    return aside(state, documentFault(tooManyDocuments), ...dropping([file]))
  const files = [...step.files, file]
  const after: Conversation = { ...state, holder: { by: 'bot', dialogue: { ...step, files } } }
  const prompt = requestingPrompt(after)
  const said = documentKept({ files, what })
  return stay(after, replace(prompt ? joined(said, prompt) : said))
}

/** Why it is not taken, and it is waited for as before. */
function refused(state: Conversation, { ticket, fault }: Of<'linkDocumentRefused'>): Turn {
  if (state.holder.by !== 'bot') return stay(state)
  const said = documentFault(fault)
  const step = stepIn(state, 'requesting')
  if (step?.at !== 'requesting.documents' || step.ticket !== ticket) return aside(state, said)
  const prompt = requestingPrompt(state)
  return stay(state, replace(prompt ? joined(said, prompt) : said))
}
