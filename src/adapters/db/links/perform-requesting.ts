// What a person does with their link requests, and which they have, inside their turn.
import { cancelLinkRequest, openLinkRequest } from '../../../app/linking/open-link-request.ts'
import type {
  LinkRequestSeen,
  RequestingCommand,
  RequestingQuery,
  RequestingResult,
} from '../../../core/dialogues/requesting-event.ts'
import type { LinkRequest } from '../../../core/domain/link-request.ts'
import type { TurnContext } from '../store/store-context.ts'
import { linkRequestingIn } from './link-request-book.ts'
import { requestHistory, requestOf } from './link-request-rows.ts'

export async function performRequesting(
  context: TurnContext,
  command: RequestingCommand,
): Promise<RequestingResult> {
  const { personId } = context
  const work = linkRequestingIn(context)
  if (command.kind === 'cancelLinkRequest') {
    const outcome = await cancelLinkRequest(work, { personId, reference: command.reference })
    return { kind: 'linkRequestCancelled', ...(outcome.ok && { cancelled: seen(outcome.value) }) }
  }
  const { employerCode, requester, documents } = command
  const outcome = await openLinkRequest(work, { personId, employerCode, requester, documents })
  if (outcome.ok) return { kind: 'linkRequestOpened', employerCode, opened: seen(outcome.value) }
  const { code } = outcome.error
  if (code !== 'linkRequestOpen' && code !== 'tooManyLinkRequests' && code !== 'linkDocumentsMissing')
    throw new Error(`a link request was refused with ${code}`)
  return { kind: 'linkRequestOpened', employerCode, refused: code }
}

/** Only the person's own. */
export async function readOwnRequests(
  { tx, database, personId }: TurnContext,
  { view }: RequestingQuery,
): Promise<RequestingResult> {
  const rows = await tx.linkRequest.findMany({
    where: { personId, ...('reference' in view && { reference: view.reference }) },
    orderBy: [{ openedAt: 'desc' }, { id: 'desc' }],
    include: requestHistory,
  })
  return {
    kind: 'linkRequestsRead',
    requests: rows.map(row => seen(requestOf(database.sealing, row))),
    view,
  }
}

function seen(request: LinkRequest): LinkRequestSeen {
  const { reference, employerCode, state, openedAt, expiresAt, history } = request
  return { reference, employerCode, state, openedAt, expiresAt, history }
}
