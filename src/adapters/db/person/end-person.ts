// The end of a person: one transaction after which no row says who they were. Whoever writes from the same chat next is
// a stranger, with another id.
import { randomUUID } from 'node:crypto'
import type { Message } from '../../../core/messages/message.ts'
import { appendAudit } from '../audit.ts'
import { type Database, notify, type Transaction } from '../database.ts'
import { sealJson } from '../store/sealed-json.ts'
import { isRecord, unsent } from './delete-pages.ts'

type End = { readonly personId: string; readonly farewell: Message; readonly at: Date }

/** Nothing when they are gone already. */
export async function endPerson(
  { sealing }: Pick<Database, 'sealing'>,
  tx: Transaction,
  { personId, farewell, at }: End,
): Promise<void> {
  const locked = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "Person" WHERE "id" = ${personId}::uuid FOR UPDATE`
  if (locked.length === 0) return
  await deleteTalk(tx, personId)
  await deleteTies(tx, personId, at)
  await detachRecords(tx, personId, at)
  await appendAudit(tx, {
    ...{ at, actor: { kind: 'person', id: personId } as const },
    ...{ action: 'personDeleted', subject: { kind: 'person', id: personId } },
  })
  const stranger = await makeStranger(tx, personId, at)
  const chatId = await ownChat(tx, stranger)
  const line = sealJson(sealing, { say: farewell })
  await tx.outbox.create({
    data: { chatId, priority: 0, operation: 'send', lineSealed: line, createdAt: at },
    select: { id: true },
  })
  await notify(tx, 'outbox', '')
}

/** What came since the last page. */
async function deleteTalk(tx: Transaction, personId: string): Promise<void> {
  await tx.message.deleteMany({ where: { personId } })
  await tx.outbox.deleteMany({ where: { chat: { personId } } })
  // What jobs gave was for whom they were; what the person wrote waits on, and whoever claims it next knows them by it.
  await tx.inbox.deleteMany({
    where: { personId, OR: [{ state: { not: 'waiting' } }, { key: { not: null } }] },
  })
  await tx.inbox.updateMany({ where: { personId }, data: { claimedUntil: null } })
  await tx.conversation.deleteMany({ where: { personId } })
  await tx.news.deleteMany({ where: { personId } })
  await tx.miss.deleteMany({ where: { personId } })
  await tx.saidPaid.deleteMany({ where: { personId } })
}

/**
 * What happened is never changed: it names an id that is nobody's any more. A code is of no use any more; that it was asked
 * for is known for a day, or deleting would lift the limits on mails.
 */
async function deleteTies(tx: Transaction, personId: string, at: Date): Promise<void> {
  await tx.link.deleteMany({ where: { personId } })
  await tx.linkCode.updateMany({
    where: { personId, state: { in: ['asked', 'mailed'] } },
    data: { state: 'replaced', codeHash: null },
  })
  const opened = { usedByPersonId: personId }
  await tx.linkToken.updateMany({
    where: { ...opened, endedAt: null },
    data: { endedAt: at, outcome: 'declined', codeHash: null },
  })
  await tx.linkToken.updateMany({ where: opened, data: { usedByPersonId: null } })
}

/** What must be kept no longer says whose it was; what need not be is deleted. */
async function detachRecords(tx: Transaction, personId: string, at: Date): Promise<void> {
  // Their mails, enclosures and documents go with them, before it is asked which files are of none.
  await tx.keptFile.deleteMany({ where: { personId, NOT: isRecord(at) } })
  await tx.linkRequest.deleteMany({ where: { personId } })
  const never = (
    await tx.registration.findMany({ where: { personId, ...unsent }, select: { id: true } })
  ).map(({ id }) => id)
  await tx.registrationStep.deleteMany({ where: { registrationId: { in: never } } })
  await tx.registration.deleteMany({ where: { id: { in: never } } })
  await tx.registration.updateMany({ where: { personId }, data: { personId: null } })
  await tx.keptFile.updateMany({ where: { personId }, data: { personId: null } })
}

/** The row of the chat's owner with nothing in it, under an id that was never used; what waits comes along. */
async function makeStranger(tx: Transaction, personId: string, at: Date): Promise<string> {
  const id = randomUUID()
  await tx.person.update({
    where: { id: personId },
    data: {
      ...{ id, language: null, nameSealed: null, createdAt: at, lastSeenAt: null },
      ...{ remindersOn: true, remindDays: [7, 3, 1, 0], announcements: true },
      ...{ consentedAt: null, noticeVersion: null },
    },
    select: { id: true },
  })
  return id
}

/** Their own chat stays, for the farewell; groups they spoke in are forgotten. */
async function ownChat(tx: Transaction, personId: string): Promise<string> {
  const { channel, botId, externalId } = await tx.person.findUniqueOrThrow({ where: { id: personId } })
  await tx.chat.deleteMany({ where: { personId, externalId: { not: externalId } } })
  const where = { personId_externalId: { personId, externalId } }
  const create = { id: randomUUID(), personId, channel, botId, externalId }
  return (await tx.chat.upsert({ where, create, update: {}, select: { id: true } })).id
}
