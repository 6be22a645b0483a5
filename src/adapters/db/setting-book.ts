// The SettingBook port over an open database.
import type { Actor, Stamp } from '../../app/ledger.ts'
import type { SettingBook, SettingKept } from '../../app/settings.ts'
import type { Instant } from '../../core/calendar/instant.ts'
import type { Database } from './database.ts'
import type { Prisma } from './generated/client.ts'
import { changing } from './ledger/change.ts'
import { writing } from './ledger/writing.ts'

export function settingBook(database: Database): SettingBook {
  return {
    read: async () => (await database.prisma.setting.findMany()).map(keptOf),
    change: (key, work) =>
      changing(database, async tx => {
        // A setting that nobody has changed has no row to lock.
        await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`setting ${key}`}, 0))`
        const row = await tx.setting.findUnique({ where: { key } })
        return work({
          kept: row === null ? undefined : keptOf(row),
          save: async (value, stamp) => {
            const data = { value, ...stamped(stamp, row) }
            const saved = { where: { key }, create: { key, ...data }, update: data }
            return keptOf(await tx.setting.upsert(saved))
          },
          note: writing(tx, () => undefined).note,
        })
      }),
  }
}

/** `changedAt` is the mark of change: two changes of one millisecond must not look like one. */
function stamped({ by: { actor }, at }: Stamp, seen: { changedAt: Date } | null) {
  return {
    changedAt: new Date(Math.max(at, (seen?.changedAt.getTime() ?? 0) + 1)),
    changedByKind: actor.kind,
    changedById: actor.id ?? null,
  }
}

function keptOf({
  key,
  value,
  changedAt,
  changedByKind,
  changedById,
}: Prisma.SettingGetPayload<object>): SettingKept {
  const changedBy: Actor = {
    kind: changedByKind as Actor['kind'],
    ...(changedById !== null && { id: changedById }),
  }
  return { key, value, changedAt: changedAt.getTime() as Instant, changedBy }
}
