// Employers and their contacts, in pages.
import type { Of, Page, Paged } from '../../../app/api-reader.ts'
import type { Contact, Employer } from '../../../app/ledger.ts'
import { EmployerCode } from '../../../core/domain/employer-code.ts'
import type { Database } from '../database.ts'
import { contactOf } from '../ledger/contact.ts'
import { employerOf } from '../ledger/employer.ts'
import { paged, pageQuery } from './pages.ts'

export async function readEmployers({ prisma }: Database, page: Page): Promise<Paged<Employer>> {
  return paged(await prisma.employer.findMany(pageQuery(page)), page, employerOf)
}

export async function readContacts(
  { prisma, sealing }: Database,
  code: EmployerCode,
  page: Page,
): Promise<Paged<Of<Contact>> | undefined> {
  const employer = await prisma.employer.findUnique({ where: { code }, select: { id: true } })
  if (employer === null) return undefined
  const { where, ...rest } = pageQuery(page)
  const rows = await prisma.contact.findMany({ where: { ...where, employerId: employer.id }, ...rest })
  return paged(rows, page, row => ({ ...contactOf(row, sealing), code }))
}

export async function readContact(
  { prisma, sealing }: Database,
  id: string,
): Promise<Of<Contact> | undefined> {
  const include = { employer: { select: { code: true } } }
  const row = await prisma.contact.findUnique({ where: { id }, include })
  if (row === null) return undefined
  return { ...contactOf(row, sealing), code: EmployerCode.parse(row.employer.code) }
}
