// The job of one mail: sent once; tried again while the mail server is away; given up, visibly, when it says never.
import type { Clock, Log, Mailer, MailStore } from './ports.ts'

export type Mailing = { mails: MailStore; mailer: Mailer; clock: Clock; log: Log }

class MailNotSent extends Error {
  constructor(reason: string) {
    super(`the mail was not sent: ${reason}`)
    this.name = 'MailNotSent'
  }
}

/** Throws MailNotSent when the job is to be tried again. A mail that was sent before is left alone. */
export async function sendMail({ mails, mailer, clock, log }: Mailing, id: string): Promise<void> {
  const mail = await mails.waiting(id)
  if (!mail) return
  const outcome = await mailer.send(id, mail)
  if (outcome.kind === 'sent') return mails.sent(id, outcome.messageId, clock.now())
  await mails.tried(id, outcome.error, outcome.kind === 'refused')
  log.warn({ mail: id, error: outcome.error, outcome: outcome.kind }, 'a mail was not sent')
  if (outcome.kind === 'notSent') throw new MailNotSent(outcome.error)
}
