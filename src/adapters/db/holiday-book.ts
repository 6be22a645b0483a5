// The HolidayBook port over an open database.
import type { CorrectionKept, HolidayBook, HolidayFile, NewCorrection } from '../../app/holidays.ts'
import type { Actor, Stamp } from '../../app/ledger.ts'
import { Day } from '../../core/calendar/day.ts'
import type { Instant } from '../../core/calendar/instant.ts'
import { State } from '../../core/domain/state.ts'
import { paged, pageQuery } from './api/pages.ts'
import type { Database, Transaction } from './database.ts'
import type { Prisma } from './generated/client.ts'
import { changing } from './ledger/change.ts'
import { writing } from './ledger/writing.ts'

export function holidayBook(database: Database): HolidayBook {
  const { prisma } = database
  return {
    list: async page => paged(await prisma.holidayCorrection.findMany(pageQuery(page)), page, correctionOf),
    find: id => found(prisma, { id }),
    touching: state => corrections(prisma, state),
    change: work =>
      changing(database, async tx => {
        await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('holiday corrections', 0))`
        return work(fileOf(tx))
      }),
  }
}

/** The corrections that touch a state, in one SELECT. */
export async function corrections(
  tx: Pick<Transaction, 'holidayCorrection'>,
  state: State | undefined,
): Promise<readonly CorrectionKept[]> {
  const where = { OR: [{ state: null }, ...(state === undefined ? [] : [{ state }])] }
  return (await tx.holidayCorrection.findMany({ where })).map(correctionOf)
}

function fileOf(tx: Transaction): HolidayFile {
  return {
    find: id => found(tx, { id }),
    ofDay: ({ day, state = null }) => found(tx, { day, state }),
    add: async (correction, stamp) =>
      correctionOf(await tx.holidayCorrection.create({ data: rowOf(correction, stamp) })),
    remove: async id => void (await tx.holidayCorrection.delete({ where: { id }, select: { id: true } })),
    note: writing(tx, () => undefined).note,
  }
}

async function found(
  tx: Pick<Transaction, 'holidayCorrection'>,
  where: Prisma.HolidayCorrectionWhereInput,
): Promise<CorrectionKept | undefined> {
  const row = await tx.holidayCorrection.findFirst({ where })
  return row === null ? undefined : correctionOf(row)
}

function rowOf(correction: NewCorrection & { readonly id: string }, { by: { actor }, at }: Stamp) {
  const { id, day, state = null, kind, source } = correction
  const name = correction.kind === 'added' ? correction.name : undefined
  return {
    ...{ id, day, state, kind, source, nameMs: name?.ms ?? null, nameEn: name?.en ?? null },
    ...{ addedAt: new Date(at), addedByKind: actor.kind, addedById: actor.id ?? null },
  }
}

function correctionOf(row: Prisma.HolidayCorrectionGetPayload<object>): CorrectionKept {
  const { id, day, state, nameMs, nameEn, source, addedAt, addedByKind, addedById } = row
  const addedBy: Actor = { kind: addedByKind as Actor['kind'], ...(addedById !== null && { id: addedById }) }
  return {
    ...{ id, day: Day.parse(day), source, addedAt: addedAt.getTime() as Instant, addedBy },
    ...(state !== null && { state: State.parse(state) }),
    ...(nameMs !== null && nameEn !== null
      ? { kind: 'added', name: { ms: nameMs, en: nameEn } }
      : { kind: 'removed' }),
  }
}
