// Happenings as news: noted for each person they concern, until they are told together.
import { type Instant, instant } from '../../../core/calendar/instant.ts'
import { newsDueAt, newsFor } from '../../../core/domain/news.ts'
import type { Database, Transaction } from '../database.ts'
import { type HandedHappening, handPage } from '../happenings.ts'
import { standingAt } from '../links/standing.ts'

/** Notes one page of happenings in one transaction; gives how many it looked at. */
export function notePage(database: Database, at: Instant): Promise<number> {
  return handPage(database, 'news', async (tx, happenings) => {
    const concerned = [
      ...(await linkedPeople(
        tx,
        happenings.filter(({ kind }) => newsFor(kind) === 'linked'),
        at,
      )),
      ...(await applicants(
        tx,
        happenings.filter(({ kind }) => newsFor(kind) === 'applicant'),
      )),
    ]
    await save(tx, concerned, at)
  })
}

type Concerned = {
  personId: string
  about: string
  lastSeenAt: Date | null
  happeningIds: bigint[]
  imported: boolean
}

/** Everyone linked to the employer and reachable, but not the one whose own doing it was. */
async function linkedPeople(
  tx: Transaction,
  happenings: readonly HandedHappening[],
  now: Instant,
): Promise<Concerned[]> {
  const employerIds = [...new Set(happenings.flatMap(({ employerId }) => employerId ?? []))]
  if (employerIds.length === 0) return []
  const links = await tx.link.findMany({
    where: { employerId: { in: employerIds }, ...standingAt(now), person: { reachable: true } },
    select: { employerId: true, personId: true, person: { select: { lastSeenAt: true } } },
  })
  const employersOf = Map.groupBy(links, ({ personId }) => personId)
  return [...employersOf].flatMap(([personId, own]) => {
    const ids = new Set(own.map(({ employerId }) => employerId))
    const theirs = happenings.filter(
      ({ employerId, causedById }) => employerId !== null && ids.has(employerId) && causedById !== personId,
    )
    const lastSeenAt = own[0]?.person.lastSeenAt ?? null
    return theirs.length === 0 ? [] : [{ personId, about: 'employers', lastSeenAt, ...told(theirs) }]
  })
}

/** Who filed the registration, when they can be reached. */
async function applicants(tx: Transaction, happenings: readonly HandedHappening[]): Promise<Concerned[]> {
  const ids = [...new Set(happenings.map(({ subjectId }) => subjectId))]
  if (ids.length === 0) return []
  const registrations = await tx.registration.findMany({
    where: { id: { in: ids }, person: { reachable: true } },
    select: { id: true, personId: true, person: { select: { lastSeenAt: true } } },
  })
  return registrations.flatMap(({ id, personId, person }) => {
    if (personId === null || person === null) return []
    const theirs = happenings.filter(
      ({ subjectId, causedById }) => subjectId === id && causedById !== personId,
    )
    return theirs.length === 0
      ? []
      : [{ personId, about: id, lastSeenAt: person.lastSeenAt, ...told(theirs) }]
  })
}

function told(happenings: readonly HandedHappening[]): Pick<Concerned, 'happeningIds' | 'imported'> {
  return {
    happeningIds: happenings.map(({ id }) => id),
    imported: happenings.some(({ source }) => source === 'import'),
  }
}

/** What joins news that waits already is told with it. */
async function save(tx: Transaction, concerned: readonly Concerned[], now: Instant): Promise<void> {
  if (concerned.length === 0) return
  const waiting = await tx.news.findMany({
    where: { personId: { in: concerned.map(({ personId }) => personId) } },
    select: { personId: true, about: true, since: true },
  })
  const sinceOf = new Map(waiting.map(({ personId, about, since }) => [`${personId} ${about}`, since]))
  const rows = concerned.map(({ personId, about, happeningIds, imported, lastSeenAt }) => {
    const since = instant(sinceOf.get(`${personId} ${about}`)?.getTime() ?? now)
    const lastSeen = lastSeenAt === null ? undefined : instant(lastSeenAt.getTime())
    const dueAt = newsDueAt({ since, now, imported, lastSeen })
    return { personId, about, ids: happeningIds.map(String), since: new Date(since), dueAt: new Date(dueAt) }
  })
  await tx.$executeRaw`
    INSERT INTO "News" ("personId", "about", "happeningIds", "since", "dueAt")
    SELECT g."personId", g."about", ARRAY(SELECT jsonb_array_elements_text(g."ids")::bigint), g."since", g."dueAt"
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS g("personId" uuid, "about" text, "ids" jsonb, "since" timestamptz, "dueAt" timestamptz)
    ON CONFLICT ("personId", "about") DO UPDATE
    SET "happeningIds" = "News"."happeningIds" || excluded."happeningIds", "dueAt" = excluded."dueAt"`
}
