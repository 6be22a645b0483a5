// The ledger of a locked employer: its versions, references and payments, and payments that wait for a number.
import type { EmployerLedger } from '../../../core/domain/ledger.ts'
import type { Transaction } from '../database.ts'
import { paymentEntry, referenceEntry, versionEntry, withAllocations, withCoverage } from './entries.ts'
import type { LockedLedger } from './lock-ledger.ts'

export async function loadLedger(
  tx: Transaction,
  { employer, number }: LockedLedger,
): Promise<EmployerLedger> {
  const waiting = number === undefined ? [] : [{ employerId: null, referenceNumber: number }]
  const own = employer === undefined ? [] : [{ employerId: employer.id }]
  const payments = await tx.payment.findMany({
    where: { OR: [...own, ...waiting] },
    orderBy: [{ reportedAt: 'asc' }, { id: 'asc' }],
    include: withAllocations,
  })
  if (employer === undefined) return { versions: [], references: [], payments: payments.map(paymentEntry) }
  const where = { employerId: employer.id }
  const versions = await tx.schedule.findMany({ where, orderBy: [{ period: 'asc' }, { version: 'asc' }] })
  const references = await tx.paymentReference.findMany({
    where,
    orderBy: [{ generatedAt: 'asc' }, { id: 'asc' }],
    include: withCoverage,
  })
  return {
    versions: versions.map(versionEntry),
    references: references.map(referenceEntry),
    payments: payments.map(paymentEntry),
  }
}
