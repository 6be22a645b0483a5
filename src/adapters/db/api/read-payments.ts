// Payments, matched or not, by id and in pages.
import type { Page, Paged, PaymentFilter, PaymentShown } from '../../../app/api-reader.ts'
import { EmployerCode } from '../../../core/domain/employer-code.ts'
import type { Database } from '../database.ts'
import type { Prisma } from '../generated/client.ts'
import { withAllocations } from '../ledger/entries.ts'
import { paymentRead } from '../ledger/read-month.ts'
import { paged, pageQuery } from './pages.ts'

const withCode = { employer: { select: { code: true } }, ...withAllocations } as const

export async function readPayments(
  { prisma }: Database,
  { code, number }: PaymentFilter,
  page: Page,
): Promise<Paged<PaymentShown>> {
  const { where, ...rest } = pageQuery(page)
  const rows = await prisma.payment.findMany({
    where: { ...where, ...(code && { employer: { code } }), ...(number && { referenceNumber: number }) },
    ...{ ...rest, include: withCode },
  })
  return paged(rows, page, paymentOf)
}

export async function readPayment({ prisma }: Database, id: string): Promise<PaymentShown | undefined> {
  const row = await prisma.payment.findUnique({ where: { id }, include: withCode })
  return row === null ? undefined : paymentOf(row)
}

type Row = Prisma.PaymentGetPayload<{ include: typeof withCode }>

function paymentOf(row: Row): PaymentShown {
  return { ...paymentRead(row), ...(row.employer && { code: EmployerCode.parse(row.employer.code) }) }
}
