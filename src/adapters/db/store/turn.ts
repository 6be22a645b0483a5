// The inside of one turn: everything it reads and writes, in one transaction under the person's lock.
import type { Claimed, NewLine, TurnStore } from '../../../app/ports.ts'
import type { Conversation } from '../../../core/dialogues/conversation.ts'
import type { Transaction } from '../database.ts'
import { Prisma } from '../generated/client.ts'
import { begin } from '../jobs/begin.ts'
import { keepMiss, labelMiss } from '../knowledge/miss.ts'
import { retried } from '../retry.ts'
import type { Work } from './bell.ts'
import { hear, readFacts, savingConversation } from './conversation.ts'
import { enqueue } from './enqueue.ts'
import { perform } from './perform.ts'
import { readQuery } from './query.ts'
import { dateOf, type StoreContext, type TurnContext, type TurningContext } from './store-context.ts'

/** False when the update was done, or claimed anew by somebody else, in the meantime. */
export async function runTurn(
  context: TurningContext,
  claimed: Claimed,
  work: (store: TurnStore) => Promise<Conversation | undefined>,
): Promise<boolean> {
  const rung = new Set<Work>()
  const done = await retried(() =>
    context.database.prisma.$transaction(async tx => {
      if (!(await isOurs(tx, claimed))) return false
      const turning = { ...context, tx, personId: claimed.personId, chats: new Map(), rung }
      const conversation = await work(turnStore(turning, claimed.inboxId))
      const saving = conversation ? savingConversation(turning, conversation) : Prisma.empty
      await finish(tx, claimed, { state: 'done', doneAt: dateOf(context.clock.now()), saving })
      return true
    }),
  )
  for (const work of rung) context.bell?.ring(work)
  return done
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
  // Of somebody who had everything deleted meanwhile, what waits is a stranger's, whose row has another id.
  const locked = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "Person" p JOIN "Inbox" i ON i."personId" = p."id"
    WHERE p."id" = ${personId}::uuid AND i."id" = ${inboxId} AND i."state" = 'waiting' AND i."attempts" = ${attempts}
    FOR NO KEY UPDATE`
  return locked.length === 1
}

type End = { state: 'done' | 'setAside'; doneAt: Date; error?: string; saving?: Prisma.Sql }

async function finish(
  tx: Transaction,
  { inboxId }: Claimed,
  { state, doneAt, error, saving = Prisma.empty }: End,
): Promise<void> {
  await tx.$executeRaw`
    ${saving}
    UPDATE "Inbox" SET "state" = ${state}, "doneAt" = ${doneAt}, "error" = ${error ?? null}, "claimedUntil" = NULL
    WHERE "id" = ${inboxId}`
}

function turnStore(context: TurnContext & TurningContext, inboxId: bigint): TurnStore {
  return {
    hear: heard => hear(context, heard, inboxId),
    facts: () => readFacts(context),
    read: query => readQuery(context, query),
    perform: command => perform(context, command),
    enqueue: line => enqueue(context, line),
    begin: (job, at) => begin(context, job, at),
    missed: miss => keepMiss(context, miss),
    chose: chosen => labelMiss(context, chosen),
  }
}
