// The job of one mail: sent once; tried again while the mail server is away; given up, visibly, when it says never. One that
// must not go twice is not tried again when nobody knows whether it went.
import type { RecordFiles } from './kept-file.ts'
import type { Clock, Log, Mail, Mailer, MailStore } from './ports.ts'

export type Mailing = { mails: MailStore; mailer: Mailer; files: RecordFiles; clock: Clock; log: Log }

class MailNotSent extends Error {
  constructor(reason: string) {
    super(`the mail was not sent: ${reason}`)
    this.name = 'MailNotSent'
  }
}

/** How often a mail is tried. Its job runs as often: a mail whose job ends for ever is shown as failed, not as waiting. */
export const mailAttemptsAtMost = 50

/** Throws MailNotSent when the job is to be tried again. A mail that was sent before is left alone. */
export async function sendMail({ mails, mailer, files, clock, log }: Mailing, id: string): Promise<void> {
  const waiting = await mails.waiting(id)
  if (!waiting) return
  const { once, begun, attempts, mail } = waiting
  const ended = (error: string, outcome: 'again' | 'final' | 'unknown') => {
    log.warn({ mail: id, error, outcome }, 'a mail was not sent, or nobody knows whether it was')
    return mails.tried(id, error, { outcome, at: clock.now() })
  }
  if (begun && once) return ended('its process ended while it was being sent', 'unknown')
  const { files: wanted = [], ...letter } = mail
  const attached = await opened(files, wanted)
  if (attached === undefined) return ended('a file of it is kept no more', 'final')
  if (!(await mails.begin(id, clock.now()))) return
  const outcome = await mailer.send(id, letter, attached)
  if (outcome.kind === 'sent') return mails.sent(id, outcome.messageId, clock.now())
  if (outcome.kind === 'unknown' && once) return ended(outcome.error, 'unknown')
  const final = outcome.kind === 'refused' || attempts + 1 >= mailAttemptsAtMost
  await ended(outcome.error, final ? 'final' : 'again')
  if (!final) throw new MailNotSent(outcome.error)
}

/** Undefined when one of them is not there any more. */
async function opened(files: RecordFiles, wanted: NonNullable<Mail['files']>) {
  const attached: { name: string; mime: string; bytes: Uint8Array }[] = []
  for (const { fileId, name, mime } of wanted) {
    const bytes = await files.read(fileId)
    if (bytes === undefined) return undefined
    attached.push({ name, mime, bytes })
  }
  return attached
}
