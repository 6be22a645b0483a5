// Values that conversations are tested with: employers, months in each state, a filled form. Nobody here is real.
import { day } from '../../../src/core/calendar/day.ts'
import { type Instant, instant } from '../../../src/core/calendar/instant.ts'
import { addMonths, type Period, period } from '../../../src/core/calendar/period.ts'
import type { Holidays } from '../../../src/core/calendar/working-day.ts'
import type { PersonEvent } from '../../../src/core/dialogues/event.ts'
import type { LinkedEmployer } from '../../../src/core/dialogues/facts.ts'
import type { SentDocument } from '../../../src/core/dialogues/job.ts'
import type { AcrState, AcrSummary } from '../../../src/core/domain/acr.ts'
import { sen } from '../../../src/core/domain/money.ts'
import type { MonthFacts, MonthState } from '../../../src/core/domain/month.ts'
import { type ReferenceKind, referenceNumber } from '../../../src/core/domain/reference-number.ts'
import type { RegistrationForm, RegistrationKind } from '../../../src/core/domain/registration.ts'
import { fieldsFor } from '../../../src/core/domain/registration.ts'
import { parseField } from '../../../src/core/domain/registration-field.ts'
import type { ScheduleState } from '../../../src/core/domain/schedule.ts'

/** A moment by the clock on the wall in Malaysia: `at('2026-12-14 09:05')`. */
export function at(wallClock: string): Instant {
  return instant(Date.parse(`${wallClock.replace(' ', 'T')}:00+08:00`))
}

/** Somebody who stands in Kuala Lumpur shares where they are. */
export const locationShared: PersonEvent = {
  kind: 'locationShared',
  at: { latitude: 3.15, longitude: 101.71 },
}

/** Saturday and Sunday, and Christmas. */
export const holidays: Holidays = { weekend: [6, 0], holidays: new Set([day(2026, 12, 25)]) }

export const kedai: LinkedEmployer = {
  id: '11111111-1111-4111-8111-111111111111',
  code: 'B1234567890A',
  name: 'Kedai Runcit Maju Jaya Sdn. Bhd.',
}
export const bengkel: LinkedEmployer = {
  id: '22222222-2222-4222-8222-222222222222',
  code: 'C2234567890B',
  name: 'Bengkel Kereta Lim & Anak',
}
export const restoran: LinkedEmployer = {
  id: '33333333-3333-4333-8333-333333333333',
  code: 'D3234567890C',
  name: 'Restoran Selera Kampung',
}

/** A payroll file as Telegram tells of it. */
export const payroll: SentDocument = { fileId: 'BQACAgUAAxkBAAIC', name: 'gaji-nov-2026.txt', size: 11_200 }

/** A photo as Telegram tells of it: it has no name. */
export const photo: SentDocument = {
  fileId: 'AgACAgUAAxkBAAID',
  name: '',
  size: 182_000,
  mime: 'image/jpeg',
}

export const november = period(2026, 11)

const scheduleOf: Record<Exclude<MonthState, 'missing'>, ScheduleState> = {
  draft: 'draft',
  submitted: 'submitted',
  rejected: 'rejected',
  accepted: 'accepted',
  acrUnpaid: 'accepted',
  partPaid: 'accepted',
  paid: 'accepted',
}

/** A month of 40 employees that stands so; the ACR is RM4,158.00 and the ECR RM260.00. */
export function monthIn(state: MonthState, month: Period = november): MonthFacts {
  if (state === 'missing') return { period: month, references: [], paid: { ACR: sen(0), ECR: sen(0) } }
  const amounts = { ACR: sen(415_800), ECR: sen(26_000) }
  const schedule = { version: 1, state: scheduleOf[state], headcount: 40, amounts }
  const references = referencesOf(state, month)
  const paid = (kind: ReferenceKind) => references.find(each => each.kind === kind)?.paid ?? sen(0)
  return { period: month, schedule, references, paid: { ACR: paid('ACR'), ECR: paid('ECR') } }
}

function referencesOf(state: MonthState, month: Period): AcrSummary[] {
  const running = Number(month.replace('-', ''))
  const reference = (kind: ReferenceKind, stands: AcrState): AcrSummary => {
    const amount = kind === 'ACR' ? sen(415_800) : sen(26_000)
    const paid = stands === 'paid' ? amount : sen(0)
    return { kind, number: referenceNumber(kind, running), state: stands, amount, paid }
  }
  if (state === 'acrUnpaid') return [reference('ACR', 'generated'), reference('ECR', 'generated')]
  if (state === 'partPaid') return [reference('ACR', 'paid'), reference('ECR', 'generated')]
  return state === 'paid' ? [reference('ACR', 'paid'), reference('ECR', 'paid')] : []
}

/** Paid months before `last`, newest first, with `last` itself in front. */
export function monthsUpTo(last: MonthFacts, count: number): MonthFacts[] {
  const before = Array.from({ length: count - 1 }, (_, index) =>
    monthIn('paid', addMonths(last.period, -1 - index)),
  )
  return [last, ...before]
}

/** What is typed for each field. */
export const typedAnswers = {
  employerName: 'Kedai Runcit Maju Jaya Sdn. Bhd.',
  employerCode: 'B1234567890A',
  ssmNumber: '201901000005',
  businessKind: 'kedai runcit',
  addressLine1: 'No. 12, Jalan Mawar 3',
  addressLine2: 'Taman Sri Indah',
  postcode: '43000',
  city: 'Kajang',
  state: 'Selangor',
  phone: '03-8733 1234',
  officerName: 'Siti Aminah binti Rahman',
  officerPosition: 'Eksekutif Sumber Manusia',
  officerEmail: 'siti@majujaya.com.my',
  officerPhone: '012-345 6789',
} as const

/** A form of this kind with every field answered. */
export function filledForm(kind: RegistrationKind): RegistrationForm {
  const answers = fieldsFor(kind).map(field => {
    const read = parseField(field, typedAnswers[field])
    if (!read.ok) throw new Error(`the answer to ${field} is not accepted`)
    return [field, read.value]
  })
  return { kind, answers: Object.fromEntries(answers), skipped: [] }
}
