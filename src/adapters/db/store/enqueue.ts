// Putting a line into the outbox, in the transaction of whatever it tells about. Of several waiting edits of one
// message only the newest will be sent; a line with a key is put in once for all time.
import { randomUUID } from 'node:crypto'
import type { Line, NewLine } from '../../../app/ports.ts'
import { canBecome } from '../../../core/messages/caption.ts'
import { priorities } from './claim-line.ts'
import { openJson, sealJson } from './sealed-json.ts'
import { dateOf, type TurnContext } from './store-context.ts'

export async function enqueue(
  context: TurnContext,
  { chatExternalId, line, key, priority = 'reply', ...replaced }: NewLine,
): Promise<bigint | undefined> {
  const { tx, personId, database, clock, bell, rung } = context
  const chatId = await chatOf(context, chatExternalId)
  const targetId = await editable(context, { chatId, line, ...replaced })
  if (targetId !== undefined) await supersedeEdits(context, targetId)
  const operation = 'answer' in line ? 'answer' : targetId === undefined ? 'send' : 'edit'
  const sealed = sealJson(database.sealing, line)
  const attached = 'say' in line && line.say.attach !== undefined
  const work = attached ? 'attached' : 'outbox'
  const here = rung !== undefined && bell?.isHeard(work) === true
  if (here) rung.add(work)
  const at = dateOf(clock.now())
  const [row] = await tx.$queryRaw<{ id: bigint }[]>`
    WITH "added" AS (
      INSERT INTO "Outbox" ("key", "chatId", "priority", "operation", "targetId", "lineSealed", "attached", "createdAt")
      VALUES (${key === undefined ? null : `${context.channel}:${context.botId}:${key}`}, ${chatId}::uuid, ${priorities.indexOf(priority)}, ${operation},
              ${targetId ?? null}, ${sealed}, ${attached}, ${at})
      ON CONFLICT ("key") DO NOTHING RETURNING "id"
    ), "said" AS (
      INSERT INTO "Message" ("personId", "author", "bodySealed", "at", "outboxId")
      SELECT ${personId}::uuid, 'bot', ${sealed}, ${at}, "id" FROM "added" WHERE ${'say' in line}
    )
    SELECT "id", CASE WHEN ${!here} THEN pg_notify(${work}, '')::text END FROM "added"`
  return row && (targetId ?? row.id)
}

async function chatOf(
  { tx, personId, channel, botId, chats }: TurnContext,
  externalId: bigint,
): Promise<string> {
  const known = chats?.get(externalId)
  if (known !== undefined) return known
  const where = { personId_externalId: { personId, externalId } }
  const found = await tx.chat.findUnique({ where, select: { id: true } })
  if (found) return found.id
  const data = { id: randomUUID(), personId, externalId, channel, botId }
  return (await tx.chat.create({ data, select: { id: true } })).id
}

type Replacing = { chatId: string; line: Line } & Pick<NewLine, 'replaces' | 'replacesLine'>

/** Our own line that the new one can take the place of where it stands. */
async function editable(context: TurnContext, replacing: Replacing): Promise<bigint | undefined> {
  const { line } = replacing
  const found = await replacedLine(context, replacing)
  if (!found || found.aheadId !== null) return undefined
  const before = openJson(context.database.sealing, found.lineSealed) as Line
  return 'say' in before && 'say' in line && canBecome(before.say, line.say) ? found.id : undefined
}

const columns = { id: true, lineSealed: true, aheadId: true } as const

async function replacedLine({ tx }: TurnContext, { chatId, replaces, replacesLine }: Replacing) {
  if (replaces !== undefined) {
    const where = { chatId, externalId: replaces, operation: 'send', state: 'sent' }
    return tx.outbox.findFirst({ where, select: columns })
  }
  if (replacesLine === undefined) return null
  const said = { chatId, operation: 'send', id: { gte: replacesLine } }
  const last = await tx.outbox.findFirst({ where: said, orderBy: { id: 'desc' }, select: columns })
  return last?.id === replacesLine ? last : null
}

async function supersedeEdits({ tx }: TurnContext, targetId: bigint): Promise<void> {
  await tx.outbox.updateMany({
    where: { targetId, operation: 'edit', state: 'waiting' },
    data: { state: 'superseded' },
  })
}
