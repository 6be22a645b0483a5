// One employer's month: everything on record, and what is still to pay.
import { z } from 'zod'
import { type Month, readMonth } from '../../../app/read-month.ts'
import { Month as WireMonth } from '../../../wire/month.ts'
import { WireEmployerCode, WirePeriod } from '../../../wire/scalar.ts'
import { employerShown } from './employers.ts'
import { given } from './given.ts'
import { type Operation, operation } from './operation.ts'
import { granted } from './outcome.ts'
import { paymentShown } from './payments.ts'
import { referenceShown } from './references.ts'
import { scheduleShown } from './schedule-shown.ts'

function monthShown({ employer, period, today, status, safer, balance, surplus, counts, ...on }: Month) {
  const { code } = employer
  return {
    ...{ employer: employerShown(employer), period, today, ...status, safer, balance, surplus },
    ...given({ countingScheduleId: counts?.id }),
    schedules: on.versions.map(each => scheduleShown({ ...each, code })),
    references: on.references.map(each => referenceShown({ ...each, code })),
    payments: on.payments.map(each => paymentShown({ ...each, code })),
  }
}

export const monthOperations: readonly Operation[] = [
  operation({
    ...{ id: 'getMonth', tag: 'months', method: 'get', path: '/employers/{code}/months/{period}' },
    ...{ scope: 'months:read', params: z.strictObject({ code: WireEmployerCode, period: WirePeriod }) },
    ...{ replies: { 200: WireMonth }, problems: ['notFound'], tagged: 'read' },
    handle: async ({ params }, { desk }) => ({
      status: 200,
      body: monthShown(granted(await readMonth(desk, params))),
    }),
  }),
]
