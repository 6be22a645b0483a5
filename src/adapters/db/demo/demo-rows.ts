// The rows of a page of demo months, written in one transaction.
import type { Transaction } from '../database.ts'
import type { Prisma } from '../generated/client.ts'

export type DemoRows = {
  readonly schedules: Prisma.ScheduleCreateManyInput[]
  readonly lineSets: Prisma.LineSetCreateManyInput[]
  readonly lines: Prisma.ScheduleLineCreateManyInput[]
  readonly references: Prisma.PaymentReferenceCreateManyInput[]
  readonly coverage: Prisma.CoverageCreateManyInput[]
  readonly payments: Prisma.PaymentCreateManyInput[]
  readonly allocations: Prisma.AllocationCreateManyInput[]
}

export function noRows(): DemoRows {
  return {
    schedules: [],
    lineSets: [],
    lines: [],
    references: [],
    coverage: [],
    payments: [],
    allocations: [],
  }
}

/** Writes what is not there yet. */
export async function writeRows(tx: Transaction, rows: DemoRows): Promise<void> {
  const skipDuplicates = true
  await tx.schedule.createMany({ data: rows.schedules, skipDuplicates })
  await tx.lineSet.createMany({ data: rows.lineSets, skipDuplicates })
  await tx.scheduleLine.createMany({ data: rows.lines, skipDuplicates })
  await tx.paymentReference.createMany({ data: rows.references, skipDuplicates })
  await tx.coverage.createMany({ data: rows.coverage, skipDuplicates })
  await tx.payment.createMany({ data: rows.payments, skipDuplicates })
  await tx.allocation.createMany({ data: rows.allocations, skipDuplicates })
}

/**
 * As much of a transaction as saving a ledger needs, over these rows: what the store would have written one by one is
 * then written page by page.
 */
export function transactionOver(rows: DemoRows): Transaction {
  const tables = {
    schedule: tableOver(rows.schedules),
    paymentReference: tableOver(rows.references),
    coverage: tableOver(rows.coverage),
    payment: tableOver(rows.payments),
    allocation: tableOver(rows.allocations),
    $executeRaw: async () => 0,
  }
  return tables as unknown as Transaction
}

type Where<Row> = { readonly where: Partial<Row> }

function tableOver<Row extends object>(rows: Row[]) {
  const matching = (where: Partial<Row>) =>
    rows.filter(row => Object.entries(where).every(([name, value]) => Reflect.get(row, name) === value))
  const updateMany = async ({ where, data }: Where<Row> & { readonly data: Partial<Row> }) => {
    for (const row of matching(where)) Object.assign(row, data)
  }
  return {
    create: async ({ data }: { readonly data: Row }) => void rows.push(data),
    createMany: async ({ data }: { readonly data: readonly Row[] }) => void rows.push(...data),
    update: updateMany,
    updateMany,
    deleteMany: async ({ where }: Where<Row>) => {
      for (const row of matching(where)) rows.splice(rows.indexOf(row), 1)
    },
  }
}
