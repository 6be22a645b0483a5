// The history of a conversation: what the employer did and what the bot said, sealed.
import type { Heard, Line } from '../../../app/ports.ts'
import { sealJson } from './sealed-json.ts'
import { dateOf, type TurnContext } from './store-context.ts'

export async function recordHeard(context: TurnContext, { event }: Heard, inboxId: bigint): Promise<void> {
  const { tx, personId, database, clock } = context
  const at = dateOf(clock.now())
  const bodySealed = sealJson(database.sealing, event)
  await tx.message.create({
    data: { personId, author: 'employer', bodySealed, at, inboxId },
    select: { id: true },
  })
  // Whoever writes to us can be reached, however an earlier line to them ended.
  const reachable = event.kind === 'groupAddressed' ? undefined : event.kind !== 'blocked'
  await tx.person.update({
    where: { id: personId },
    data: { lastSeenAt: at, reachable },
    select: { id: true },
  })
}

export async function recordSaid(context: TurnContext, line: Line, outboxId: bigint): Promise<void> {
  const { tx, personId, database, clock } = context
  const bodySealed = sealJson(database.sealing, line)
  const at = dateOf(clock.now())
  await tx.message.create({
    data: { personId, author: 'bot', bodySealed, at, outboxId },
    select: { id: true },
  })
}
