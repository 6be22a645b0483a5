// The lines of a schedule version, name and identity sealed.
import type { ScheduleLine } from '../../../core/domain/schedule-line.ts'
import type { Transaction } from '../database.ts'
import type { Prisma } from '../generated/client.ts'
import type { Sealing } from '../sealing.ts'

/** Twelve values a row: a statement holds at most 32,767. */
const rowsPerStatement = 1_000

export type LinesOf = {
  readonly scheduleId: string
  readonly first: number
  readonly lines: readonly ScheduleLine[]
}

export async function saveLines(tx: Transaction, sealing: Sealing, of: LinesOf): Promise<void> {
  const { scheduleId, first, lines } = of
  for (let from = 0; from < lines.length; from += rowsPerStatement) {
    const page = lines.slice(from, from + rowsPerStatement)
    const data = page.map((line, place) => lineRow(line, sealing, { scheduleId, line: first + from + place }))
    await tx.scheduleLine.createMany({ data })
  }
}

function lineRow(
  { name, identity, category, wages, socso, eis, skbbk }: ScheduleLine,
  { seal, index }: Sealing,
  place: { scheduleId: string; line: number },
): Prisma.ScheduleLineCreateManyInput {
  return {
    ...place,
    nameSealed: seal(name),
    identitySealed: seal(identity),
    identityIndex: index('identity', identity),
    category,
    wagesSen: wages,
    socsoEmployerSen: socso.employer,
    socsoEmployeeSen: socso.employee,
    eisEmployerSen: eis.employer,
    eisEmployeeSen: eis.employee,
    skbbkEmployeeSen: skbbk.employee,
  }
}
