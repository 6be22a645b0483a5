// Where jobs tell how they go on, and put what came of them: into the inbox of their person, once.
import type { BegunJob, JobBook } from '../../../app/begun-job.ts'
import { notify, type Transaction } from '../database.ts'
import { retried } from '../retry.ts'
import { enqueue } from '../store/enqueue.ts'
import { sealJson } from '../store/sealed-json.ts'
import { dateOf, type StoreContext } from '../store/store-context.ts'

export function jobBook(context: StoreContext): JobBook {
  const { prisma, sealing } = context.database
  return {
    give: async (begun, result) => {
      const arrived = { chat: `${begun.chatExternalId}`, line: begun.lineId?.toString(), result }
      const row = {
        ...{ channel: context.channel, botId: context.botId, key: keyOf(begun), personId: begun.personId },
        ...{ updateSealed: sealJson(sealing, arrived), receivedAt: dateOf(context.clock.now()) },
      }
      await prisma.$transaction(async tx => {
        // Somebody who had everything deleted meanwhile hears nothing more.
        if ((await tx.person.count({ where: { id: begun.personId } })) === 0) return
        const { count } = await tx.inbox.createMany({ data: [row], skipDuplicates: true })
        if (count > 0) await notify(tx, 'inbox', '')
      })
    },
    tell: async (begun, say) => {
      const { lineId: replacesLine, chatExternalId, personId } = begun
      if (replacesLine === undefined) return
      await retried(() =>
        prisma.$transaction(async tx => {
          if ((await isOver(tx, begun)) || (await isOvertaken(tx, replacesLine))) return
          const line = { chatExternalId, line: { say }, replacesLine }
          await enqueue({ ...context, tx, personId }, line)
        }),
      )
    },
  }
}

function keyOf({ id }: BegunJob): string {
  return `job:${id}`
}

/** Under the person's lock: the turn that hears the result comes before this, or after it. */
async function isOver(tx: Transaction, begun: BegunJob): Promise<boolean> {
  await tx.$queryRaw`SELECT 1 FROM "Person" WHERE "id" = ${begun.personId}::uuid FOR NO KEY UPDATE`
  return (await tx.inbox.count({ where: { key: keyOf(begun) } })) > 0
}

/** Something was said since: how a job goes on is not worth a message of its own each time. */
async function isOvertaken(tx: Transaction, lineId: bigint): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "Outbox" told JOIN "Outbox" later ON later."chatId" = told."chatId"
      AND later."operation" = 'send' AND later."id" > told."id"
    WHERE told."id" = ${lineId} LIMIT 1`
  return rows.length > 0
}
