// The FormReminderStore port over an open database.
import type { FormReminderStore, LeftForm } from '../../../app/remind-forms.ts'
import { type Instant, instant } from '../../../core/calendar/instant.ts'
import { draftsOf } from '../../../core/dialogues/drafts.ts'
import { keptDrafts } from '../../../core/dialogues/kept-drafts.ts'
import type { Database } from '../database.ts'
import { Prisma } from '../generated/client.ts'
import { retried } from '../retry.ts'
import { enqueueMany } from '../store/enqueue-many.ts'
import { openJson } from '../store/sealed-json.ts'

const peopleAtOnce = 50

export function formReminderStore({ prisma, sealing }: Database): FormReminderStore {
  return {
    nextPage: async silentSince => {
      const rows = await prisma.$queryRaw<Row[]>`
        SELECT c."personId"::text, c."formBegunAt", c."stateSealed" FROM "Conversation" c
        JOIN "Person" p ON p."id" = c."personId"
        WHERE ${left(silentSince)} AND p."reachable" AND p."remindersOn"
        ORDER BY c."formBegunAt" LIMIT ${peopleAtOnce}`
      return rows.map(({ personId, formBegunAt, stateSealed }): LeftForm => {
        const [draft] = draftsOf(keptDrafts(openJson(sealing, stateSealed)))
        return { personId, begunAt: instant(formBegunAt.getTime()), ...(draft && { draft }) }
      })
    },
    tell: (told, silentSince, at) =>
      retried(() =>
        prisma.$transaction(async tx => {
          const ids = Prisma.join(told.map(({ personId }) => Prisma.sql`${personId}::uuid`))
          const noted = await tx.$queryRaw<{ personId: string }[]>`
            UPDATE "Conversation" c SET "remindedOf" = c."formBegunAt"
            WHERE ${left(silentSince)} AND c."personId" IN (${ids}) RETURNING c."personId"::text`
          const taken = new Set(noted.map(({ personId }) => personId))
          const lines = told
            .filter(({ personId }) => taken.has(personId))
            .flatMap(({ personId, begunAt, said }) =>
              said ? [{ personId, key: `form:${begunAt}:${personId}`, line: { say: said } }] : [],
            )
          return enqueueMany({ tx, sealing, at }, 'notification', lines)
        }),
      ),
  }
}

type Row = { personId: string; formBegunAt: Date; stateSealed: Uint8Array }

/** Nobody else has the chat, and nothing was said since. */
function left(silentSince: Instant): Prisma.Sql {
  return Prisma.sql`c."formBegunAt" IS NOT NULL AND c."remindedOf" IS DISTINCT FROM c."formBegunAt"
    AND c."updatedAt" <= ${new Date(silentSince)} AND c."holder" = 'bot'`
}
