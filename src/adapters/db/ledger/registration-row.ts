// A registration as its row has it.
import { z } from 'zod'
import { Field, RegistrationKind, RegistrationState, SendingWay } from '../../../core/domain/registration.ts'
import type { Registration, RegistrationStep } from '../../../core/domain/registration-record.ts'
import type { Prisma } from '../generated/client.ts'
import { instantOf } from './employer.ts'

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

export const MailState = z.enum(['waiting', 'sent', 'failed', 'unknown', 'cancelled'])
