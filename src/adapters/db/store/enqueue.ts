// Putting a line into the outbox, in the transaction of whatever it tells about. Of several waiting edits of one
// message only the newest will be sent; a line with a key is put in once for all time.
import { randomUUID } from 'node:crypto'
import type { NewLine } from '../../../app/ports.ts'
import { notify } from '../database.ts'
import { priorities } from './claim-line.ts'
import { recordSaid } from './message.ts'
import { sealJson } from './sealed-json.ts'
import { dateOf, type TurnContext } from './store-context.ts'

export async function enqueue(
  context: TurnContext,
  { chatExternalId, line, replaces, key, priority = 'reply' }: NewLine,
): Promise<void> {
  const { tx, database, clock } = context
  const chatId = await chatOf(context, chatExternalId)
  const targetId = replaces === undefined ? undefined : await sentLine(context, chatId, replaces)
  if (targetId !== undefined) await supersedeEdits(context, targetId)
  const operation = 'answer' in line ? 'answer' : targetId === undefined ? 'send' : 'edit'
  const [row] = await tx.$queryRaw<{ id: bigint }[]>`
    INSERT INTO "Outbox" ("key", "chatId", "priority", "operation", "targetId", "lineSealed", "createdAt")
    VALUES (${key === undefined ? null : `${context.channel}:${context.botId}:${key}`}, ${chatId}::uuid, ${priorities.indexOf(priority)}, ${operation}, ${targetId ?? null},
            ${sealJson(database.sealing, line)}, ${dateOf(clock.now())})
    ON CONFLICT ("key") DO NOTHING RETURNING "id"`
  if (!row) return
  if ('say' in line) await recordSaid(context, line, row.id)
  await notify(tx, 'outbox', '')
}

async function chatOf({ tx, personId, channel, botId }: TurnContext, externalId: bigint): Promise<string> {
  const where = { personId_externalId: { personId, externalId } }
  const known = await tx.chat.findUnique({ where, select: { id: true } })
  if (known) return known.id
  const data = { id: randomUUID(), personId, externalId, channel, botId }
  return (await tx.chat.create({ data, select: { id: true } })).id
}

/** Our own line behind a message of the channel; a message that is not ours is not edited. */
async function sentLine(
  { tx }: TurnContext,
  chatId: string,
  externalId: bigint,
): Promise<bigint | undefined> {
  const line = await tx.outbox.findFirst({
    where: { chatId, externalId, operation: 'send', state: 'sent' },
    select: { id: true },
  })
  return line?.id
}

async function supersedeEdits({ tx }: TurnContext, targetId: bigint): Promise<void> {
  await tx.outbox.updateMany({
    where: { targetId, operation: 'edit', state: 'waiting' },
    data: { state: 'superseded' },
  })
}
