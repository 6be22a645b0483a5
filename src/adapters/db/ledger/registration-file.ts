// A registration under the lock of its row: its steps, its form, what goes with it, and the mail with it.
import type { RegistrationFile, Stamp } from '../../../app/ledger.ts'
import { salvagedForm } from '../../../core/domain/registration.ts'
import type { Registration } from '../../../core/domain/registration-record.ts'
import type { Database, Transaction } from '../database.ts'
import { queueMail, type SendMailJob } from '../store/mail.ts'
import { openJson, sealJson } from '../store/sealed-json.ts'
import { changing } from './change.ts'
import { enclosuresIn } from './enclosures.ts'
import { MailState, registrationOf, withHistory } from './registration-row.ts'
import { writing } from './writing.ts'

export function changeRegistration<T>(
  database: Database,
  reference: string,
  work: (file: RegistrationFile) => Promise<T>,
  sendJob?: SendMailJob,
): Promise<T> {
  return changing(database, async tx => work(await openRegistration({ database, tx, sendJob }, reference)))
}

type Context = {
  readonly database: Pick<Database, 'sealing'>
  readonly tx: Transaction
  /** Left out where no mail is sent from. */
  readonly sendJob?: SendMailJob | undefined
}

/** Inside a transaction, which then holds the lock. */
export async function openRegistration(context: Context, reference: string): Promise<RegistrationFile> {
  const { tx, database } = context
  await tx.$queryRaw`SELECT 1 FROM "Registration" WHERE "reference" = ${reference} FOR NO KEY UPDATE`
  const row = await tx.registration.findUnique({ where: { reference }, include: withHistory })
  const registration = row === null ? undefined : registrationOf(row)
  const where = { id: row?.id ?? '' }
  return {
    registration,
    personId: row?.personId ?? undefined,
    save: (after, stamp) => save(tx, after, registration?.history.length ?? 0, stamp),
    form: () => (row ? salvagedForm(openJson(database.sealing, row.answersSealed)) : undefined),
    saveForm: async form => {
      const data = { answersSealed: sealJson(database.sealing, form), kind: form.kind }
      await tx.registration.update({ where, data, select: { id: true } })
    },
    ...enclosuresIn(context, row?.id),
    ...mailOf(context, row?.id),
    ...writing(tx, () => registration?.employerId),
  }
}

/** Appends the steps beyond those known. */
async function save(
  tx: Transaction,
  { id, state, history }: Registration,
  known: number,
  { by: { actor }, at }: Stamp,
): Promise<void> {
  const staffId = actor.kind === 'staff' ? (actor.id ?? null) : null
  await tx.registration.update({
    where: { id },
    data: { state, updatedAt: new Date(at) },
    select: { id: true },
  })
  const steps = history.slice(known).map(step => ({
    ...{ registrationId: id, from: step.from ?? null, to: step.to, at: new Date(step.at) },
    ...{ source: step.source, staffId, recordedBy: step.recordedBy ?? null, note: step.note ?? null },
    ...{ fields: [...(step.fields ?? [])], way: step.way ?? null },
  }))
  await tx.registrationStep.createMany({ data: steps })
}

function mailOf(
  { tx, database: { sealing }, sendJob }: Context,
  registrationId: string | undefined,
): Pick<RegistrationFile, 'mail' | 'queueMail' | 'stopMail'> {
  return {
    mail: async () => {
      if (registrationId === undefined) return undefined
      const row = await tx.mail.findFirst({
        where: { registrationId },
        orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
        select: { id: true, key: true, state: true },
      })
      return row === null ? undefined : { ...row, state: MailState.parse(row.state) }
    },
    queueMail: async queued => {
      if (registrationId === undefined || !sendJob) throw new Error('there is nobody here who sends mail')
      await queueMail({ sealing, sendJob }, tx, { ...queued, registrationId })
    },
    stopMail: async id => {
      const where = { id, state: 'waiting', sendingSince: null }
      const { count } = await tx.mail.updateMany({ where, data: { state: 'cancelled' } })
      return count > 0
    },
  }
}
