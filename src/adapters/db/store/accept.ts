// Accepting an update: one statement, committed before the channel is answered. The same update again changes
// nothing; the set of update ids decides, not the highest seen.
import { randomUUID } from 'node:crypto'
import type { Incoming } from '../../../app/ports.ts'
import { Prisma } from '../generated/client.ts'
import { gathered } from './gathered.ts'
import { sealJson } from './sealed-json.ts'
import { dateOf, type StoreContext } from './store-context.ts'

const tries = 3
const togetherAtMost = 16

/** Updates that come while others are being written are written together, in the order they came in. */
export function accepting(context: StoreContext): (incoming: Incoming) => Promise<void> {
  const insert = gathered(togetherAtMost, (all: readonly Incoming[]) => insertAll(context, all))
  return incoming => accept(context, incoming, insert)
}

/**
 * Two first updates of one person at once may hide the person's row from the second, and whoever has everything deleted at
 * this moment is another person by the time it is over: it is tried again.
 */
async function accept(
  context: StoreContext,
  incoming: Incoming,
  insert: (incoming: Incoming) => Promise<boolean | undefined>,
): Promise<void> {
  for (let attempt = 1; attempt <= tries; attempt++) {
    const inserted = await insert(incoming).catch(error => {
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

/** Of each whether it is in the inbox now. */
async function insertAll(context: StoreContext, all: readonly Incoming[]): Promise<boolean[]> {
  const { database, channel, botId, clock, bell } = context
  const here = bell?.isHeard('inbox') === true
  const now = dateOf(clock.now())
  const given = all.map(
    ({ updateId, person, update }, place) => Prisma.sql`(${place}::int, ${randomUUID()}::uuid,
      ${person.externalId}::bigint, ${updateId}::bigint, ${sealJson(database.sealing, update)}::bytea)`,
  )
  const rows = await database.prisma.$queryRaw<{ updateId: bigint }[]>`
    WITH given ("place", "newId", "externalId", "updateId", "sealed") AS (VALUES ${Prisma.join(given)}),
    fresh AS (
      INSERT INTO "Person" ("id", "channel", "botId", "externalId", "createdAt")
      SELECT DISTINCT ON ("externalId") "newId", ${channel}, ${botId}::bigint, "externalId", ${now}::timestamptz
      FROM given ORDER BY "externalId", "place"
      ON CONFLICT DO NOTHING RETURNING "id", "externalId"
    ), person AS (
      SELECT "id", "externalId" FROM fresh
      UNION
      SELECT p."id", p."externalId" FROM given g JOIN "Person" p
        ON p."channel" = ${channel} AND p."botId" = ${botId} AND p."externalId" = g."externalId"
    ), fresh_update AS (
      INSERT INTO "Inbox" ("channel", "botId", "updateId", "personId", "updateSealed", "receivedAt")
      SELECT ${channel}, ${botId}::bigint, g."updateId", person."id", g."sealed", ${now}::timestamptz
      FROM given g JOIN person ON person."externalId" = g."externalId" ORDER BY g."place"
      ON CONFLICT DO NOTHING RETURNING "updateId"
    )
    SELECT "updateId", CASE WHEN ${!here} THEN pg_notify('inbox', '')::text END AS told FROM fresh_update`
  const inserted = new Set(rows.map(row => row.updateId))
  if (here) for (const _one of inserted) bell?.ring('inbox')
  return all.map(({ updateId }) => inserted.has(updateId))
}

async function isKnown({ database, channel, botId }: StoreContext, { updateId }: Incoming): Promise<boolean> {
  const found = await database.prisma.inbox.count({ where: { channel, botId, updateId } })
  return found > 0
}
