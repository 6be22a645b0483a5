// The job of one mail: sent once; tried again while the mail server is away; given up, visibly, when it says never.
import type { Clock, Log, Mailer, MailStore } from './ports.ts'

export type Mailing = { mails: MailStore; mailer: Mailer; clock: Clock; log: Log }

class MailNotSent extends Error {
  constructor(reason: string) {
    super(`the mail was not sent: ${reason}`)
    this.name = 'MailNotSent'
  }
}

/** As often as its job runs: a mail whose job ends for ever is shown as failed, not left as waiting. */
const attemptsAtMost = 50

/** Throws MailNotSent when the job is to be tried again. A mail that was sent before is left alone. */
export async function sendMail({ mails, mailer, clock, log }: Mailing, id: string): Promise<void> {
  const waiting = await mails.waiting(id)
  if (!waiting) return
  const outcome = await mailer.send(id, waiting.mail)
  if (outcome.kind === 'sent') return mails.sent(id, outcome.messageId, clock.now())
  const final = outcome.kind === 'refused' || waiting.attempts + 1 >= attemptsAtMost
  await mails.tried(id, outcome.error, final)
  log.warn({ mail: id, error: outcome.error, outcome: outcome.kind }, 'a mail was not sent')
  if (!final) throw new MailNotSent(outcome.error)
}
