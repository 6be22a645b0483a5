// The jobs that dialogues begin: taken up, done, and their result put where the person's updates are, to be heard in
// turn. A job may be delivered twice; what it gives is heard once.
import { Job, type JobResult } from '../core/dialogues/job.ts'
import type { Message } from '../core/messages/message.ts'
import type { Log } from './ports.ts'

/** A job as it was begun. `lineId`: the line of the outbox that tells of it, and is changed in place. */
export type BegunJob = {
  readonly id: string
  readonly personId: string
  readonly chatExternalId: bigint
  readonly lineId?: bigint
  /** Not parsed yet: it may be from an older assistant. */
  readonly job: unknown
}

export type JobBook = {
  /** Puts the result into the person's inbox; the same job again changes nothing. */
  readonly give: (begun: BegunJob, result: JobResult) => Promise<void>
  /** Changes the line that tells of the job, unless its result is there already. */
  readonly tell: (begun: BegunJob, said: Message) => Promise<void>
}

/** What a job works with. `stopping`: another process takes it up again. */
export type JobAt = {
  readonly id: string
  readonly personId: string
  readonly tell: (said: Message) => Promise<void>
}

export type JobRunners = {
  readonly [Kind in Job['kind']]: (job: Extract<Job, { kind: Kind }>, at: JobAt) => Promise<JobResult>
}

export type Jobbing = { readonly book: JobBook; readonly runners: JobRunners; readonly log: Log }

/** Does a job. Throws what it failed with: it is then tried again. */
export async function runBegunJob({ book, runners, log }: Jobbing, begun: BegunJob): Promise<void> {
  const { id, personId } = begun
  const read = Job.safeParse(begun.job)
  if (!read.success) {
    log.error({ job: id }, 'a job of another version cannot be done')
    return book.give(begun, { kind: 'jobFailed' })
  }
  const run = runners[read.data.kind] as (job: Job, at: JobAt) => Promise<JobResult>
  const result = await run(read.data, { id, personId, tell: said => book.tell(begun, said) })
  await book.give(begun, result)
}

/** After the last attempt the person hears that it failed. */
export async function giveUpJob(
  { book, log }: Pick<Jobbing, 'book' | 'log'>,
  begun: BegunJob,
): Promise<void> {
  log.error({ job: begun.id }, 'a job was given up')
  const read = Job.safeParse(begun.job)
  await book.give(begun, { kind: 'jobFailed', ...(read.success && { ticket: read.data.ticket }) })
}
