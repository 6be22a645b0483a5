// The lines of a version before it counts: written in pages, kept by the transaction that makes it count, or dropped.
import { setImmediate } from 'node:timers/promises'
import type { LinePage, LineWriting, Stamp } from '../../../app/ledger.ts'
import type { Instant } from '../../../core/calendar/instant.ts'
import type { Database, Transaction } from '../database.ts'
import { retried } from '../retry.ts'
import { lineRow } from './line-rows.ts'

/** Sealing a page takes some 10 ms, writing it some 10. */
const page = 250
const deletedAtOnce = 1_000

const hour = 3_600_000
/** No submission takes so long: what is older and not kept belongs to a process that died. */
const abandonedAfterMs = 24 * hour
/** What is being abandoned is not kept any more, by whatever process's clock. */
const keptWithinMs = 12 * hour

export function lineWriting(database: Database): LineWriting {
  return {
    page,
    save: each => savePage(database, each),
    drop: scheduleId => dropSet(database, scheduleId),
  }
}

/** One statement of its own; sealed before it begins. Bytes go as base64: Prisma's own way takes ten times as long. */
async function savePage(
  { prisma, sealing }: Database,
  { scheduleId, first, lines, at }: LinePage,
): Promise<void> {
  const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')
  const rows = lines.map((line, place) => {
    const row = lineRow(line, sealing, { scheduleId, line: first + place })
    const [nameSealed, identitySealed] = [base64(row.nameSealed), base64(row.identitySealed)]
    return { ...row, nameSealed, identitySealed, identityIndex: base64(row.identityIndex) }
  })
  await setImmediate()
  await retried(
    () => prisma.$executeRaw`
      WITH "set" AS (
        INSERT INTO "LineSet" ("id", "startedAt") VALUES (${scheduleId}::uuid, ${new Date(at)}) ON CONFLICT DO NOTHING)
      INSERT INTO "ScheduleLine" ("scheduleId", "line", "nameSealed", "identitySealed", "identityIndex", "category",
        "wagesSen", "socsoEmployerSen", "socsoEmployeeSen", "eisEmployerSen", "eisEmployeeSen", "skbbkEmployeeSen")
      SELECT "scheduleId", "line", decode("nameSealed", 'base64'), decode("identitySealed", 'base64'),
        decode("identityIndex", 'base64'), "category", "wagesSen", "socsoEmployerSen", "socsoEmployeeSen",
        "eisEmployerSen", "eisEmployeeSen", "skbbkEmployeeSen"
      FROM json_to_recordset(${JSON.stringify(rows)}::json) AS r("scheduleId" uuid, "line" int, "nameSealed" text,
        "identitySealed" text, "identityIndex" text, "category" int, "wagesSen" int, "socsoEmployerSen" int,
        "socsoEmployeeSen" int, "eisEmployerSen" int, "eisEmployeeSen" int, "skbbkEmployeeSen" int)`,
  )
  // The embedded store answers without leaving the thread: others have their turn between pages.
  await setImmediate()
}

/** In the transaction of the version; throws when its lines are not there, or are being cleared away. */
export async function keepLines(tx: Transaction, id: string, { at }: Stamp): Promise<void> {
  const since = new Date(at - keptWithinMs)
  const { count } = await tx.lineSet.updateMany({
    where: { id, keptAt: null, startedAt: { gt: since } },
    data: { keptAt: new Date(at) },
  })
  if (count !== 1) throw new Error(`the lines of version ${id} are not there to be kept`)
}

/** In pages; the last of them takes the set itself. */
async function dropSet({ prisma }: Pick<Database, 'prisma'>, id: string): Promise<void> {
  let deleted = deletedAtOnce
  while (deleted === deletedAtOnce) {
    deleted = await retried(
      () => prisma.$executeRaw`
        DELETE FROM "ScheduleLine" WHERE "scheduleId" = ${id}::uuid AND "line" IN (
          SELECT l."line" FROM "ScheduleLine" l JOIN "LineSet" s ON s."id" = l."scheduleId"
          WHERE s."id" = ${id}::uuid AND s."keptAt" IS NULL LIMIT ${deletedAtOnce})`,
    )
    await setImmediate()
  }
  await prisma.lineSet.deleteMany({ where: { id, keptAt: null } })
}

/** Deletes what submissions that never ended have written. Gives how many there were. */
export async function dropAbandonedLines(database: Pick<Database, 'prisma'>, now: Instant): Promise<number> {
  const abandoned = await database.prisma.lineSet.findMany({
    where: { keptAt: null, startedAt: { lt: new Date(now - abandonedAfterMs) } },
    select: { id: true },
  })
  for (const { id } of abandoned) await dropSet(database, id)
  return abandoned.length
}
