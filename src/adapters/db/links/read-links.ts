// Who is linked with an employer, for somebody who is: anybody else finds nothing.
import type { LinkedEmployer } from '../../../core/dialogues/facts.ts'
import type { LinkingQuery, LinkingResult } from '../../../core/dialogues/linking-event.ts'
import { instantOf, type TurnContext } from '../store/store-context.ts'
import { idOrNobody } from './link-parts.ts'
import { linkOf } from './link-rows.ts'
import { standingAt } from './standing.ts'

type LinksQuery = Extract<LinkingQuery, { kind: 'links' }>

export async function readLinksSeen(context: TurnContext, { of, view }: LinksQuery): Promise<LinkingResult> {
  const { tx, clock, personId, database } = context
  const employer = await ownEmployer(context, of)
  if (employer === undefined) return { kind: 'linksRead', links: [], view }
  const rows = await tx.link.findMany({
    where: { employerId: employer.id, ...standingAt(clock.now()) },
    orderBy: [{ role: 'desc' }, { startedAt: 'asc' }],
    include: { person: { select: { nameSealed: true } } },
  })
  const links = rows.map(({ person, ...row }) => {
    const { id, role, expiresAt } = linkOf(row)
    const name = person.nameSealed && database.sealing.open(person.nameSealed)
    return {
      ...{ id, role, since: instantOf(row.startedAt), own: row.personId === personId },
      ...(name && { name }),
      ...(expiresAt !== undefined && { until: expiresAt }),
    }
  })
  return { kind: 'linksRead', employer, links, view }
}

/** The employer asked about, when this person speaks for it. */
async function ownEmployer(
  { tx, clock, personId }: TurnContext,
  of: LinksQuery['of'],
): Promise<LinkedEmployer | undefined> {
  const own = { links: { some: { personId, ...standingAt(clock.now()) } } }
  const which =
    'employerId' in of
      ? { id: idOrNobody(of.employerId) }
      : { AND: [{ links: { some: { id: idOrNobody(of.linkId), endedAt: null } } }] }
  const select = { id: true, code: true, name: true }
  return (await tx.employer.findFirst({ where: { ...which, ...own }, select })) ?? undefined
}
