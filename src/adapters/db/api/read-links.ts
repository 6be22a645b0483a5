// The links of an employer that stand, in pages.
import type { Of, Page, Paged } from '../../../app/api-reader.ts'
import type { Instant } from '../../../core/calendar/instant.ts'
import type { EmployerCode } from '../../../core/domain/employer-code.ts'
import type { Link } from '../../../core/domain/link.ts'
import type { Database } from '../database.ts'
import { linkOf } from '../links/link-rows.ts'
import { standingAt } from '../links/standing.ts'
import { paged, pageQuery } from './pages.ts'

export async function readLinks(
  { prisma }: Database,
  { code, now }: { code: EmployerCode; now: Instant },
  page: Page,
): Promise<Paged<Of<Link>> | undefined> {
  const employer = await prisma.employer.findUnique({ where: { code }, select: { id: true } })
  if (employer === null) return undefined
  const { where, ...rest } = pageQuery(page)
  const rows = await prisma.link.findMany({
    where: { ...where, employerId: employer.id, ...standingAt(now) },
    ...rest,
  })
  return paged(rows, page, row => ({ ...linkOf(row), code }))
}
