// Schedule versions of all months, and the lines of one.
import type { Of, Page, Paged, ScheduleFilter } from '../../../app/api-reader.ts'
import type { VersionRead } from '../../../app/ledger.ts'
import type { Category } from '../../../core/domain/category.ts'
import { EmployerCode } from '../../../core/domain/employer-code.ts'
import { type Sen, sen } from '../../../core/domain/money.ts'
import type { ScheduleLine } from '../../../core/domain/schedule-line.ts'
import type { Database } from '../database.ts'
import type { Prisma } from '../generated/client.ts'
import { versionRead } from '../ledger/read-month.ts'
import { paged, pageQuery } from './pages.ts'

const withCode = { employer: { select: { code: true } } } as const

export async function readSchedules(
  { prisma }: Database,
  { code, period }: ScheduleFilter,
  page: Page,
): Promise<Paged<Of<VersionRead>>> {
  const { where, ...rest } = pageQuery(page)
  const rows = await prisma.schedule.findMany({
    where: { ...where, ...(code && { employer: { code } }), ...(period && { period }) },
    ...{ ...rest, include: withCode },
  })
  return paged(rows, page, versionOf)
}

export async function readSchedule({ prisma }: Database, id: string): Promise<Of<VersionRead> | undefined> {
  const row = await prisma.schedule.findUnique({ where: { id }, include: withCode })
  return row === null ? undefined : versionOf(row)
}

type Row = Prisma.ScheduleGetPayload<{ include: typeof withCode }>

function versionOf(row: Row): Of<VersionRead> {
  return { ...versionRead(row), code: EmployerCode.parse(row.employer.code) }
}

export async function readScheduleLines(
  { prisma, sealing }: Database,
  scheduleId: string,
  { after, limit }: { after: number; limit: number },
): Promise<readonly (ScheduleLine & { line: number })[]> {
  const rows = await prisma.scheduleLine.findMany({
    where: { scheduleId, line: { gt: after } },
    orderBy: { line: 'asc' },
    take: limit,
  })
  const amounts = (employer: number, employee: number): { employer: Sen; employee: Sen } => ({
    employer: sen(employer),
    employee: sen(employee),
  })
  return rows.map(row => ({
    line: row.line,
    name: sealing.open(row.nameSealed),
    identity: sealing.open(row.identitySealed),
    category: row.category as Category,
    wages: sen(row.wagesSen),
    socso: amounts(row.socsoEmployerSen, row.socsoEmployeeSen),
    eis: amounts(row.eisEmployerSen, row.eisEmployeeSen),
    skbbk: { employee: sen(row.skbbkEmployeeSen) },
  }))
}
