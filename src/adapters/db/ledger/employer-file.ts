// Changes of an employer itself and of its contacts, under the employer's lock; of a code that is not on record, under
// a lock of the code.
import type { Employer, EmployerFile, NewEmployer, Stamp } from '../../../app/ledger.ts'
import type { Instant } from '../../../core/calendar/instant.ts'
import type { EmployerCode } from '../../../core/domain/employer-code.ts'
import type { Database, Transaction } from '../database.ts'
import { changing } from './change.ts'
import { contactOf, contactRow } from './contact.ts'
import { employerOf } from './employer.ts'
import { lockEmployer } from './lock-ledger.ts'
import { writing } from './writing.ts'

export function changeEmployer<T>(
  database: Database,
  code: EmployerCode,
  work: (file: EmployerFile) => Promise<T>,
): Promise<T> {
  return changing(database, async tx => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`employer ${code}`}, 0))`
    const found = await tx.employer.findUnique({ where: { code }, select: { id: true } })
    const employer = found === null ? undefined : await lockEmployer(tx, found.id)
    return work(await openFile(database, tx, employer))
  })
}

export async function readEmployer({ prisma, sealing }: Database, code: EmployerCode) {
  const row = await prisma.employer.findUnique({
    where: { code },
    include: { contacts: { orderBy: { id: 'asc' } } },
  })
  if (row === null) return undefined
  return { employer: employerOf(row), contacts: row.contacts.map(each => contactOf(each, sealing)) }
}

async function openFile(
  { sealing }: Database,
  tx: Transaction,
  employer: Employer | undefined,
): Promise<EmployerFile> {
  let employerId = employer?.id
  const where = { employerId: employerId ?? '00000000-0000-0000-0000-000000000000' }
  const contacts = employer && (await tx.contact.findMany({ where, orderBy: { id: 'asc' } }))
  return {
    employer,
    contacts: (contacts ?? []).map(row => contactOf(row, sealing)),
    add: async ({ id, code, ...rest }, stamp) => {
      employerId = id
      const data = { id, code, ...employerRow(rest, stamp), createdAt: new Date(stamp.at) }
      return employerOf(await tx.employer.create({ data }))
    },
    change: async ({ id, ...rest }, stamp) => {
      const data = { ...employerRow(rest, stamp), updatedAt: laterThan(employer, stamp) }
      return employerOf(await tx.employer.update({ where: { id }, data }))
    },
    saveContact: async (contact, stamp) => {
      if (employerId === undefined) throw new Error('a contact is of an employer on record')
      const seen = contacts?.find(each => each.id === contact.id)
      const updatedAt = laterThan(seen && contactOf(seen, sealing), stamp)
      const row = { ...contactRow(contact, sealing), employerId, updatedAt }
      const create = { ...row, createdAt: new Date(stamp.at) }
      const saved = await tx.contact.upsert({ where: { id: contact.id }, create, update: row })
      return contactOf(saved, sealing)
    },
    removeContact: async id => void (await tx.contact.delete({ where: { id }, select: { id: true } })),
    ...writing(tx, () => employerId),
  }
}

/** `updatedAt` is the mark of change: two changes of one millisecond must not look like one. */
function laterThan(seen: { readonly updatedAt: Instant } | undefined, { at }: Stamp): Date {
  return new Date(Math.max(at, (seen?.updatedAt ?? 0) + 1))
}

function employerRow({ name, ssmNumber, state }: Omit<NewEmployer, 'code'>, { by, at }: Stamp) {
  const { portalConfirmedAt } = by
  return {
    ...{ name, ssmNumber: ssmNumber ?? null, state: state ?? null, updatedAt: new Date(at) },
    ...(portalConfirmedAt !== undefined && { portalConfirmedAt: new Date(portalConfirmedAt) }),
  }
}
