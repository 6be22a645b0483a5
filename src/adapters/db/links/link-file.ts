// The links of one employer, locked: whoever proves to speak for it at the same moment waits, so that one is first.
import type { LinkFile } from '../../../app/linking/link-book.ts'
import { isExpired } from '../../../core/domain/link.ts'
import type { Message } from '../../../core/messages/message.ts'
import { lockEmployer } from '../ledger/lock-ledger.ts'
import { writing } from '../ledger/writing.ts'
import { enqueue } from '../store/enqueue.ts'
import { dateOf } from '../store/store-context.ts'
import type { LinkContext } from './link-parts.ts'
import { linkOf } from './link-rows.ts'

export async function openLinks(context: LinkContext, employerId: string): Promise<LinkFile> {
  const { tx, clock } = context
  const employer = await lockEmployer(tx, employerId)
  const rows = await tx.link.findMany({ where: { employerId, endedAt: null }, orderBy: { id: 'asc' } })
  const now = clock.now()
  const open = rows.map(linkOf)
  return {
    employer,
    links: open.filter(link => !isExpired(link, now)),
    expired: open.filter(link => isExpired(link, now)),
    begin: async ({ personId, role, proof, startedAt, expiresAt }) => {
      const data = {
        ...{ personId, employerId, role, proof, startedAt: dateOf(startedAt) },
        ...(expiresAt !== undefined && { expiresAt: dateOf(expiresAt) }),
      }
      return linkOf(await tx.link.create({ data }))
    },
    renew: async ({ id, role, proof, expiresAt }) => {
      const data = { role, proof, expiresAt: expiresAt === undefined ? null : dateOf(expiresAt) }
      await tx.link.update({ where: { id }, data, select: { id: true } })
    },
    end: async ({ id }, endedBy, at) => {
      await tx.link.update({ where: { id }, data: { endedAt: dateOf(at), endedBy }, select: { id: true } })
    },
    nameOf: personId => nameOf(context, personId),
    tell: (personId, said, key) => tell(context, personId, { said, key }),
    ...writing(tx, () => employerId),
  }
}

async function nameOf({ tx, database }: LinkContext, personId: string): Promise<string | undefined> {
  const person = await tx.person.findUnique({ where: { id: personId }, select: { nameSealed: true } })
  return person?.nameSealed ? database.sealing.open(person.nameSealed) : undefined
}

/** Only this bot's people can be told by this bot; who has blocked it reads nothing. */
export async function tell(
  context: LinkContext,
  personId: string,
  { said, key }: { said: Message; key: string },
): Promise<void> {
  const { tx, channel, botId } = context
  const where = { id: personId, channel, botId, reachable: true }
  const person = await tx.person.findFirst({ where, select: { externalId: true } })
  if (!person) return
  const line = { chatExternalId: person.externalId, line: { say: said }, key }
  await enqueue({ ...context, personId }, { ...line, priority: 'notification' })
}
