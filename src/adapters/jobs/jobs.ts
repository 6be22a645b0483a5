// Scheduled and retried work: pg-boss, in the same database as everything else, so that a job is there exactly when the
// transaction that sent it committed.
import {
  type ConstructorOptions,
  fromPrisma,
  PgBoss,
  type QueueOptions,
  type SendOptions,
  type WorkConcurrencyOptions,
} from 'pg-boss'
import { mailAttemptsAtMost } from '../../app/send-mail.ts'

/** What each queue's jobs carry. */
export type JobPayloads = {
  'mail.send': { mailId: string }
  /** Mails the linking codes that a person asked for. */
  'link.mail': { personId: string }
  /** Ends the links whose time is over. */
  'link.expire': Record<string, never>
  /** Work that a dialogue began; `sealed` says what. */
  'chat.job': { sealed: string }
  /** What of it was given up. */
  'chat.jobFailed': { sealed: string }
  'audit.seal': Record<string, never>
  retention: Record<string, never>
  /** Tells happenings to the webhook endpoints, and looks after what a process died over. */
  'webhook.tell': Record<string, never>
  'webhook.deliver': { endpointId: string }
  /** Tells news that is due, and happenings that a process died over. */
  'news.tell': Record<string, never>
  remind: Record<string, never>
  'remind.forms': Record<string, never>
}

export type QueueName = keyof JobPayloads

export type JobTransaction = Parameters<typeof fromPrisma>[0]

export type JobHandler<Name extends QueueName> = (
  payload: JobPayloads[Name],
  stopping: AbortSignal,
) => Promise<void>

export type Jobs = {
  /** Sends a job with a transaction: it is there from its commit on, and never when it rolls back. */
  send: <Name extends QueueName>(
    tx: JobTransaction,
    job: { queue: Name; payload: JobPayloads[Name]; options?: JobOptions },
  ) => Promise<void>
  /** Runs a queue's jobs here, as many at once as the queue says. One that throws is tried again as its queue says. */
  work: <Name extends QueueName>(queue: Name, handler: JobHandler<Name>) => Promise<void>
  /** Sends a job at each time the cron expression names, by Malaysian time. The same queue keeps one schedule. */
  schedule: <Name extends QueueName>(queue: Name, cron: string, payload: JobPayloads[Name]) => Promise<void>
  /** Lets running jobs end (for eight seconds; unfinished ones are tried again by others) and stops. */
  stop: () => Promise<void>
}

/** `group`: of the jobs of one group one runs at a time, in whatever process. */
export type JobOptions = Pick<SendOptions, 'startAfter' | 'singletonKey' | 'group'>

export type JobsOptions = {
  /** Where jobs are kept: `Database.boss`. */
  store: ConstructorOptions
  /** False in a process that only sends. */
  works: boolean
  /** Hears what pg-boss could not do, and each job that threw. */
  heardError: (error: Error) => void
}

const timeZone = 'Asia/Kuala_Lumpur'

// A new job wakes its worker at once, by LISTEN and NOTIFY; delayed ones and tries again are found by looking.
const looking = { pollingIntervalSeconds: 2, notifyPollingIntervalSeconds: 5 }

/** How soon it is seen that a job's process died. */
const overdueSeenWithin = { superviseIntervalSeconds: 10, monitorIntervalSeconds: 10 }

type Concurrency = { atOnce: number } & Pick<WorkConcurrencyOptions, 'groupConcurrency'>

/** How many jobs of a queue run at once here; one unless told. */
const concurrency: Partial<Record<QueueName, Concurrency>> = {
  'webhook.deliver': { atOnce: 6, groupConcurrency: 1 },
  // Each is a process that computes: two at once here, one for each person.
  'chat.job': { atOnce: 2, groupConcurrency: 1 },
}

type QueueSettings = QueueOptions & { policy?: 'standard' | 'exclusive' }

const queues: Record<QueueName, QueueSettings> = {
  // About two days of tries, an hour apart at most. A run whose process died is no try: there is one run more.
  'mail.send': {
    retryLimit: mailAttemptsAtMost,
    retryDelay: 15,
    retryBackoff: true,
    retryDelayMax: 3_600,
    expireInSeconds: 120,
  },
  'link.mail': { retryLimit: 5, retryDelay: 5, retryBackoff: true, expireInSeconds: 300 },
  'chat.jobFailed': { retryLimit: 20, retryDelay: 30, expireInSeconds: 60 },
  // Its process died when its heart has not beaten for ten seconds: another takes it up.
  'chat.job': {
    ...{ retryLimit: 4, retryDelay: 2, retryBackoff: true, retryDelayMax: 60 },
    ...{ expireInSeconds: 900, heartbeatSeconds: 10, deadLetter: 'chat.jobFailed' },
    // What a job carried is forgotten soon: it is of a person.
    deleteAfterSeconds: 3_600,
  },
  // Exclusive: one queued or running at a time; the next tick tries again anyway.
  'link.expire': { policy: 'exclusive', retryLimit: 0, expireInSeconds: 300 },
  'audit.seal': { policy: 'exclusive', retryLimit: 0, expireInSeconds: 300 },
  'webhook.tell': { policy: 'exclusive', retryLimit: 0, expireInSeconds: 300 },
  'news.tell': { policy: 'exclusive', retryLimit: 0, expireInSeconds: 300 },
  'remind.forms': { policy: 'exclusive', retryLimit: 5, retryDelay: 60, expireInSeconds: 1_800 },
  remind: { policy: 'exclusive', retryLimit: 5, retryDelay: 60, expireInSeconds: 1_800 },
  // A receiver that hangs holds a worker for ten seconds at a time: there are several, and one an endpoint.
  'webhook.deliver': { retryLimit: 3, retryDelay: 30, expireInSeconds: 300 },
  retention: { policy: 'exclusive', retryLimit: 3, retryDelay: 600, expireInSeconds: 3_600 },
}

export async function startJobs({ store, works, heardError }: JobsOptions): Promise<Jobs> {
  const boss = new PgBoss({
    ...store,
    schema: 'pgboss',
    application_name: 'sahabat jobs',
    useListenNotify: works,
    supervise: works,
    schedule: works,
    ...overdueSeenWithin,
  })
  boss.on('error', heardError)
  await boss.start()
  for (const [name, { policy, ...settings }] of Object.entries(queues)) {
    await boss.createQueue(name, { ...settings, ...(policy && { policy }), notify: true })
    await boss.updateQueue(name, { ...settings, notify: true })
  }
  const heard = async (work: Promise<void>) => {
    try {
      await work
    } catch (error) {
      heardError(error instanceof Error ? error : new Error(String(error)))
      throw error
    }
  }
  return {
    send: async (tx, { queue, payload, options }) => {
      await boss.send(queue, payload, { ...options, db: fromPrisma(tx) })
    },
    work: async (queue, handler) => {
      const { atOnce, ...of } = concurrency[queue] ?? { atOnce: 1 }
      // Each is a worker of its own, since it is by its id that it looks again straight after a job: there may be more.
      for (let count = 0; count < atOnce; count++) {
        let worker = ''
        worker = await boss.work<JobPayloads[typeof queue]>(queue, { ...looking, ...of }, async jobs => {
          boss.notifyWorker(worker)
          for (const job of jobs) await heard(handler(job.data, job.signal))
        })
      }
    },
    schedule: async (queue, cron, payload) => {
      await boss.schedule(queue, cron, payload, { tz: timeZone })
    },
    stop: () => boss.stop({ graceful: true, timeout: 8_000 }),
  }
}
