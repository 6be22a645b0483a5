// Putting messages to many people into the outbox with a few statements whatever their number, in the transaction of
// whatever they tell about. Each goes to the person's own chat, once for all time under its key.
import { randomUUID } from 'node:crypto'
import type { Line } from '../../../app/ports.ts'
import type { Instant } from '../../../core/calendar/instant.ts'
import type { Priority } from '../../../core/domain/delivery.ts'
import { type Database, notify, type Transaction } from '../database.ts'
import { priorities } from './claim-line.ts'
import { sealJson } from './sealed-json.ts'

/** A person, and the bot by which they are known. */
export type Recipient = {
  readonly personId: string
  readonly channel: string
  readonly botId: bigint
  readonly externalId: bigint
}

export type Notification = Recipient & { readonly line: Line; readonly key: string }

type Context = { readonly tx: Transaction; readonly sealing: Database['sealing']; readonly at: Instant }

/** Gives how many were new. */
export async function enqueueMany(
  { tx, sealing, at }: Context,
  priority: Exclude<Priority, 'reply'>,
  notifications: readonly Notification[],
): Promise<number> {
  if (notifications.length === 0) return 0
  await openChats(tx, notifications)
  const lines = notifications.map(({ personId, externalId, channel, botId, key, line }, place) => ({
    ...{ place, personId, externalId: String(externalId), key: `${channel}:${botId}:${key}` },
    sealed: Buffer.from(sealJson(sealing, line)).toString('base64'),
  }))
  const added = await tx.$executeRaw`
    WITH given AS (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(lines)}::jsonb)
        AS g("place" int, "personId" uuid, "externalId" bigint, "key" text, "sealed" text)
    ), line AS (
      INSERT INTO "Outbox" ("key", "chatId", "priority", "operation", "lineSealed", "createdAt")
      SELECT g."key", c."id", ${priorities.indexOf(priority)}, 'send', decode(g."sealed", 'base64'), ${new Date(at)}
      FROM given g JOIN "Chat" c ON c."personId" = g."personId" AND c."externalId" = g."externalId"
      ORDER BY g."place"
      ON CONFLICT ("key") DO NOTHING RETURNING "id", "key"
    )
    INSERT INTO "Message" ("personId", "author", "bodySealed", "at", "outboxId")
    SELECT g."personId", 'bot', decode(g."sealed", 'base64'), ${new Date(at)}, line."id"
    FROM line JOIN given g ON g."key" = line."key"`
  if (added > 0) await notify(tx, 'outbox', '')
  return added
}

/** A person who was linked elsewhere may not have written yet: their own chat has their own id. */
async function openChats(tx: Transaction, recipients: readonly Recipient[]): Promise<void> {
  const data = recipients.map(({ personId, channel, botId, externalId }) => ({
    ...{ id: randomUUID(), personId, channel, botId, externalId },
  }))
  await tx.chat.createMany({ data, skipDuplicates: true })
}
