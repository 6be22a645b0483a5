// Link requests of a world, by the same rules as those of the store, without a database. Whether an employer is on record
// plays no part.

import { instant } from '../../../src/core/calendar/instant.ts'
import type { Event, ResultEvent } from '../../../src/core/dialogues/event.ts'
import type { CheckLinkDocument } from '../../../src/core/dialogues/job.ts'
import type {
  LinkRequestSeen,
  RequestingCommand,
  RequestingQuery,
} from '../../../src/core/dialogues/requesting-event.ts'
import { linkRequestLimits, mayRequest } from '../../../src/core/domain/link-request.ts'
import { linkRequestReference } from '../../../src/core/domain/link-request-reference.ts'
import { pageFaults } from './registration-job.ts'
import type { World } from './world.ts'

export function requestingReply({ requests }: World, { view }: RequestingQuery): ResultEvent {
  const found =
    'reference' in view ? requests.filter(({ reference }) => reference === view.reference) : requests
  return { kind: 'linkRequestsRead', requests: found, view }
}

export function performRequesting(
  world: World,
  command: RequestingCommand,
): { world: World; result: ResultEvent } {
  const { now, requests } = world
  if (command.kind === 'openLinkRequest') {
    const { employerCode } = command
    const refused = mayRequest(requests, employerCode, now)
    if (refused) return { world, result: { kind: 'linkRequestOpened', employerCode, refused } }
    const opened: LinkRequestSeen = {
      ...{ reference: linkRequestReference(41 + requests.length, 2026), employerCode, state: 'open' },
      ...{ openedAt: now, expiresAt: instant(now + linkRequestLimits.openMs) },
      history: [{ to: 'open', at: now, source: 'chat' }],
    }
    const after = { ...world, requests: [opened, ...requests] }
    return { world: after, result: { kind: 'linkRequestOpened', employerCode, opened } }
  }
  const open = requests.find(each => each.reference === command.reference && each.state === 'open')
  if (!open) return { world, result: { kind: 'linkRequestCancelled' } }
  const step = { from: 'open', to: 'cancelled', at: now, source: 'chat' } as const
  const cancelled: LinkRequestSeen = { ...open, state: 'cancelled', history: [...open.history, step] }
  const after = { ...world, requests: requests.map(each => (each === open ? cancelled : each)) }
  return { world: after, result: { kind: 'linkRequestCancelled', cancelled } }
}

/** What cannot be read is told by the names of files; those that can are kept. */
export function doDocumentJob({ ticket, what, file }: CheckLinkDocument): Event {
  const fault = pageFaults[file.fileId]
  if (fault) return { kind: 'linkDocumentRefused', ticket, what, fault }
  return { kind: 'linkDocumentKept', ticket, what, fileId: `kept-${file.fileId}` }
}
