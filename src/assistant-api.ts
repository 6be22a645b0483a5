// The part of the assistant that other systems talk to: the REST API, and webhooks out.
import { accessStore } from './adapters/db/api/access-store.ts'
import { apiReader } from './adapters/db/api/api-reader.ts'
import { ensureDemoKey } from './adapters/db/api/demo-key.ts'
import { mintLinkToken } from './adapters/db/api/link-token.ts'
import { notifyEmployer } from './adapters/db/api/notify-employer.ts'
import { webhookBook } from './adapters/db/api/webhook-book.ts'
import { webhookOutbox } from './adapters/db/api/webhook-outbox.ts'
import type { SendWebhookJob } from './adapters/db/api/webhook-replay.ts'
import { holidayBook } from './adapters/db/holiday-book.ts'
import { knowledgeBook } from './adapters/db/knowledge/knowledge-book.ts'
import { createLedger, newId } from './adapters/db/ledger/ledger.ts'
import { createLinkRequesting } from './adapters/db/links/link-request-book.ts'
import { createLinking } from './adapters/db/links/linking.ts'
import { officeBook } from './adapters/db/office-book.ts'
import { settingBook } from './adapters/db/setting-book.ts'
import type { LinkJobs, TurningContext } from './adapters/db/store/store-context.ts'
import { createFileChecker } from './adapters/documents/file-checker.ts'
import { runJob } from './adapters/documents/file-process/run-job.ts'
import { scratch } from './adapters/documents/scratch.ts'
import type { ApiContext } from './adapters/http/api/api-context.ts'
import { apiRouter } from './adapters/http/api/api-router.ts'
import type { Jobs } from './adapters/jobs/jobs.ts'
import { loadApiTexts } from './adapters/text/api-texts.ts'
import { loadFileTexts } from './adapters/text/file-texts.ts'
import { webhookSender } from './adapters/webhooks/send.ts'
import type { LiveKnowledge } from './app/knowledge/knowledge-book.ts'
import type { Desk } from './app/ledger.ts'
import type { Linking } from './app/linking/link-book.ts'
import type { LinkRequesting } from './app/linking/link-request-book.ts'
import { oneAtATime } from './app/one-at-a-time.ts'
import type { Log } from './app/ports.ts'
import { readSettings } from './app/settings.ts'
import { deliverWebhooks, tellHappenings, type WebhookWork } from './app/webhooks.ts'
import type { Config } from './config.ts'
import { Scope } from './wire/scope.ts'

export type ApiParts = TurningContext & { jobs: Jobs; log: Log; live: LiveKnowledge }

const scheduleProgram = new URL('./schedule-program.ts', import.meta.url)

/** What one key may ask: ten requests a second, two hundred at once. */
const pace = { perSecond: 10, burst: 200 }

export function api(parts: ApiParts, options: Pick<ApiContext, 'pace'> = { pace }) {
  const { database, clock, log } = parts
  return apiRouter({
    ...{ clock, log, ...options, ...loadApiTexts() },
    desk: deskOf(parts),
    settings: settingBook(database),
    holidays: holidayBook(database),
    offices: officeBook(database),
    store: accessStore(database),
    reader: apiReader(database, clock),
    mintLink: mintLinkToken(database),
    linking: linking(parts),
    requesting: linkRequesting(parts),
    notify: notifyEmployer(parts),
    ...{ scratch, files: createFileChecker({ textsOf: loadFileTexts }) },
    doScheduleJob: job => runJob(scheduleProgram, job),
    knowledge: { book: knowledgeBook(database), live: parts.live },
    webhooks: webhookBook(database, sendWebhookJob(parts.jobs)),
  })
}

/** What the use cases of the ledger work with. */
export function deskOf({ database, clock, operator, almanac }: TurningContext): Desk {
  const settings = settingBook(database)
  const desk = { ledger: createLedger(database), clock, newId, operator: operator.mode, almanac }
  return { ...desk, settings: () => readSettings(settings) }
}

/** Links of chats with employers, for the API and the jobs. */
export function linking(parts: ApiParts): Linking {
  return createLinking({ ...parts, ...linkJobs(parts.jobs) })
}

/** Link requests with documents, for the API and the jobs. */
export function linkRequesting(parts: ApiParts): LinkRequesting {
  return createLinkRequesting({ ...parts, ...linkJobs(parts.jobs) })
}

export function linkJobs(jobs: Jobs): LinkJobs {
  return {
    sendMailJob: (tx, mailId) => jobs.send(tx, { queue: 'mail.send', payload: { mailId } }),
    sendCodesJob: (tx, personId) => jobs.send(tx, { queue: 'link.mail', payload: { personId } }),
  }
}

/** The sandbox has a key of its own, in a file of DATA_DIR. */
export async function makeDemoKey({ database, clock, log }: ApiParts, { DATA_DIR }: Config): Promise<void> {
  const scopes = Scope.options
  const path = await ensureDemoKey(database, { dataDir: DATA_DIR, scopes, at: clock.now() })
  log.info({ path }, 'the API key of the sandbox is in this file')
}

/** Tells happenings as they come, and every minute in case that one was missed. Gives a function that stops. */
export async function tellWebhooks(
  { database, clock, jobs, log }: ApiParts,
  { allowPrivate, waits }: { allowPrivate: boolean; waits?: readonly number[] },
): Promise<() => Promise<void>> {
  const outbox = webhookOutbox({ database, sendJob: sendWebhookJob(jobs) })
  const work: WebhookWork = { outbox, clock, send: webhookSender({ allowPrivate }), ...(waits && { waits }) }
  await jobs.work('webhook.deliver', ({ endpointId }, stopping) =>
    deliverWebhooks(work, endpointId, stopping),
  )
  await jobs.work('webhook.tell', () => tellHappenings(work))
  await jobs.schedule('webhook.tell', '* * * * *', {})
  const telling = oneAtATime(
    () => tellHappenings(work),
    error => log.error({ error: String(error) }, 'happenings could not be told'),
  )
  const unlisten = await database.listen('happening', telling.again)
  return async () => {
    await unlisten()
    await telling.stop()
  }
}

function sendWebhookJob(jobs: Jobs): SendWebhookJob {
  return (tx, endpointId, startAfter) =>
    jobs.send(tx, {
      queue: 'webhook.deliver',
      payload: { endpointId },
      options: { group: { id: endpointId }, ...(startAfter && { startAfter }) },
    })
}
