// Writing down how an attempt to deliver a line ended, with what it holds back.
import type { ClaimedLine } from '../../../app/ports.ts'
import type { Instant } from '../../../core/calendar/instant.ts'
import type { Settlement } from '../../../core/domain/delivery.ts'
import type { Transaction } from '../database.ts'
import { Prisma } from '../generated/client.ts'
import { retried } from '../retry.ts'
import { claimedLine } from './claim-line.ts'
import { gathered } from './gathered.ts'
import { dateOf, type StoreContext } from './store-context.ts'
import { bulkKey } from './take-bulk-token.ts'

const togetherAtMost = 8

type Settle = (line: ClaimedLine, end: Settlement) => Promise<void>

/**
 * Nothing changes when the line is not being sent by this attempt any more. What nearly all lines end with, that they
 * were sent, holds nothing back: of all that end while some are being written down it is one statement.
 */
export function settlingLines(context: StoreContext): Settle {
  const settleSent = gathered(togetherAtMost, (all: readonly Sent[]) => writeSent(context, all))
  return (line, end) =>
    end.state === 'sent' ? settleSent({ ...line, sentAs: end.externalId }) : settleLine(context, line, end)
}

async function settleLine(context: StoreContext, line: ClaimedLine, end: NotSent): Promise<void> {
  await retried(() =>
    context.database.prisma.$transaction(async tx => {
      const settled = await tx.outbox.updateMany({
        where: { id: line.id, state: 'sending', attempts: line.attempts },
        data: columnsOf(end),
      })
      if (settled.count === 1) await holdBack(context, tx, line, end)
    }),
  )
}

type Sent = Pick<ClaimedLine, 'id' | 'attempts'> & { readonly sentAs: bigint | undefined }

async function writeSent({ database, clock }: StoreContext, all: readonly Sent[]): Promise<[]> {
  const ended = all.map(
    ({ id, attempts, sentAs }) => Prisma.sql`(${id}::bigint, ${attempts}::int, ${sentAs ?? null}::bigint)`,
  )
  await database.prisma.$executeRaw`
    UPDATE "Outbox" o SET "state" = 'sent', "sendingSince" = NULL, "sentAt" = ${dateOf(clock.now())},
      "externalId" = e."sentAs", "error" = NULL
    FROM (VALUES ${Prisma.join(ended)}) AS e ("id", "attempts", "sentAs")
    WHERE o."id" = e."id" AND o."state" = 'sending' AND o."attempts" = e."attempts"`
  return []
}

type NotSent = Exclude<Settlement, { state: 'sent' }>

function columnsOf(end: NotSent) {
  const common = { state: end.state, sendingSince: null, error: end.error }
  if (end.state !== 'waiting') return common
  return {
    ...common,
    ...(end.asNew && { operation: 'send', targetId: null }),
    ...(end.ahead && { aheadId: end.ahead.externalId ?? 0n }),
    notBefore: dateOf(end.notBefore),
    unknowns: end.unknowns,
  }
}

/** What is held longer already stays so: lines that were under way together end in any order. */
async function holdBack(
  context: StoreContext,
  tx: Transaction,
  line: ClaimedLine,
  end: NotSent,
): Promise<void> {
  if (end.state === 'waiting' && end.hold === 'chat') {
    await tx.$executeRaw`
      UPDATE "Chat" SET "heldUntil" = GREATEST("heldUntil", ${dateOf(end.notBefore)})
      WHERE "id" = ${line.chat.id}::uuid`
  }
  if (end.state === 'waiting' && end.hold === 'bulk') {
    await tx.$executeRaw`
      INSERT INTO "Bucket" ("key", "tokens", "at", "heldUntil")
      VALUES (${bulkKey(context)}, 0, ${dateOf(context.clock.now())}, ${dateOf(end.notBefore)})
      ON CONFLICT ("key") DO UPDATE SET "heldUntil" = GREATEST("Bucket"."heldUntil", EXCLUDED."heldUntil")`
  }
  if (end.state === 'failed' && end.unreachable) {
    // In a group it is the group that cannot be reached: only a person's own chat has the person's id.
    const { personId: id, externalId } = line.chat
    await tx.person.updateMany({ where: { id, externalId }, data: { reachable: false } })
  }
}

/** Lines that have been in mid-send since before that moment: the process that sent them died. */
export async function strandedLines(context: StoreContext, before: Instant): Promise<ClaimedLine[]> {
  const rows = await context.database.prisma.outbox.findMany({
    where: {
      state: 'sending',
      sendingSince: { lt: dateOf(before) },
      chat: { channel: context.channel, botId: context.botId },
    },
    include: { chat: { include: { person: true } }, target: true },
    orderBy: { id: 'asc' },
    take: 500,
  })
  return rows.map(({ chat, target, operation, ...row }) =>
    claimedLine(context, {
      ...row,
      operation: operation as ClaimedLine['operation'],
      chatId: chat.id,
      chatExternalId: chat.externalId,
      personId: chat.personId,
      language: chat.person.language,
      targetExternalId: target?.externalId ?? null,
    }),
  )
}
