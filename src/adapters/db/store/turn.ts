// The inside of one turn: everything it reads and writes, in one transaction under the person's lock.
import type { Claimed, NewLine, TurnStore } from '../../../app/ports.ts'
import type { Transaction } from '../database.ts'
import { begin } from '../jobs/begin.ts'
import { keepMiss, labelMiss } from '../knowledge/miss.ts'
import { retried } from '../retry.ts'
import { loadTurn, saveConversation } from './conversation.ts'
import { enqueue } from './enqueue.ts'
import { recordHeard } from './message.ts'
import { perform } from './perform.ts'
import { readQuery } from './query.ts'
import { dateOf, type StoreContext, type TurnContext, type TurningContext } from './store-context.ts'

/** False when the update was done, or claimed anew by somebody else, in the meantime. */
export async function runTurn(
  context: TurningContext,
  claimed: Claimed,
  work: (store: TurnStore) => Promise<void>,
): Promise<boolean> {
  return retried(() =>
    context.database.prisma.$transaction(async tx => {
      if (!(await isOurs(tx, claimed))) return false
      await work(turnStore({ ...context, tx, personId: claimed.personId }, claimed.inboxId))
      await finish(tx, claimed, { state: 'done', doneAt: dateOf(context.clock.now()) })
      return true
    }),
  )
}

/** The update is kept with its error, and the person is told; the next update goes on. */
export async function setAside(
  context: StoreContext,
  claimed: Claimed,
  { error, apology }: { error: string; apology: readonly NewLine[] },
): Promise<void> {
  await retried(() =>
    context.database.prisma.$transaction(async tx => {
      if (!(await isOurs(tx, claimed))) return
      for (const line of apology) await enqueue({ ...context, tx, personId: claimed.personId }, line)
      await finish(tx, claimed, { state: 'setAside', error, doneAt: dateOf(context.clock.now()) })
    }),
  )
}

/** NO KEY: accepting the person's next update refers to the row and must not wait. */
async function isOurs(tx: Transaction, { personId, inboxId, attempts }: Claimed): Promise<boolean> {
  await tx.$queryRaw`SELECT 1 FROM "Person" WHERE "id" = ${personId}::uuid FOR NO KEY UPDATE`
  // Of somebody who had everything deleted meanwhile, what waits is a stranger's.
  return (await tx.inbox.count({ where: { id: inboxId, personId, state: 'waiting', attempts } })) === 1
}

async function finish(
  tx: Transaction,
  { inboxId }: Claimed,
  end: { state: string; doneAt: Date; error?: string },
): Promise<void> {
  await tx.inbox.update({
    where: { id: inboxId },
    data: { ...end, claimedUntil: null },
    select: { id: true },
  })
}

function turnStore(context: TurnContext & TurningContext, inboxId: bigint): TurnStore {
  return {
    load: heard => loadTurn(context, heard),
    read: query => readQuery(context, query),
    perform: command => perform(context, command),
    record: heard => recordHeard(context, heard, inboxId),
    enqueue: line => enqueue(context, line),
    begin: (job, at) => begin(context, job, at),
    save: conversation => saveConversation(context, conversation),
    missed: miss => keepMiss(context, miss),
    chose: chosen => labelMiss(context, chosen),
  }
}
