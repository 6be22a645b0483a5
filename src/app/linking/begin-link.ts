// A link begins, or one that stands is proven anew; everybody whom it concerns is told.
import { type Link, type LinkProven, startOf } from '../../core/domain/link.ts'
import { linkAdded } from '../../core/messages/link-notice.ts'
import { endedBy } from './ended-link.ts'
import type { LinkFile } from './link-book.ts'
import { happened, type LinkStamp } from './link-happening.ts'

/** The link that stands from now on. The person is told by whoever calls; the others are told here. */
export async function beginLink(file: LinkFile, proven: LinkProven, stamp: LinkStamp): Promise<Link> {
  const over = file.expired.find(({ personId }) => personId === proven.personId)
  if (over) await endedBy(file, over, { ...stamp, ended: 'time' })
  const start = startOf(file.links, proven)
  const link =
    start.kind === 'renewed'
      ? start.link
      : await begun(file, proven, { role: start.role, startedAt: stamp.at })
  if (start.kind === 'renewed') await file.renew(link)
  await happened(file, link, { what: 'started', again: start.kind === 'renewed', ...stamp })
  if (start.kind === 'begins') await tellOthers(file, link)
  return link
}

function begun(
  { employer, begin }: LinkFile,
  { personId, proof, expiresAt }: LinkProven,
  from: Pick<Link, 'role' | 'startedAt'>,
): Promise<Link> {
  const link = { personId, employerId: employer.id, proof, ...from }
  return begin(expiresAt === undefined ? link : { ...link, expiresAt })
}

async function tellOthers(file: LinkFile, link: Link): Promise<void> {
  const others = file.links.filter(({ personId }) => personId !== link.personId)
  if (others.length === 0) return
  const name = await file.nameOf(link.personId)
  const said = linkAdded(file.employer, { role: link.role, ...(name !== undefined && { name }) })
  for (const { personId } of others) await file.tell(personId, said, `link.started:${link.id}:${personId}`)
}
