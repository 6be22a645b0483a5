// Putting messages to many people into the outbox with a few statements whatever their number, in the transaction of
// whatever they tell about. Each goes to the person's own chat, once for all time under its key.
import type { Line } from '../../../app/ports.ts'
import type { Instant } from '../../../core/calendar/instant.ts'
import type { Priority } from '../../../core/domain/delivery.ts'
import { type Database, notify, type Transaction } from '../database.ts'
import { Prisma } from '../generated/client.ts'
import { priorities } from './claim-line.ts'
import { sealJson } from './sealed-json.ts'

export type Notification = { readonly personId: string; readonly line: Line; readonly key: string }

type Context = { readonly tx: Transaction; readonly sealing: Database['sealing']; readonly at: Instant }

/** Gives how many were new. */
export async function enqueueMany(
  { tx, sealing, at }: Context,
  priority: Exclude<Priority, 'reply'>,
  notifications: readonly Notification[],
): Promise<number> {
  if (notifications.length === 0) return 0
  await openChats(
    tx,
    notifications.map(({ personId }) => personId),
  )
  const lines = notifications.map(({ personId, key, line }, place) => ({
    ...{ place, personId, key },
    sealed: Buffer.from(sealJson(sealing, line)).toString('base64'),
  }))
  const added = await tx.$executeRaw`
    WITH given AS (
      SELECT g."place", g."personId", decode(g."sealed", 'base64') AS "sealed", c."id" AS "chatId",
        p."channel" || ':' || p."botId" || ':' || g."key" AS "key"
      FROM jsonb_to_recordset(${JSON.stringify(lines)}::jsonb)
        AS g("place" int, "personId" uuid, "key" text, "sealed" text)
      JOIN "Person" p ON p."id" = g."personId"
      JOIN "Chat" c ON c."personId" = p."id" AND c."externalId" = p."externalId"
    ), line AS (
      INSERT INTO "Outbox" ("key", "chatId", "priority", "operation", "lineSealed", "createdAt")
      SELECT "key", "chatId", ${priorities.indexOf(priority)}, 'send', "sealed", ${new Date(at)}
      FROM given ORDER BY "place"
      ON CONFLICT ("key") DO NOTHING RETURNING "id", "key"
    )
    INSERT INTO "Message" ("personId", "author", "bodySealed", "at", "outboxId")
    SELECT g."personId", 'bot', g."sealed", ${new Date(at)}, line."id"
    FROM line JOIN given g ON g."key" = line."key"`
  if (added > 0) await notify(tx, 'outbox', '')
  return added
}

/** Somebody who was linked elsewhere may not have written yet: their own chat has their own id. */
async function openChats(tx: Transaction, personIds: readonly string[]): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "Chat" ("id", "personId", "channel", "botId", "externalId")
    SELECT gen_random_uuid(), "id", "channel", "botId", "externalId" FROM "Person"
    WHERE "id" IN (${Prisma.join([...new Set(personIds)].map(id => Prisma.sql`${id}::uuid`))})
    ON CONFLICT DO NOTHING`
}
