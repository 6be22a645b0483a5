// The lines of a schedule version, name and identity sealed.
import type { ScheduleLine } from '../../../core/domain/schedule-line.ts'
import type { Prisma } from '../generated/client.ts'
import type { Sealing } from '../sealing.ts'

/** One line as its row. */
export function lineRow(
  { name, identity, category, wages, socso, eis, skbbk }: ScheduleLine,
  { seal, index }: Sealing,
  place: { scheduleId: string; line: number },
) {
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
  } satisfies Prisma.ScheduleLineCreateManyInput
}
