// The MailStore port over an open database: what waits, and what became of it.
import { z } from 'zod'
import type { MailStore } from '../../../app/ports.ts'
import type { Database, Transaction } from '../database.ts'
import { retried } from '../retry.ts'
import { registrationMailed } from './registration-mailed.ts'
import { openJson } from './sealed-json.ts'

const Address = z.string()
const StoredMail = z.object({
  to: Address,
  cc: Address.optional(),
  replyTo: Address.optional(),
  subject: z.string(),
  text: z.string(),
  files: z.array(z.object({ fileId: z.string(), name: z.string(), mime: z.string() })).optional(),
})

export function mailStore(database: Database): MailStore {
  const { prisma, sealing } = database
  const settled = (work: (tx: Transaction) => Promise<void>) => retried(() => prisma.$transaction(work))
  return {
    waiting: async id => {
      const row = await prisma.mail.findUnique({ where: { id, state: 'waiting' } })
      if (!row) return undefined
      const mail = StoredMail.parse(openJson(sealing, row.mailSealed))
      const { attempts, registrationId, sendingSince } = row
      return { mail, attempts, once: registrationId !== null, begun: sendingSince !== null }
    },
    begin: async (id, at) => {
      const free = [{ registrationId: null }, { sendingSince: null }]
      const where = { id, state: 'waiting', OR: free }
      return (await prisma.mail.updateMany({ where, data: { sendingSince: new Date(at) } })).count > 0
    },
    sent: (id, messageId, at) =>
      settled(async tx => {
        const data = { state: 'sent', messageId, sentAt: new Date(at), sendingSince: null }
        // One whose outcome was not known may turn out to have been sent after all.
        const where = { id, state: { in: ['waiting', 'unknown'] } }
        const [row] = await tx.mail.updateManyAndReturn({ where, data })
        if (row) await registrationMailed({ tx, database }, row.registrationId, { id, outcome: 'sent', at })
      }),
    tried: (id, error, { outcome, at }) =>
      settled(async tx => {
        const state = ({ again: 'waiting', final: 'failed', unknown: 'unknown' } as const)[outcome]
        const data = { attempts: { increment: 1 }, error, state, sendingSince: null }
        const [row] = await tx.mail.updateManyAndReturn({ where: { id, state: 'waiting' }, data })
        if (!row || (outcome === 'again' && row.attempts > 1)) return
        await registrationMailed({ tx, database }, row.registrationId, { id, outcome, at })
      }),
  }
}
