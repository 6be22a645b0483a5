// The rows of a page of demo months, written in one transaction.
import type { Transaction } from '../database.ts'
import type { Prisma } from '../generated/client.ts'

export type DemoRows = {
  readonly schedules: Prisma.ScheduleCreateManyInput[]
  readonly lines: Prisma.ScheduleLineCreateManyInput[]
  readonly references: (Prisma.PaymentReferenceCreateManyInput & { amountSen: bigint; paidSen: bigint })[]
  readonly coverage: Prisma.CoverageCreateManyInput[]
  readonly payments: (Prisma.PaymentCreateManyInput & { amountSen: bigint })[]
  readonly allocations: Prisma.AllocationCreateManyInput[]
}

export function noRows(): DemoRows {
  return { schedules: [], lines: [], references: [], coverage: [], payments: [], allocations: [] }
}

/** Writes what is not there yet. */
export async function writeRows(tx: Transaction, rows: DemoRows): Promise<void> {
  const skipDuplicates = true
  await tx.schedule.createMany({ data: rows.schedules, skipDuplicates })
  await tx.scheduleLine.createMany({ data: rows.lines, skipDuplicates })
  await tx.paymentReference.createMany({ data: rows.references, skipDuplicates })
  await tx.coverage.createMany({ data: rows.coverage, skipDuplicates })
  await tx.payment.createMany({ data: rows.payments, skipDuplicates })
  await tx.allocation.createMany({ data: rows.allocations, skipDuplicates })
}
