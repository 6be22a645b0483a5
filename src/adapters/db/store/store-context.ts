// What every part of the store works with: the open database, whose bot it is, and the clock.
import type { Almanac } from '../../../app/calendar-of.ts'
import type { Clock } from '../../../app/ports.ts'
import type { Instant } from '../../../core/calendar/instant.ts'
import type { Facts } from '../../../core/dialogues/facts.ts'
import type { Database, Transaction } from '../database.ts'
import type { Bell, Work } from './bell.ts'

export type StoreContext = {
  /** Left out where nobody works: what is new is then told through the database. */
  bell?: Bell
  database: Database
  channel: string
  botId: bigint
  clock: Clock
  operator: Facts['operator']
  /** Left out where nobody does jobs. */
  sendJob?: SendJob
  /** Left out where nobody does jobs. */
  linkJobs?: LinkJobs
}

/** Sends the jobs that linking needs, each with the transaction of whatever asks for it. */
export type LinkJobs = {
  readonly sendMailJob: (tx: Transaction, mailId: string) => Promise<void>
  /** Mails the codes that a person asked for. */
  readonly sendCodesJob: (tx: Transaction, personId: string) => Promise<void>
}

/** With what turns need besides. */
export type TurningContext = StoreContext & { almanac: Almanac }

/** Sends a job that a dialogue begins, with the transaction of its turn. */
export type SendJob = (tx: Transaction, job: { sealed: string; personId: string }) => Promise<void>

/** The same inside one person's turn. */
export type TurnContext = StoreContext & {
  tx: Transaction
  personId: string
  /** What this process is to be told of once the turn is committed. */
  rung?: Set<Work>
  /** The ids of chats by the channel's ids of them, as far as this turn knows them already. */
  chats?: Map<bigint, string>
}

export function dateOf(at: Instant): Date {
  return new Date(at)
}

export function instantOf(date: Date): Instant {
  return date.getTime() as Instant
}
