// What is written down about one demo month (or two that are paid together): versions, references, payments.
import type { Day } from '../../../core/calendar/day.ts'
import type { Instant } from '../../../core/calendar/instant.ts'
import { dayInMalaysia, instant } from '../../../core/calendar/instant.ts'
import type { Period } from '../../../core/calendar/period.ts'
import { nextPeriod } from '../../../core/calendar/period.ts'
import { type PaymentChannel, PaymentChannel as channels } from '../../../core/domain/payment.ts'
import type { ReferenceKind } from '../../../core/domain/reference-number.ts'
import { amountsByReference, scheduleTotal } from '../../../core/domain/schedule-total.ts'
import type { ScheduleState } from '../../../core/domain/schedule.ts'
import type { Sealing } from '../sealing.ts'
import type { DemoEmployer } from './demo-employers.ts'
import { demoId } from './demo-id.ts'
import { type DemoLine, lineOf, lineRows } from './demo-lines.ts'
import type { DemoRows } from './demo-rows.ts'
import type { DemoWorker } from './demo-workers.ts'
import { type Random, randomFrom } from './random.ts'

/** `first` is the oldest month of the demo; nothing is recorded of after `asOf`. */
export type DemoHistory = { readonly first: Period; readonly asOf: Instant; readonly sealing: Sealing }
