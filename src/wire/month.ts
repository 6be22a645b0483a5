// One employer's contribution month: everything on record, and what is still to pay.
import { z } from 'zod'
import { Employer } from './employer.ts'
import { HolidayName } from './holiday.ts'
import { Payment } from './payment.ts'
import { Reference } from './reference.ts'
import { WireDay, WireId, WirePeriod, WireSen } from './scalar.ts'
import { Schedule } from './schedule.ts'
import { named } from './shape.ts'

const Balance = z.object({ due: WireSen, paid: WireSen, open: WireSen })

const Safer = z
  .object({
    day: WireDay,
    because: z
      .union([
        z.object({ kind: z.literal('weekend') }),
        z.object({ kind: z.literal('holiday'), name: HolidayName.optional() }),
      ])
      .optional(),
  })
  .describe('The last working day on or before the due day, and why it is another day.')

export const Month = named(
  'Month',
  'A month of an employer. Nobody is late before the due day has passed.',
  z.object({
    employer: Employer,
    period: WirePeriod,
    today: WireDay,
    state: z.enum(['missing', 'draft', 'submitted', 'rejected', 'accepted', 'acrUnpaid', 'partPaid', 'paid']),
    due: WireDay,
    safer: Safer,
    late: z.boolean(),
    balance: z.object({ ACR: Balance, ECR: Balance }),
    surplus: WireSen,
    countingScheduleId: WireId.optional(),
    schedules: z.array(Schedule),
    references: z.array(Reference),
    payments: z.array(Payment),
  }),
)
export type Month = z.input<typeof Month>
