// Registrations for a portal ID, by reference and in pages.
import type { Page, Paged, RegistrationFilter, RegistrationRead } from '../../../app/api-reader.ts'
import { EmployerCode } from '../../../core/domain/employer-code.ts'
import type { Database } from '../database.ts'
import type { Prisma } from '../generated/client.ts'
import { registrationOf, withHistory } from '../ledger/registration-row.ts'
import { paged, pageQuery } from './pages.ts'

const withCode = { employer: { select: { code: true } }, ...withHistory } as const

export async function readRegistrations(
  { prisma }: Database,
  { state }: RegistrationFilter,
  page: Page,
): Promise<Paged<RegistrationRead>> {
  const { where, ...rest } = pageQuery(page)
  const rows = await prisma.registration.findMany({
    where: { ...where, ...(state && { state }) },
    ...{ ...rest, include: withCode },
  })
  return paged(rows, page, registrationRead)
}

export async function readRegistration(
  { prisma }: Database,
  reference: string,
): Promise<RegistrationRead | undefined> {
  const row = await prisma.registration.findUnique({ where: { reference }, include: withCode })
  return row === null ? undefined : registrationRead(row)
}

type Row = Prisma.RegistrationGetPayload<{ include: typeof withCode }>

function registrationRead(row: Row): RegistrationRead {
  return { ...registrationOf(row), ...(row.employer && { code: EmployerCode.parse(row.employer.code) }) }
}
