// Accepting an update: one statement, committed before the channel is answered. The same update again changes
// nothing; the set of update ids decides, not the highest seen.
import { randomUUID } from 'node:crypto'
import type { Incoming } from '../../../app/ports.ts'
import { sealJson } from './sealed-json.ts'
import { dateOf, type StoreContext } from './store-context.ts'

const tries = 3

/**
 * Two first updates of one person at once may hide the person's row from the second, and whoever has everything deleted at
 * this moment is another person by the time it is over: it is tried again.
 */
export async function accept(context: StoreContext, incoming: Incoming): Promise<void> {
  for (let attempt = 1; attempt <= tries; attempt++) {
    const inserted = await insert(context, incoming).catch(error => {
      if (attempt === tries || !isGone(error)) throw error
      return false
    })
    if (inserted) return
    if (await isKnown(context, incoming)) return
  }
  throw new Error('an update could not be put into the inbox')
}

/** What the update refers to is not there any more: 23503, a foreign key that leads nowhere. */
function isGone(error: unknown): boolean {
  return /23503|foreign key/i.test(JSON.stringify(error) + String(error))
}

async function insert(context: StoreContext, { updateId, person, update }: Incoming): Promise<boolean> {
  const { database, channel, botId, clock, bell } = context
  const here = bell?.isHeard('inbox') === true
  const now = dateOf(clock.now())
  const sealed = sealJson(database.sealing, update)
  const rows = await database.prisma.$queryRaw<unknown[]>`
    WITH fresh AS (
      INSERT INTO "Person" ("id", "channel", "botId", "externalId", "createdAt")
      VALUES (${randomUUID()}::uuid, ${channel}, ${botId}, ${person.externalId}, ${now})
      ON CONFLICT DO NOTHING RETURNING "id"
    ), person AS (
      SELECT "id" FROM fresh
      UNION ALL
      SELECT "id" FROM "Person"
      WHERE "channel" = ${channel} AND "botId" = ${botId} AND "externalId" = ${person.externalId}
      LIMIT 1
    ), fresh_update AS (
      INSERT INTO "Inbox" ("channel", "botId", "updateId", "personId", "updateSealed", "receivedAt")
      SELECT ${channel}, ${botId}, ${updateId}, "id", ${sealed}, ${now} FROM person
      ON CONFLICT DO NOTHING RETURNING "id"
    )
    SELECT CASE WHEN ${!here} THEN pg_notify('inbox', '')::text END AS told FROM fresh_update`
  if (rows.length > 0 && here) bell?.ring('inbox')
  return rows.length > 0
}

async function isKnown({ database, channel, botId }: StoreContext, { updateId }: Incoming): Promise<boolean> {
  const found = await database.prisma.inbox.count({ where: { channel, botId, updateId } })
  return found > 0
}
