// Whom a person speaks for at this moment, and which schedules are of those employers.
import { z } from 'zod'
import type { Clock } from '../../../app/ports.ts'
import type { OwnEmployers } from '../../../app/submit-file.ts'
import { Period } from '../../../core/calendar/period.ts'
import { EmployerCode } from '../../../core/domain/employer-code.ts'
import type { Database } from '../database.ts'
import { standingLink } from '../links/standing.ts'

const Row = z.object({
  period: Period,
  headcount: z.int(),
  employer: z.object({ code: EmployerCode, name: z.string() }),
})

export function ownEmployers({
  database: { prisma },
  clock,
}: {
  database: Database
  clock: Clock
}): OwnEmployers {
  return {
    speaksFor: async (personId, code) => {
      const rows = await prisma.$queryRaw<unknown[]>`
        SELECT 1 FROM "Link" l JOIN "Employer" e ON e."id" = l."employerId"
        WHERE l."personId" = ${personId}::uuid AND e."code" = ${code} AND ${standingLink(clock.now())}`
      return rows.length > 0
    },
    schedule: async (personId, scheduleId) => {
      const [row] = await prisma.$queryRaw<unknown[]>`
        SELECT s."period", s."headcount", json_build_object('code', e."code", 'name', e."name") AS "employer"
        FROM "Schedule" s JOIN "Employer" e ON e."id" = s."employerId" JOIN "Link" l ON l."employerId" = e."id"
        WHERE s."id" = ${scheduleId}::uuid AND l."personId" = ${personId}::uuid AND ${standingLink(clock.now())}`
      return row === undefined ? undefined : Row.parse(row)
    },
  }
}
