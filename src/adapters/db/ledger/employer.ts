// Employer rows as the domain has them.
import type { Employer } from '../../../app/ledger.ts'
import type { Instant } from '../../../core/calendar/instant.ts'
import { EmployerCode } from '../../../core/domain/employer-code.ts'
import { SsmNumber } from '../../../core/domain/ssm-number.ts'
import { State } from '../../../core/domain/state.ts'
import type { Prisma } from '../generated/client.ts'

export function instantOf(date: Date): Instant {
  return date.getTime() as Instant
}

export function employerOf(row: Prisma.EmployerGetPayload<object>): Employer {
  const { id, name, ssmNumber, state, portalConfirmedAt, createdAt, updatedAt } = row
  return {
    ...{ id, name, code: EmployerCode.parse(row.code) },
    ...(ssmNumber !== null && { ssmNumber: SsmNumber.parse(ssmNumber) }),
    ...(state !== null && { state: State.parse(state) }),
    ...(portalConfirmedAt !== null && { portalConfirmedAt: instantOf(portalConfirmedAt) }),
    createdAt: instantOf(createdAt),
    updatedAt: instantOf(updatedAt),
  }
}
