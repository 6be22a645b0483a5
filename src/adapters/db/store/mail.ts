// Mails that wait to be sent: written in the transaction of whatever they tell about, once per key.
import type { Mail } from '../../../app/ports.ts'
import type { Database, Transaction } from '../database.ts'
import { sealJson } from './sealed-json.ts'

/** Sends the job of a new mail with the same transaction. */
export type SendMailJob = (tx: Transaction, mailId: string) => Promise<void>

/** False when a mail with this key was queued before: it is not queued again. */
export async function queueMail(
  { sealing, sendJob }: { sealing: Database['sealing']; sendJob: SendMailJob },
  tx: Transaction,
  { key, mail, registrationId }: { key: string; mail: Mail; registrationId?: string },
): Promise<boolean> {
  const [row] = await tx.mail.createManyAndReturn({
    data: [{ key, mailSealed: sealJson(sealing, mail), registrationId: registrationId ?? null }],
    skipDuplicates: true,
    select: { id: true },
  })
  if (row) await sendJob(tx, row.id)
  return row !== undefined
}
