// ACRs and ECRs, by number and in pages.
import type { Of, Page, Paged, ReferenceFilter } from '../../../app/api-reader.ts'
import type { ReferenceRead } from '../../../app/ledger.ts'
import { EmployerCode } from '../../../core/domain/employer-code.ts'
import type { ReferenceNumber } from '../../../core/domain/reference-number.ts'
import type { Database } from '../database.ts'
import type { Prisma } from '../generated/client.ts'
import { withCoverage } from '../ledger/entries.ts'
import { referenceRead } from '../ledger/read-month.ts'
import { paged, pageQuery } from './pages.ts'

const withCode = { employer: { select: { code: true } }, ...withCoverage } as const

export async function readReferences(
  { prisma }: Database,
  { code }: ReferenceFilter,
  page: Page,
): Promise<Paged<Of<ReferenceRead>>> {
  const { where, ...rest } = pageQuery(page)
  const rows = await prisma.paymentReference.findMany({
    where: { ...where, ...(code && { employer: { code } }) },
    ...{ ...rest, include: withCode },
  })
  return paged(rows, page, referenceOf)
}

export async function readReference(
  { prisma }: Database,
  number: ReferenceNumber,
): Promise<Of<ReferenceRead> | undefined> {
  const row = await prisma.paymentReference.findUnique({ where: { number }, include: withCode })
  return row === null ? undefined : referenceOf(row)
}

type Row = Prisma.PaymentReferenceGetPayload<{ include: typeof withCode }>

function referenceOf(row: Row): Of<ReferenceRead> {
  return { ...referenceRead(row), code: EmployerCode.parse(row.employer.code) }
}
