// The OfficeBook port over an open database.
import type { Actor, Stamp } from '../../app/ledger.ts'
import type { NewOfficeCorrection, OfficeBook, OfficeCorrectionKept, OfficeFile } from '../../app/offices.ts'
import type { Instant } from '../../core/calendar/instant.ts'
import { OfficeCorrection } from '../../core/domain/office.ts'
import { paged, pageQuery } from './api/pages.ts'
import type { Database, Transaction } from './database.ts'
import type { Prisma } from './generated/client.ts'
import { changing } from './ledger/change.ts'
import { writing } from './ledger/writing.ts'

export function officeBook(database: Database): OfficeBook {
  const { prisma } = database
  return {
    list: async page => paged(await prisma.officeCorrection.findMany(pageQuery(page)), page, keptOf),
    find: id => found(prisma, { id }),
    all: () => officeCorrections(prisma),
    change: work =>
      changing(database, async tx => {
        await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('office corrections', 0))`
        return work(fileOf(tx))
      }),
  }
}

/** All corrections, the oldest first. */
export async function officeCorrections(
  tx: Pick<Transaction, 'officeCorrection'>,
): Promise<readonly OfficeCorrection[]> {
  const rows = await tx.officeCorrection.findMany({ select: { correction: true }, orderBy: { id: 'asc' } })
  return rows.map(({ correction }) => OfficeCorrection.parse(correction))
}

function fileOf(tx: Transaction): OfficeFile {
  return {
    find: id => found(tx, { id }),
    ofOffice: officeId => found(tx, { officeId }),
    add: async (correction, stamp) =>
      keptOf(await tx.officeCorrection.create({ data: rowOf(correction, stamp) })),
    remove: async id => void (await tx.officeCorrection.delete({ where: { id }, select: { id: true } })),
    note: writing(tx, () => undefined).note,
  }
}

async function found(
  tx: Pick<Transaction, 'officeCorrection'>,
  where: Prisma.OfficeCorrectionWhereUniqueInput,
): Promise<OfficeCorrectionKept | undefined> {
  const row = await tx.officeCorrection.findUnique({ where })
  return row === null ? undefined : keptOf(row)
}

function rowOf(
  { id, correction, source }: NewOfficeCorrection & { readonly id: string },
  { by: { actor }, at }: Stamp,
) {
  return {
    ...{ id, officeId: correction.officeId, correction, source },
    ...{ addedAt: new Date(at), addedByKind: actor.kind, addedById: actor.id ?? null },
  }
}

function keptOf(row: Prisma.OfficeCorrectionGetPayload<object>): OfficeCorrectionKept {
  const { id, correction, source, addedAt, addedByKind, addedById } = row
  const addedBy: Actor = { kind: addedByKind as Actor['kind'], ...(addedById !== null && { id: addedById }) }
  return {
    ...{ id, correction: OfficeCorrection.parse(correction), source },
    ...{ addedAt: addedAt.getTime() as Instant, addedBy },
  }
}
