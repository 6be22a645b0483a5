// Taking a person's oldest update. The person is locked, not the update: claiming updates directly reorders them.
// Attempts are raised in a commit of their own, so that an update that kills the process is counted too; the claim
// is a lease, which a process that died gives back by its end.
import { z } from 'zod'
import type { Claimed, Heard } from '../../../app/ports.ts'
import { JobResult } from '../../../core/dialogues/job.ts'
import { openJson } from './sealed-json.ts'
import { dateOf, type StoreContext } from './store-context.ts'

const leaseMs = 15_000

type Row = { id: bigint; key: string | null; personId: string; updateSealed: Uint8Array; attempts: number }

export async function claim({ database, channel, botId, clock }: StoreContext): Promise<Claimed | undefined> {
  const now = clock.now()
  const [row] = await database.prisma.$queryRaw<Row[]>`
    UPDATE "Inbox" SET "attempts" = "attempts" + 1, "claimedUntil" = ${new Date(now + leaseMs)}
    WHERE "id" = (
      SELECT i."id" FROM "Inbox" i JOIN "Person" p ON p."id" = i."personId"
      WHERE i."state" = 'waiting' AND i."channel" = ${channel} AND i."botId" = ${botId}
        AND (i."claimedUntil" IS NULL OR i."claimedUntil" <= ${dateOf(now)})
        AND NOT EXISTS (
          SELECT 1 FROM "Inbox" e
          WHERE e."personId" = i."personId" AND e."state" = 'waiting' AND e."id" < i."id"
        )
      ORDER BY i."id" LIMIT 1
      FOR NO KEY UPDATE OF p, i SKIP LOCKED
    )
    RETURNING "id", "key", "personId"::text, "updateSealed", "attempts"`
  if (!row) return undefined
  const { id: inboxId, personId, attempts } = row
  const content = openJson(database.sealing, row.updateSealed)
  return {
    inboxId,
    personId,
    attempts,
    ...(row.key === null ? { update: content } : { arrived: arrivedOf(content) }),
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
