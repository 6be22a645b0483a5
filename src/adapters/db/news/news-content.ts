// What waiting news is about, read for a few people at once: the happenings, the employers they are still linked to, and
// the registrations they filed.
import { z } from 'zod'
import type { Instant } from '../../../core/calendar/instant.ts'
import type { EmployerNews } from '../../../core/dialogues/news-message.ts'
import type { RegistrationNews } from '../../../core/dialogues/registration-news.ts'
import { newsItem } from '../../../core/domain/news-item.ts'
import { Field, RegistrationKind, RegistrationState } from '../../../core/domain/registration.ts'
import type { Database } from '../database.ts'
import { standingAt } from '../links/standing.ts'
import { openJson } from '../store/sealed-json.ts'

/** Of one person, about their employers or about one registration. */
export type WaitingNews = {
  readonly personId: string
  readonly about: string
  /** Oldest first. */
  readonly happeningIds: readonly bigint[]
}

export type NewsContent = {
  /** By employer, those that a link ended with left out. */
  readonly employers: (news: WaitingNews) => readonly EmployerNews[]
  readonly registration: (news: WaitingNews) => RegistrationNews | undefined
}

export async function readContent(
  database: Database,
  waiting: readonly WaitingNews[],
  now: Instant,
): Promise<NewsContent> {
  const happenings = await happeningsOf(database, waiting)
  const links = await linksOf(database, waiting, now)
  const registrations = await registrationsOf(database, waiting)
  return {
    employers: ({ personId, happeningIds }) => {
      const told = happeningIds.flatMap(id => happenings.get(id) ?? [])
      return links
        .filter(link => link.personId === personId)
        .map(({ employer }) => ({
          employer,
          items: told
            .filter(({ employerId }) => employerId === employer.id)
            .flatMap(({ kind, payload }) => newsItem(kind, payload) ?? []),
        }))
        .filter(({ items }) => items.length > 0)
    },
    registration: ({ about }) => registrations.get(about),
  }
}

async function happeningsOf({ prisma }: Database, waiting: readonly WaitingNews[]) {
  const rows = await prisma.happening.findMany({
    where: { id: { in: [...new Set(waiting.flatMap(({ happeningIds }) => happeningIds))] } },
    select: { id: true, kind: true, employerId: true, payload: true },
  })
  return new Map(rows.map(row => [row.id, row]))
}

function linksOf({ prisma }: Database, waiting: readonly WaitingNews[], now: Instant) {
  return prisma.link.findMany({
    where: { personId: { in: waiting.map(({ personId }) => personId) }, ...standingAt(now) },
    orderBy: { employer: { name: 'asc' } },
    select: { personId: true, employer: { select: { id: true, code: true, name: true } } },
  })
}

/** As much of the answers as names the application. */
const Named = z.object({ answers: z.object({ employerName: z.string().optional() }) })

async function registrationsOf({ prisma, sealing }: Database, waiting: readonly WaitingNews[]) {
  const ids = waiting.map(({ about }) => about).filter(about => z.uuid().safeParse(about).success)
  const rows = await prisma.registration.findMany({
    where: { id: { in: ids } },
    include: { history: { orderBy: { id: 'desc' }, take: 1 } },
  })
  return new Map(
    rows.map(({ id, reference, kind, state, answersSealed, history }) => {
      const answers = Named.safeParse(openJson(sealing, answersSealed)).data?.answers
      const { note, fields = [] } = history[0] ?? {}
      const asked = fields.flatMap(field => Field.safeParse(field).data ?? [])
      const news: RegistrationNews = {
        ...{ reference, kind: RegistrationKind.parse(kind) },
        employerName: answers?.employerName ?? reference,
        state: RegistrationState.parse(state),
        ...(note && { note }),
        ...(asked.length > 0 && { fields: asked }),
      }
      return [id, news]
    }),
  )
}
