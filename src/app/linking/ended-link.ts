// Ending one link, with everybody told: the person unless they did it themselves, and who still speaks for the employer.
import { isLastOwner, type Link, type LinkEnd } from '../../core/domain/link.ts'
import { linkEnded, linkGone } from '../../core/messages/link-notice.ts'
import type { LinkFile } from './link-book.ts'
import { happened, type LinkStamp } from './link-happening.ts'

/** In the transaction of whoever ends it. */
export async function endedBy(
  file: LinkFile,
  link: Link,
  { ended, ...stamp }: LinkStamp & { readonly ended: LinkEnd },
): Promise<void> {
  await file.end(link, ended, stamp.at)
  await happened(file, link, { what: 'ended', ended, ...stamp })
  const key = `link.ended:${link.id}`
  if (ended !== 'self') await file.tell(link.personId, linkGone(file.employer, ended), `${key}:own`)
  const others = file.links.filter(({ id }) => id !== link.id)
  if (others.length === 0) return
  const name = await file.nameOf(link.personId)
  const ownerless = isLastOwner(file.links, link)
  const said = linkEnded(file.employer, { by: ended, ownerless, ...(name !== undefined && { name }) })
  for (const { personId } of others) await file.tell(personId, said, `${key}:${personId}`)
}
