// Taking a person's oldest update. The person is locked, not the update: claiming updates directly reorders them.
// Attempts are raised in a commit of their own, so that an update that kills the process is counted too; the claim
// is a lease, which a process that died gives back by its end.
import { z } from 'zod'
import type { Claimed, Heard } from '../../../app/ports.ts'
import { JobResult } from '../../../core/dialogues/job.ts'
import type { Database } from '../database.ts'
import { Prisma } from '../generated/client.ts'
import { gathered } from './gathered.ts'
import { openJson } from './sealed-json.ts'
import { dateOf, type StoreContext } from './store-context.ts'

const leaseMs = 15_000
const togetherAtMost = 8

type Row = { id: bigint; key: string | null; personId: string; updateSealed: Uint8Array; attempts: number }

/** Those who look while somebody is looking are given what the next look finds: no two of them the same person's. */
export function claiming(context: StoreContext): () => Promise<Claimed | undefined> {
  const next = gathered(togetherAtMost, (calls: readonly undefined[]) => claimMany(context, calls.length))
  return async () => {
    const row = await next(undefined)
    return row && claimedOf(context.database, row)
  }
}

async function claimMany({ database, channel, botId, clock }: StoreContext, atMost: number): Promise<Row[]> {
  const now = clock.now()
  // The number is written out: planned for any number, the statement would sort all that waits.
  return database.prisma.$queryRaw<Row[]>`
    WITH "next" AS (
      SELECT i."id" FROM "Inbox" i JOIN "Person" p ON p."id" = i."personId"
      WHERE i."state" = 'waiting' AND i."channel" = ${channel} AND i."botId" = ${botId}
        AND (i."claimedUntil" IS NULL OR i."claimedUntil" <= ${dateOf(now)})
        AND NOT EXISTS (
          SELECT 1 FROM "Inbox" e
          WHERE e."personId" = i."personId" AND e."state" = 'waiting' AND e."id" < i."id"
        )
      ORDER BY i."id" LIMIT ${Prisma.raw(`${atMost}`)}
      FOR NO KEY UPDATE OF p, i SKIP LOCKED
    )
    UPDATE "Inbox" i SET "attempts" = i."attempts" + 1, "claimedUntil" = ${new Date(now + leaseMs)}
    FROM "next" WHERE i."id" = "next"."id"
    RETURNING i."id", i."key", i."personId"::text, i."updateSealed", i."attempts"`
}

function claimedOf({ sealing }: Database, { id, key, personId, updateSealed, attempts }: Row): Claimed {
  const content = openJson(sealing, updateSealed)
  return {
    inboxId: id,
    ...{ personId, attempts },
    ...(key === null ? { update: content } : { arrived: arrivedOf(content) }),
  }
}

const Arrived = z.object({ chat: z.coerce.bigint(), line: z.coerce.bigint().optional(), result: z.unknown() })

/** What a job of an older assistant gave, and this one does not know, is a job that failed. */
function arrivedOf(content: unknown): Heard {
  const { chat, line, result } = Arrived.parse(content)
  const read = JobResult.safeParse(result)
  return {
    event: read.success ? read.data : { kind: 'jobFailed' },
    chat: { externalId: chat },
    ...(line !== undefined && { toldBy: line }),
  }
}

/** Gives a claim back after a failure, to be tried again a little later. */
export async function release({ database, clock }: StoreContext, claimed: Claimed): Promise<void> {
  const claimedUntil = new Date(clock.now() + 500 * claimed.attempts)
  await database.prisma.inbox.updateMany({
    where: { id: claimed.inboxId, attempts: claimed.attempts, state: 'waiting' },
    data: { claimedUntil },
  })
}

/** At the start of the only process: whatever was claimed was claimed by one that died. */
export async function releaseAll({ database, channel, botId }: StoreContext): Promise<void> {
  await database.prisma.inbox.updateMany({
    where: { channel, botId, state: 'waiting', claimedUntil: { not: null } },
    data: { claimedUntil: null },
  })
}
