// An open database, the same to everything above it whichever engine is underneath.
import type { ConstructorOptions } from 'pg-boss'
import type { Prisma, PrismaClient } from './generated/client.ts'
import type { Sealing } from './sealing.ts'

/** What pg-boss's constructor needs to use the same database. */
export type JobStore = Pick<ConstructorOptions, 'db' | 'backend' | 'connectionString' | 'max'>

export type Transaction = Prisma.TransactionClient

export type Database = {
  engine: 'pglite' | 'postgres'
  /** For `$transaction` only. Inside one, use what it hands in: on PGlite a call on the root client would wait for it. */
  prisma: PrismaClient
  sealing: Sealing
  /**
   * Hears what is notified on a channel (a-z and _) after the commit that notified it. A payload of '' may also mean
   * that the connection was cut and is back: look for yourself at what was missed.
   */
  listen: (channel: string, heard: (payload: string) => void) => Promise<() => Promise<void>>
  boss: JobStore
  close: () => Promise<void>
}

/** How every client is made: nothing is logged, and errors carry no arguments, which may be personal. */
export const clientOptions = {
  log: [],
  errorFormat: 'minimal',
  transactionOptions: { maxWait: 5_000, timeout: 10_000 },
} satisfies Omit<Prisma.PrismaClientOptions, 'adapter' | 'accelerateUrl'>

/** Notifies a channel when this transaction commits, and not at all when it does not. */
export async function notify(tx: Transaction, channel: string, payload: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_notify(${channel}, ${payload})`
}

/** Runs an ending once, however often it is asked for. */
export function once(end: () => Promise<void>): () => Promise<void> {
  let ended: Promise<void> | undefined
  return () => {
    ended ??= end()
    return ended
  }
}
