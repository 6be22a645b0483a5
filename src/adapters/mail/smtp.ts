// Mail over SMTP. A refusal for good (5xx) is told apart from one that may pass, and both from not knowing: all of the mail
// was handed over, and the connection ended before the server answered.
import { Transform } from 'node:stream'
import { createTransport } from 'nodemailer'
import type { Mailer } from '../../app/ports.ts'

const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 }

/** The message id is ours, so that a mail sent twice over a cut connection is recognised as the same one. */
export function smtpMailer(url: string, from: string): Mailer {
  const transport = createTransport({ url, ...patience }, { from })
  const handedOver = new Set<string>()
  transport.use('stream', (mail, done) => {
    const messageId = mail.message.messageId()
    mail.message.transform(onEnd(() => handedOver.add(messageId)))
    done()
  })
  return {
    send: async (id, mail, attached) => {
      const messageId = `<${id}@${from.split('@')[1]}>`
      const attachments = attached.map(({ name, mime, bytes }) => ({
        filename: name,
        contentType: mime,
        content: Buffer.from(bytes),
      }))
      try {
        await transport.sendMail({ ...mail, attachments, messageId })
        return { kind: 'sent', messageId }
      } catch (error) {
        const { code, responseCode, reason } = failureOf(error)
        const told = `${responseCode ?? code ?? reason}`
        if (responseCode === undefined && handedOver.has(messageId)) return { kind: 'unknown', error: told }
        const permanent = responseCode !== undefined && responseCode >= 500
        return { kind: permanent ? 'refused' : 'notSent', error: told }
      } finally {
        handedOver.delete(messageId)
      }
    },
  }
}

/** Lets everything pass, and tells when the last of it has. */
function onEnd(ended: () => void): Transform {
  return new Transform({
    transform: (piece, _encoding, done) => done(null, piece),
    flush: done => {
      ended()
      done()
    },
  })
}

function failureOf(error: unknown): { code?: string; responseCode?: number; reason: string } {
  if (!(error instanceof Error)) return { reason: 'unknown' }
  const code = 'code' in error ? String(error.code) : undefined
  const responseCode =
    'responseCode' in error && typeof error.responseCode === 'number' ? error.responseCode : undefined
  return { code, responseCode, reason: error.name }
}
