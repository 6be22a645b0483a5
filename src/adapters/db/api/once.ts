// Requests under an Idempotency-Key: begun by one, answered, and their reply given again for 24 hours.
import type { KeptReply, OnceRequest, OnceState, OnceStore } from '../../../app/api-access.ts'
import type { Instant } from '../../../core/calendar/instant.ts'
import type { Database } from '../database.ts'
import { openJson, sealJson } from '../store/sealed-json.ts'

const keptMs = 24 * 3_600_000
/** Longer than any request takes: who still runs then has died. */
const leaseMs = 120_000

export function onceStore({ prisma, sealing }: Pick<Database, 'prisma' | 'sealing'>): OnceStore {
  const begun = async ({ apiKeyId, key, hash }: OnceRequest, now: Instant): Promise<boolean> => {
    const requestHash = new Uint8Array(hash)
    const [startedAt, leasedUntil] = [new Date(now), new Date(now + leaseMs)]
    // One statement: a new key, one whose 24 hours are over, or one whose request died is taken by exactly one.
    const rows = await prisma.$queryRaw<unknown[]>`
      INSERT INTO "IdempotentRequest" ("apiKeyId", "key", "requestHash", "startedAt", "leasedUntil")
      VALUES (${apiKeyId}, ${key}, ${requestHash}, ${startedAt}, ${leasedUntil})
      ON CONFLICT ("apiKeyId", "key") DO UPDATE SET "requestHash" = excluded."requestHash",
        "startedAt" = excluded."startedAt", "leasedUntil" = excluded."leasedUntil", "status" = NULL,
        "replySealed" = NULL
      WHERE "IdempotentRequest"."startedAt" <= ${new Date(now - keptMs)}
        OR ("IdempotentRequest"."status" IS NULL AND "IdempotentRequest"."leasedUntil" <= ${startedAt}
            AND "IdempotentRequest"."requestHash" = excluded."requestHash")
      RETURNING 1 AS "begun"`
    return rows.length === 1
  }
  return {
    begin: async (request, now): Promise<OnceState> => {
      if (await begun(request, now)) return { kind: 'begun' }
      const row = await prisma.idempotentRequest.findUnique({ where: whereOf(request) })
      // Forgotten in between: the client may try again.
      if (row === null) return { kind: 'running' }
      if (Buffer.compare(row.requestHash, request.hash) !== 0) return { kind: 'otherRequest' }
      if (row.status === null || row.replySealed === null) return { kind: 'running' }
      return { kind: 'answered', reply: openJson(sealing, row.replySealed) as KeptReply }
    },
    answer: async (request, reply) => {
      await prisma.idempotentRequest.updateMany({
        where: { apiKeyId: request.apiKeyId, key: request.key },
        data: { status: reply.status, replySealed: sealJson(sealing, reply) },
      })
    },
    forget: async ({ apiKeyId, key }) => {
      await prisma.idempotentRequest.deleteMany({ where: { apiKeyId, key, status: null } })
    },
  }
}

function whereOf({ apiKeyId, key }: OnceRequest) {
  return { apiKeyId_key: { apiKeyId, key } }
}
