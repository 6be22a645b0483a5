// The KnowledgeBook port over an open database.

import type { KnowledgeBook, OverlayKept } from '../../../app/knowledge/knowledge-book.ts'
import type { Actor } from '../../../app/ledger.ts'
import type { Day } from '../../../core/calendar/day.ts'
import type { Instant } from '../../../core/calendar/instant.ts'
import { languageNamed } from '../../../core/domain/language.ts'
import { type Database, notify, type Transaction } from '../database.ts'
import type { Prisma } from '../generated/client.ts'
import { changing } from '../ledger/change.ts'
import { writing } from '../ledger/writing.ts'

export function knowledgeBook(database: Database): KnowledgeBook {
  const { prisma, sealing } = database
  return {
    misses: async atMost => {
      const rows = await prisma.miss.findMany({ orderBy: { id: 'desc' }, take: atMost })
      return rows.map(row => ({
        question: sealing.open(row.questionSealed),
        language: languageNamed(row.language ?? undefined),
        kind: row.kind as 'clarify' | 'unknown',
        near: row.near,
        ...(row.chosen !== null && { chosen: row.chosen }),
      }))
    },
    overlays: async () => (await prisma.overlay.findMany({ orderBy: { version: 'desc' } })).map(keptOf),
    published: () => published(prisma),
    propose: (overlay, { by: { actor }, at }) =>
      changing(database, async tx => {
        const author = { authorKind: actor.kind, authorId: actor.id ?? null }
        const data = { ...overlay, ...author, state: 'proposed', proposedAt: new Date(at) }
        return keptOf(await tx.overlay.create({ data }))
      }),
    change: (id, work) =>
      changing(database, async tx => {
        await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('overlays', 0))`
        const row = await tx.overlay.findUnique({ where: { id } })
        return work({
          kept: row === null ? undefined : keptOf(row),
          published: () => published(tx),
          settle: async (state, { at }) => {
            await notify(tx, 'knowledge', '')
            return keptOf(
              await tx.overlay.update({ where: { id }, data: { state, settledAt: new Date(at) } }),
            )
          },
          note: writing(tx, () => undefined).note,
        })
      }),
  }
}

async function published(store: Pick<Transaction, 'overlay'>): Promise<readonly OverlayKept[]> {
  const rows = await store.overlay.findMany({
    where: { state: 'published' },
    orderBy: [{ settledAt: 'asc' }, { version: 'asc' }],
  })
  return rows.map(keptOf)
}

function keptOf(row: Prisma.OverlayGetPayload<object>): OverlayKept {
  const { id, version, topic, text, source } = row
  const author: Actor = {
    kind: row.authorKind as Actor['kind'],
    ...(row.authorId !== null && { id: row.authorId }),
  }
  return {
    ...{ id, version, topic, text, source, author },
    language: languageNamed(row.language) ?? 'ms',
    kind: row.kind as OverlayKept['kind'],
    since: row.since as Day,
    state: row.state as OverlayKept['state'],
    proposedAt: row.proposedAt.getTime() as Instant,
    ...(row.settledAt !== null && { settledAt: row.settledAt.getTime() as Instant }),
  }
}
