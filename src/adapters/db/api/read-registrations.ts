// Registrations for a portal ID, by reference and in pages.
import type {
  EnclosureRead,
  Page,
  Paged,
  RegistrationFilter,
  RegistrationRead,
} from '../../../app/api-reader.ts'
import type { By } from '../../../app/ledger.ts'
import type { Instant } from '../../../core/calendar/instant.ts'
import { EmployerCode } from '../../../core/domain/employer-code.ts'
import { EnclosureKind } from '../../../core/domain/enclosure.ts'
import type { Database } from '../database.ts'
import type { Prisma } from '../generated/client.ts'
import { instantOf } from '../ledger/employer.ts'
import { registrationOf, withHistory } from '../ledger/registration-row.ts'
import { paged, pageQuery } from './pages.ts'
import { readNoted } from './read-noted.ts'

const enclosed = {
  where: { file: { state: 'kept' } },
  orderBy: [{ at: 'asc' }, { id: 'asc' }],
  include: { file: { select: { mime: true, size: true } } },
} as const satisfies Prisma.Registration$enclosuresArgs

const withCode = { employer: { select: { code: true } }, enclosures: enclosed, ...withHistory } as const

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
  return {
    ...registrationOf(row),
    ...(row.employer && { code: EmployerCode.parse(row.employer.code) }),
    enclosures: row.enclosures.map(enclosureRead),
  }
}

function enclosureRead({ id, what, at, file }: Row['enclosures'][number]): EnclosureRead {
  return { id, what: EnclosureKind.parse(what), at: instantOf(at), ...file }
}

/** With its bytes, once it is noted that it was read. */
export async function readEnclosure(
  database: Database,
  { reference, id, by, at }: { reference: string; id: string; by: By; at: Instant },
): Promise<(EnclosureRead & { bytes: Uint8Array }) | undefined> {
  const row = await database.prisma.enclosure.findFirst({
    where: { id, registration: { reference }, file: { state: 'kept' } },
    include: enclosed.include,
  })
  const bytes =
    row &&
    (await readNoted(database, row.fileId, {
      ...{ by, at, action: 'enclosureRead', subject: { kind: 'registration', id: reference } },
      detail: { enclosure: id },
    }))
  if (!row || !bytes) return undefined
  return { ...enclosureRead(row), bytes }
}
