// People who are linked to employers, and what was put into the outbox for them.
import { newsStore } from '../../src/adapters/db/news/news-store.ts'
import { openJson } from '../../src/adapters/db/store/sealed-json.ts'
import type { Line } from '../../src/app/ports.ts'
import { tellNews } from '../../src/app/tell-news.ts'
import type { Instant } from '../../src/core/calendar/instant.ts'
import type { TestDatabase } from './database.ts'
import { botId } from './machinery.ts'

const operator = { mode: 'official', name: 'Sahabat', specimen: false } as const

/** Somebody who can be reached, linked to these employers; gives their id. */
export async function linkedPerson(
  { prisma }: TestDatabase,
  externalId: bigint,
  employerIds: readonly string[],
  about: { reachable?: boolean; lastSeenAt?: Date; remindersOn?: boolean; remindDays?: number[] } = {},
): Promise<string> {
  const links = employerIds.map(employerId => ({ employerId, role: 'owner', proof: 'portal' }))
  const { id } = await prisma.person.create({
    data: { channel: 'telegram', botId, externalId, ...about, links: { create: links } },
    select: { id: true },
  })
  return id
}

/** The lines of the outbox, oldest first, with whose chat they are for. */
export async function linesTold({ prisma, sealing }: TestDatabase) {
  const rows = await prisma.outbox.findMany({ orderBy: { id: 'asc' }, include: { chat: true } })
  return rows.map(({ chat, key, lineSealed, priority }) => {
    const line = openJson(sealing, lineSealed) as Extract<Line, { say: unknown }>
    return { to: chat.externalId, personId: chat.personId, key, priority, say: line.say }
  })
}

/** Notes and tells all news as at a moment; gives when more is due. */
export function tellAt(database: TestDatabase, at: Instant): Promise<Instant | undefined> {
  return tellNews({ news: newsStore({ database, operator }), clock: { now: () => at } })
}
