// Puts the assistant together, in the order config, store, app, adapters; stops it in reverse.
import { randomBytes } from 'node:crypto'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { applyApiRetention } from './adapters/db/api/api-retention.ts'
import { sealAudit } from './adapters/db/audit-seal.ts'
import type { Database } from './adapters/db/database.ts'
import { seedDemo } from './adapters/db/demo/seed-demo.ts'
import { applyFileRetention } from './adapters/db/files/file-retention.ts'
import { keptFiles, recordFiles } from './adapters/db/files/kept-files.ts'
import { sentFiles } from './adapters/db/files/sent-files.ts'
import { dropAbandonedLines } from './adapters/db/ledger/line-set.ts'
import { openDatabase } from './adapters/db/open.ts'
import { forgetStrangers } from './adapters/db/person/forget-strangers.ts'
import { applyRetention } from './adapters/db/retention.ts'
import { mailStore } from './adapters/db/store/mail-store.ts'
import { createStore } from './adapters/db/store/store.ts'
import type { TurningContext } from './adapters/db/store/store-context.ts'
import { createDocuments } from './adapters/documents/documents.ts'
import { createAlmanac } from './adapters/holidays/almanac.ts'
import { practiceRouter } from './adapters/http/practice.ts'
import { type HttpServer, startServer } from './adapters/http/server.ts'
import { webhookRouter } from './adapters/http/webhook.ts'
import { type Jobs, startJobs } from './adapters/jobs/jobs.ts'
import { smtpMailer } from './adapters/mail/smtp.ts'
import { telegramApi } from './adapters/telegram/api.ts'
import { telegramChannel } from './adapters/telegram/channel.ts'
import { checkToken } from './adapters/telegram/check-token.ts'
import { type ConnectOptions, connect } from './adapters/telegram/connect.ts'
import { receivedOf } from './adapters/telegram/incoming.ts'
import { loadPictureTexts } from './adapters/text/picture-texts.ts'
import { loadTexts } from './adapters/text/texts.ts'
import { expireLinkRequests } from './app/linking/decide-link-request.ts'
import { endExpiredLinks } from './app/linking/end-link.ts'
import { mailLinkCodes } from './app/linking/mail-link-codes.ts'
import type { Clock, Log, Store } from './app/ports.ts'
import { run } from './app/run.ts'
import { sendMail } from './app/send-mail.ts'
import {
  type ApiParts,
  linking,
  linkJobs,
  linkRequesting,
  makeDemoKey,
  api as restApi,
  tellWebhooks,
} from './assistant-api.ts'
import { doChatJobs, sendChatJob } from './assistant-jobs.ts'
import { liveKnowledge } from './assistant-knowledge.ts'
import { reminding, remindOn, remindOnTime, tellNewsAsItComes } from './assistant-news.ts'

import type { Config } from './config.ts'
import type { Instant } from './core/calendar/instant.ts'
import type { Operator } from './core/dialogues/facts.ts'
import type { Texts } from './core/messages/render.ts'
import { type Sandbox, startSandbox } from './sandbox/start-sandbox.ts'

export type Assistant = { url: string; stop: () => Promise<void> }

const clock: Clock = { now: () => Date.now() as Instant }
const sandboxToken = '5900000001:SANDBOX-plays-Telegram'

const callsEndWithinMs = 4000

export async function startAssistant(config: Config, log: Log): Promise<Assistant> {
  const stack = new AsyncDisposableStack()
  try {
    const url = await start(config, log, stack)
    return { url, stop: () => stack.disposeAsync() }
  } catch (error) {
    await stack.disposeAsync()
    throw error
  }
}

async function start(config: Config, log: Log, stack: AsyncDisposableStack): Promise<string> {
  const database = await openDatabase(config)
  stack.defer(() => database.close())
  const sandbox = config.sandbox ? await playTelegram(config, stack) : undefined
  const token = sandbox?.token ?? config.BOT_TOKEN ?? ''
  const botId = BigInt(token.split(':')[0] ?? '')
  if (sandbox) await seedDemo(database, { now: clock.now(), botId })
  const apiRoot = sandbox?.apiRoot ?? config.TELEGRAM_API_ROOT
  const { api, cutOff } = telegramApi(token, apiRoot)
  const operator = operatorOf(config, await checkToken(api))
  const library = loadTexts()
  const jobs = await beginJobs(config, { database, log }, stack)
  const almanac = createAlmanac()
  const context: TurningContext = {
    ...{ database, channel: 'telegram', botId, clock, operator, almanac },
    ...{ sendJob: sendChatJob(jobs), linkJobs: linkJobs(jobs) },
  }
  const store = createStore(context)
  const live = await liveKnowledge({ database, log }, library)
  stack.defer(() => live.stop())
  const parts = { ...context, jobs, log, live }
  if (sandbox) await makeDemoKey(parts, config)
  if (config.ROLE !== 'web') {
    await housekeep(config, { ...parts, sandbox })
    const documents = createDocuments({ texts: loadPictureTexts() })
    stack.defer(() => documents.stop())
    await doChatJobs({ ...parts, documents, telegram: { api, token, apiRoot } })
    await lookAfterLinks(parts, library.wording.texts)
    stack.defer(await tellWebhooks(parts, { allowPrivate: config.sandbox }))
    stack.defer(await tellNewsAsItComes(parts))
    await remindOnTime(parts)
    const running = await run({
      ...{ store, clock, log, wording: live.wording, channel: telegramChannel(api) },
      get knowledge() {
        return live.knowledge()
      },
      ...{ documents, files: keptFiles(context), sentFiles: sentFiles(context) },
      loops: { inbox: database.engine === 'pglite' ? 2 : 8, outbox: 8, attached: 2 },
      alone: database.engine === 'pglite',
      pause,
      yieldTurn: () => nextTurn(),
    })
    stack.defer(() => stopWithin(callsEndWithinMs, running, cutOff))
  }
  const secret = config.WEBHOOK_SECRET ?? randomBytes(24).toString('hex')
  const server = await serve(config, { ...parts, store, sandbox, secret })
  stack.defer(() => server.stop())
  const url = config.PUBLIC_URL ?? `http://127.0.0.1:${server.port}`
  const webhook = { url: new URL('/telegram/webhook', url).href, secret }
  if (config.ROLE !== 'worker')
    hear(config, { api, store, texts: library.wording.texts, log, webhook }, stack)
  return url
}

/** Without a mail server an application is not offered to be mailed. */
function operatorOf(config: Config, chatUrl: string | undefined): Operator {
  const { operator: mode, OPERATOR_NAME: name, sandbox: specimen, SMTP_URL, ID_PORTAL_EMAIL } = config
  const mails = specimen || SMTP_URL !== undefined
  const led = chatUrl !== undefined && { chatUrl }
  return { mode, name, specimen, ...led, ...(mails && { mailTo: ID_PORTAL_EMAIL }) }
}

/** Work in hand may end; calls to Telegram that take longer are cut off, and their lines taken up at the next start. */
async function stopWithin(
  ms: number,
  running: { stop: () => Promise<void> },
  cutOff: () => void,
): Promise<void> {
  const timer = setTimeout(cutOff, ms)
  await running.stop()
  clearTimeout(timer)
}

/** A process that only works does not hear Telegram: two that poll would put each other out. */
function hear(config: Config, { webhook, ...options }: ConnectOptions, stack: AsyncDisposableStack): void {
  const isPolling = !config.PUBLIC_URL && !config.sandbox
  const connection = connect({ ...options, webhook: isPolling ? undefined : webhook })
  stack.defer(() => connection.stop())
}

async function playTelegram({ DATA_DIR, pageDir }: Config, stack: AsyncDisposableStack): Promise<Sandbox> {
  const sandbox = await startSandbox({ dataDir: DATA_DIR, token: sandboxToken, ...(pageDir && { pageDir }) })
  stack.defer(() => sandbox.close())
  return sandbox
}

type Parts = ApiParts & { sandbox: Sandbox | undefined }

/** A process that only serves the web sends jobs and runs none. */
async function beginJobs(
  { ROLE }: Config,
  { database, log }: { database: Database; log: Log },
  stack: AsyncDisposableStack,
): Promise<Jobs> {
  const heardError = (error: Error) => log.error({ error: error.message }, 'a job failed')
  const jobs = await startJobs({ store: database.boss, works: ROLE !== 'web', heardError })
  stack.defer(() => jobs.stop())
  return jobs
}

/** Mail, the audit chain and retention, as jobs. */
async function housekeep(config: Config, { database, log, sandbox, jobs }: Parts): Promise<void> {
  const smtpUrl = config.SMTP_URL ?? sandbox?.smtpUrl
  if (smtpUrl) {
    const mailer = smtpMailer(smtpUrl, config.MAIL_FROM)
    const mails = mailStore(database)
    const files = recordFiles(database)
    await jobs.work('mail.send', ({ mailId }) => sendMail({ mails, mailer, files, clock, log }, mailId))
  }
  await jobs.work('audit.seal', async () => void (await sealAudit(database.prisma)))
  await jobs.work('retention', async () => {
    await applyRetention(database.prisma, new Date(clock.now()))
    await applyApiRetention(database, clock.now())
    await applyFileRetention(database, clock.now())
    await forgetStrangers(database, clock.now())
    await dropAbandonedLines(database, clock.now())
  })
  await jobs.schedule('audit.seal', '* * * * *', {})
  await jobs.schedule('retention', '30 * * * *', {})
}

/** Mails linking codes, and ends the links whose time is over. */
async function lookAfterLinks(parts: ApiParts, texts: Texts): Promise<void> {
  const { jobs } = parts
  const work = linking(parts)
  await jobs.work('link.mail', ({ personId }) => mailLinkCodes({ ...work, texts }, personId))
  const requesting = linkRequesting(parts)
  await jobs.work('link.expire', async () => {
    await endExpiredLinks(work)
    await expireLinkRequests(requesting)
  })
  await jobs.schedule('link.expire', '* * * * *', {})
}

function serve(
  { PORT, ROLE, sandbox: sandboxed }: Config,
  { store, sandbox, secret, ...parts }: Parts & { store: Store; secret: string },
): Promise<HttpServer> {
  const accept = async (body: unknown) => {
    const received = receivedOf(body)
    if (received.kind === 'incoming') await store.accept(received.incoming)
    return received.kind === 'malformed' ? 'malformed' : 'accepted'
  }
  const isReady = () =>
    parts.database.prisma.$queryRaw`SELECT 1`.then(
      () => true,
      () => false,
    )
  const routers = [
    ...(ROLE === 'worker' ? [] : [webhookRouter(secret, accept), restApi(parts)]),
    ...(sandbox ? [practiceRouter(day => remindOn(reminding(parts), day)), sandbox.router] : []),
  ]
  return startServer({
    port: PORT,
    host: sandboxed ? '127.0.0.1' : '0.0.0.0',
    isReady,
    routers,
    log: parts.log,
  })
}

function pause(ms: number, wakeable: (wake: () => void) => void): Promise<void> {
  return new Promise(resolve => {
    const timer = setTimeout(resolve, ms)
    wakeable(() => {
      clearTimeout(timer)
      resolve()
    })
  })
}
