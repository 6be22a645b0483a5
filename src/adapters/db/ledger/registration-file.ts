// Steps of a registration, under the lock of its row.
import type { RegistrationFile } from '../../../app/ledger.ts'
import { Field, RegistrationKind, RegistrationState, SendingWay } from '../../../core/domain/registration.ts'
import type { Registration, RegistrationStep } from '../../../core/domain/registration-record.ts'
import type { Database, Transaction } from '../database.ts'
import type { Prisma } from '../generated/client.ts'
import { changing } from './change.ts'
import { instantOf } from './employer.ts'
import { writing } from './writing.ts'

export function changeRegistration<T>(
  database: Database,
  reference: string,
  work: (file: RegistrationFile) => Promise<T>,
): Promise<T> {
  return changing(database, async tx => {
    await tx.$queryRaw`SELECT 1 FROM "Registration" WHERE "reference" = ${reference} FOR NO KEY UPDATE`
    const row = await tx.registration.findUnique({ where: { reference }, include: withHistory })
    const registration = row === null ? undefined : registrationOf(row)
    return work({
      registration,
      save: (after, { by, at }) => {
        const staffId = by.actor.kind === 'staff' ? (by.actor.id ?? null) : null
        return save(tx, after, { known: registration?.history.length ?? 0, staffId, at: new Date(at) })
      },
      ...writing(tx, () => registration?.employerId),
    })
  })
}

export const withHistory = { history: { orderBy: { id: 'asc' } } } as const
type Row = Prisma.RegistrationGetPayload<{ include: typeof withHistory }>

export function registrationOf({ id, reference, kind, state, employerId, history }: Row): Registration {
  return {
    ...{ id, reference, kind: RegistrationKind.parse(kind), state: RegistrationState.parse(state) },
    ...(employerId !== null && { employerId }),
    history: history.map(stepOf),
  }
}

/** A field that is not asked any more, after a deploy, is left out. */
function stepOf(row: Row['history'][number]): RegistrationStep {
  const { from, to, at, source, recordedBy, note, way } = row
  const fields = row.fields.flatMap(field => Field.safeParse(field).data ?? [])
  return {
    from: from === null ? undefined : RegistrationState.parse(from),
    to: RegistrationState.parse(to),
    ...{ at: instantOf(at), source },
    ...(recordedBy !== null && { recordedBy }),
    ...(note !== null && { note }),
    ...(fields.length > 0 && { fields }),
    ...(way !== null && { way: SendingWay.parse(way) }),
  }
}

/** Appends the steps beyond those known. */
async function save(
  tx: Transaction,
  { id, state, history }: Registration,
  { known, staffId, at }: { known: number; staffId: string | null; at: Date },
): Promise<void> {
  await tx.registration.update({ where: { id }, data: { state, updatedAt: at }, select: { id: true } })
  const steps = history.slice(known).map(step => ({
    ...{ registrationId: id, from: step.from ?? null, to: step.to, at: new Date(step.at) },
    ...{ source: step.source, staffId, recordedBy: step.recordedBy ?? null, note: step.note ?? null },
    ...{ fields: [...(step.fields ?? [])], way: step.way ?? null },
  }))
  await tx.registrationStep.createMany({ data: steps })
}
