// A link ends: cut by the person or an owner in the chat, ended by the portal, or its time is over.
import { isLastOwner, type Link, mayCut } from '../../core/domain/link.ts'
import { err, ok } from '../../core/domain/result.ts'
import type { By, Outcome } from '../ledger.ts'
import { endedBy } from './ended-link.ts'
import type { LinkFile, Linking } from './link-book.ts'

export type LinkCut = {
  readonly link: Link
  /** What the channel calls the person whose link it was. */
  readonly name: string | undefined
  readonly employer: LinkFile['employer']
  /** Nobody is left who could end the links of members. */
  readonly wasLastOwner: boolean
}

/** A person cuts a link: their own, or as an owner a member's. Refused with: linkUnknown, linkNotYours. */
export function cutLink(
  { book, clock }: Linking,
  { personId, linkId }: { readonly personId: string; readonly linkId: string },
): Promise<Outcome<LinkCut>> {
  return book.change({ linkId }, async file => {
    const link = file?.links.find(({ id }) => id === linkId)
    // Whoever does not speak for the employer is not told that there is such a link.
    if (!file || !link || file.links.every(each => each.personId !== personId))
      return err({ code: 'linkUnknown' })
    if (!mayCut(file.links, personId, link)) return err({ code: 'linkNotYours' })
    const by: By = { actor: { kind: 'person', id: personId }, source: 'chat' }
    const ended = link.personId === personId ? 'self' : 'owner'
    await endedBy(file, link, { ended, by, at: clock.now() })
    const name = await file.nameOf(link.personId)
    return ok({ link, name, employer: file.employer, wasLastOwner: isLastOwner(file.links, link) })
  })
}

/** The portal ends a link. Refused with: linkUnknown. */
export function endLink({ book, clock }: Linking, by: By, linkId: string): Promise<Outcome<undefined>> {
  return book.change({ linkId }, async file => {
    const link = file?.links.find(({ id }) => id === linkId)
    if (!file || !link) return err({ code: 'linkUnknown' })
    await endedBy(file, link, { ended: 'portal', by, at: clock.now() })
    return ok(undefined)
  })
}

const aPage = 50

/** Ends the links whose time is over, one transaction each; gives how many there were. */
export async function endExpiredLinks({ book, clock }: Linking): Promise<number> {
  const by: By = { actor: { kind: 'system', id: 'links' }, source: 'portal' }
  let ended = 0
  for (;;) {
    const now = clock.now()
    const ids = await book.expired(now, aPage)
    for (const linkId of ids) {
      await book.change({ linkId }, async file => {
        const link = file?.expired.find(({ id }) => id === linkId)
        if (file && link) await endedBy(file, link, { ended: 'time', by, at: now })
      })
    }
    ended += ids.length
    if (ids.length < aPage) return ended
  }
}
