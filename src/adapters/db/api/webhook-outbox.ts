// The WebhookOutbox port: taking deliveries that are due, and writing down how they went.
import type { DueDelivery, LoggedAttempt, WebhookOutbox } from '../../../app/webhooks.ts'
import type { Instant } from '../../../core/calendar/instant.ts'
import type { WebhookEnd } from '../../../core/domain/webhook.ts'
import type { Transaction } from '../database.ts'
import { retried } from '../retry.ts'
import type { WebhookParts } from './webhook-replay.ts'
import { messageId } from './webhook-rows.ts'
import { tellPage } from './webhook-tell.ts'

export function webhookOutbox(parts: WebhookParts): WebhookOutbox {
  const { prisma } = parts.database
  return {
    tellPage: at => tellPage(parts, at),
    take: (endpointId, at) => take(parts, endpointId, at),
    settle: (due, end, attempt) => settle(parts, due, { end, attempt }),
    askAgain: endpointId => prisma.$transaction(tx => parts.sendJob(tx, endpointId)),
    endpointsDue: async now => {
      const rows = await prisma.webhookDelivery.findMany({
        where: { ...dueAt(now), endpoint: { enabled: true } },
        distinct: ['endpointId'],
        select: { endpointId: true },
      })
      return rows.map(row => row.endpointId)
    },
  }
}

function dueAt(now: Instant) {
  return { state: 'waiting', nextAttemptAt: { lte: new Date(now) } }
}

type Row = { id: string; attempts: number; happeningId: bigint; url: string; secretSealed: Uint8Array }

async function take(
  { database: { prisma, sealing } }: WebhookParts,
  endpointId: string,
  { now, until }: { now: Instant; until: Instant },
): Promise<DueDelivery | undefined> {
  const [row] = await prisma.$queryRaw<Row[]>`
    UPDATE "WebhookDelivery" d SET "attempts" = d."attempts" + 1, "nextAttemptAt" = ${new Date(until)}
    FROM "WebhookEndpoint" e
    WHERE e."id" = d."endpointId" AND d."id" = (
      SELECT w."id" FROM "WebhookDelivery" w JOIN "WebhookEndpoint" p ON p."id" = w."endpointId"
      WHERE w."endpointId" = ${endpointId}::uuid AND p."enabled" AND w."state" = 'waiting'
        AND w."nextAttemptAt" <= ${new Date(now)}
      ORDER BY w."happeningId" LIMIT 1
      FOR NO KEY UPDATE OF w SKIP LOCKED
    )
    RETURNING d."id"::text, d."attempts", d."happeningId", e."url", e."secretSealed"`
  if (!row) return undefined
  const happening = await prisma.happening.findUniqueOrThrow({ where: { id: row.happeningId } })
  const { id, attempts, url, happeningId, secretSealed } = row
  const secret = sealing.open(secretSealed)
  return {
    ...{ id, attempts, url, secret },
    messageId: messageId(happeningId),
    payload: payloadOf(happening),
  }
}

type Told = { id: bigint; kind: string; at: Date; subjectId: string; payload: unknown }

/** As Standard Webhooks has it: type, timestamp, data. `sequence` grows: what arrives late can be put in order. */
function payloadOf({ id, kind, at, subjectId, payload }: Told): string {
  const data = { id: subjectId, ...(payload as object) }
  return JSON.stringify({ type: kind, timestamp: at.toISOString(), sequence: Number(id), data })
}

/** Nothing changes when this attempt's delivery was replayed, or taken again, in the meantime. */
async function settle(
  { database: { prisma }, sendJob }: WebhookParts,
  { id, attempts }: DueDelivery,
  { end, attempt: { at, ms, attempt } }: { end: WebhookEnd; attempt: LoggedAttempt },
): Promise<void> {
  await retried(() =>
    prisma.$transaction(async tx => {
      const log = { deliveryId: id, at: new Date(at), ms, ...attempt }
      const [row] = await tx.webhookDelivery.updateManyAndReturn({
        where: { id, attempts, state: 'waiting' },
        data: endColumns(end, new Date(at + ms)),
        select: { endpointId: true },
      })
      if (!row) return
      await tx.webhookAttempt.create({ data: log, select: { id: true } })
      if (end.state === 'waiting') await sendJob(tx, row.endpointId, new Date(end.nextAttemptAt))
      if (end.state === 'failed' && end.gone) await switchOff(tx, row.endpointId, new Date(at + ms))
    }),
  )
}

function endColumns(end: WebhookEnd, endedAt: Date) {
  return end.state === 'waiting'
    ? { nextAttemptAt: new Date(end.nextAttemptAt) }
    : { state: end.state, nextAttemptAt: null, endedAt }
}

/** 410 Gone: nobody is there any more. What still waits has failed, and can be replayed. */
async function switchOff(tx: Transaction, endpointId: string, updatedAt: Date): Promise<void> {
  const data = { enabled: false, disabledReason: 'gone', updatedAt }
  await tx.webhookEndpoint.update({ where: { id: endpointId }, data, select: { id: true } })
  await tx.webhookDelivery.updateMany({
    where: { endpointId, state: 'waiting' },
    data: { state: 'failed', nextAttemptAt: null, endedAt: updatedAt },
  })
}
