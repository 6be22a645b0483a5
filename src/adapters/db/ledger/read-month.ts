// One employer's month as one consistent picture.
import type { MonthRead, PaymentRead, ReferenceRead, Source, VersionRead } from '../../../app/ledger.ts'
import type { Period } from '../../../core/calendar/period.ts'
import type { EmployerCode } from '../../../core/domain/employer-code.ts'
import type { RejectionReason } from '../../../core/domain/schedule.ts'
import { State } from '../../../core/domain/state.ts'
import type { Database, Transaction } from '../database.ts'
import { corrections } from '../holiday-book.ts'
import { employerOf, instantOf } from './employer.ts'
import {
  type PaymentRow,
  paymentEntry,
  placedShares,
  type ReferenceRow,
  referenceEntry,
  type VersionRow,
  versionEntry,
  withAllocations,
  withCoverage,
} from './entries.ts'

export function readMonth(
  { prisma }: Database,
  code: EmployerCode,
  period: Period,
): Promise<MonthRead | undefined> {
  return prisma.$transaction(tx => read(tx, code, period), { isolationLevel: 'RepeatableRead' })
}

async function read(tx: Transaction, code: EmployerCode, period: Period): Promise<MonthRead | undefined> {
  const employer = await tx.employer.findUnique({ where: { code } })
  if (employer === null) return undefined
  const employerId = employer.id
  const versions = await tx.schedule.findMany({ where: { employerId, period }, orderBy: { version: 'asc' } })
  const references = await tx.paymentReference.findMany({
    where: { employerId, coverage: { some: { scheduleId: { in: versions.map(row => row.id) } } } },
    orderBy: [{ generatedAt: 'asc' }, { number: 'asc' }],
    include: withCoverage,
  })
  const payments = await tx.payment.findMany({
    where: { employerId, referenceNumber: { in: references.map(row => row.number) } },
    orderBy: [{ reportedAt: 'asc' }, { id: 'asc' }],
    include: withAllocations,
  })
  return {
    employer: employerOf(employer),
    versions: versions.map(versionRead),
    references: references.map(referenceRead),
    payments: payments.map(paymentRead),
    corrections: await corrections(tx, State.nullable().parse(employer.state) ?? undefined),
  }
}

export function versionRead(row: VersionRow): VersionRead {
  const { submittedAt, decidedAt } = row
  return {
    ...versionEntry(row),
    source: row.source as Source,
    reasons: row.reasons as readonly RejectionReason[],
    ...(submittedAt !== null && { submittedAt: instantOf(submittedAt) }),
    ...(decidedAt !== null && { decidedAt: instantOf(decidedAt) }),
    ...confirmed(row),
  }
}

export function referenceRead(row: ReferenceRow): ReferenceRead {
  return {
    ...referenceEntry(row),
    covers: placedShares(row.coverage),
    generatedAt: instantOf(row.generatedAt),
    ...(row.removedAt !== null && { removedAt: instantOf(row.removedAt) }),
    ...confirmed(row),
  }
}

export function paymentRead(row: PaymentRow): PaymentRead {
  return {
    ...paymentEntry(row),
    reportedAt: instantOf(row.reportedAt),
    ...(row.reversedAt !== null && { reversedAt: instantOf(row.reversedAt) }),
    ...(row.reversalReason !== null && { reversalReason: row.reversalReason }),
    ...confirmed(row),
  }
}

function confirmed({ portalConfirmedAt }: { portalConfirmedAt: Date | null }) {
  return portalConfirmedAt === null ? {} : { portalConfirmedAt: instantOf(portalConfirmedAt) }
}
