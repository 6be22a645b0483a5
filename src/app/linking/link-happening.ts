// What webhooks and the audit trail are told of a link: ids, the employer's code and what sort of link it is, and
// nothing about the person.
import type { Instant } from '../../core/calendar/instant.ts'
import type { Link, LinkEnd } from '../../core/domain/link.ts'
import type { By } from '../ledger.ts'
import type { LinkFile } from './link-book.ts'

/** Who did it, and when. */
export type LinkStamp = { readonly by: By; readonly at: Instant }

type Happened = LinkStamp &
  (
    | { readonly what: 'started'; readonly again: boolean }
    | { readonly what: 'ended'; readonly ended: LinkEnd }
  )

/** Written in the transaction of what it tells of. `again`: it stood already and was proven anew. */
export async function happened(file: LinkFile, link: Link, event: Happened): Promise<void> {
  const { by, at } = event
  const employer = file.employer.code
  const { id: linkId, role, proof } = link
  const more: Record<string, string> = event.what === 'ended' ? { by: event.ended } : {}
  const payload = { employer, linkId, role, proof, ...more }
  await file.append([{ kind: `link.${event.what}`, subjectId: linkId, payload }], { by, at })
  const subject = { kind: 'link', id: linkId }
  await file.note(
    { action: actionOf(event), subject, detail: { employer, role, proof, ...more } },
    { by, at },
  )
}

function actionOf(event: Happened): string {
  if (event.what === 'ended') return 'linkEnded'
  return event.again ? 'linkRenewed' : 'linkStarted'
}
