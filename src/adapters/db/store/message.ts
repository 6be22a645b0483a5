// The history of a conversation: what the employer did and what the bot said, sealed.
import type { Heard, Line } from '../../../app/ports.ts'
import { JobResult } from '../../../core/dialogues/job.ts'
import { shownName } from '../../../core/domain/shown-name.ts'
import { sealJson } from './sealed-json.ts'
import { dateOf, type TurnContext } from './store-context.ts'

export async function recordHeard(
  context: TurnContext,
  { event, name }: Heard,
  inboxId: bigint,
): Promise<void> {
  const { tx, personId, database, clock } = context
  if (isJobResult(event)) return
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
    data: { lastSeenAt: at, reachable, ...nameIn(context, name) },
    select: { id: true },
  })
}

/** As it is now, so that others read what they see in the channel too. */
function nameIn({ database }: TurnContext, name: string | undefined) {
  const shown = name === undefined ? undefined : shownName(name)
  return shown === undefined ? {} : { nameSealed: database.sealing.seal(shown) }
}

/** A job is nobody's word. */
function isJobResult({ kind }: Heard['event']): boolean {
  return JobResult.options.some(option => option.shape.kind.value === kind)
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
