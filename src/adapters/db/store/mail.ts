// Mails that wait to be sent: written in the transaction of whatever they tell about, once per key.
import { z } from 'zod'
import type { Mail, MailStore } from '../../../app/ports.ts'
import type { Database, Transaction } from '../database.ts'
import { openJson, sealJson } from './sealed-json.ts'

const Address = z.string()
const StoredMail = z.object({
  to: Address,
  cc: Address.optional(),
  replyTo: Address.optional(),
  subject: z.string(),
  text: z.string(),
})

/** Sends the job of a new mail with the same transaction. */
export type SendMailJob = (tx: Transaction, mailId: string) => Promise<void>

/** False when a mail with this key was queued before: it is not queued again. */
export async function queueMail(
  { sealing, sendJob }: { sealing: Database['sealing']; sendJob: SendMailJob },
  tx: Transaction,
  { key, mail }: { key: string; mail: Mail },
): Promise<boolean> {
  const [row] = await tx.mail.createManyAndReturn({
    data: [{ key, mailSealed: sealJson(sealing, mail) }],
    skipDuplicates: true,
    select: { id: true },
  })
  if (row) await sendJob(tx, row.id)
  return row !== undefined
}

export function mailStore({ prisma, sealing }: Database): MailStore {
  return {
    waiting: async id => {
      const row = await prisma.mail.findUnique({ where: { id, state: 'waiting' } })
      if (!row) return undefined
      return { mail: StoredMail.parse(openJson(sealing, row.mailSealed)), attempts: row.attempts }
    },
    sent: async (id, messageId, at) => {
      await prisma.mail.update({ where: { id }, data: { state: 'sent', messageId, sentAt: new Date(at) } })
    },
    tried: async (id, error, final) => {
      const state = final ? 'failed' : 'waiting'
      await prisma.mail.update({ where: { id }, data: { attempts: { increment: 1 }, error, state } })
    },
  }
}
