// Mail over SMTP. A refusal for good (5xx) is told apart from one that may pass.
import { createTransport } from 'nodemailer'
import type { Mailer } from '../../app/ports.ts'

const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 }

/** The message id is ours, so that a mail sent twice over a cut connection is recognised as the same one. */
export function smtpMailer(url: string, from: string): Mailer {
  const transport = createTransport({ url, ...patience }, { from })
  return {
    send: async (id, mail) => {
      const messageId = `<${id}@${from.split('@')[1]}>`
      try {
        await transport.sendMail({ ...mail, messageId })
        return { kind: 'sent', messageId }
      } catch (error) {
        const { code, responseCode, reason } = failureOf(error)
        const permanent = responseCode !== undefined && responseCode >= 500
        return { kind: permanent ? 'refused' : 'notSent', error: `${responseCode ?? code ?? reason}` }
      }
    },
  }
}

function failureOf(error: unknown): { code?: string; responseCode?: number; reason: string } {
  if (!(error instanceof Error)) return { reason: 'unknown' }
  const code = 'code' in error ? String(error.code) : undefined
  const responseCode =
    'responseCode' in error && typeof error.responseCode === 'number' ? error.responseCode : undefined
  return { code, responseCode, reason: error.name }
}
