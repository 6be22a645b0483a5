// What a database holds of the demo, opened and in order, to be compared and judged.
import type { Database } from '../../../src/adapters/db/database.ts'
import { dueDay } from '../../../src/core/calendar/due-date.ts'
import type { Period } from '../../../src/core/calendar/period.ts'
import type { AcrSummary } from '../../../src/core/domain/acr.ts'
import { AcrState } from '../../../src/core/domain/acr.ts'
import type { PaidShare } from '../../../src/core/domain/balance.ts'
import { sen } from '../../../src/core/domain/money.ts'
import { type MonthFacts, type MonthState, monthFacts, monthStatus } from '../../../src/core/domain/month.ts'
import { PaymentState } from '../../../src/core/domain/payment.ts'
import { ReferenceKind, ReferenceNumber } from '../../../src/core/domain/reference-number.ts'
import { ScheduleState } from '../../../src/core/domain/schedule.ts'

export type DemoRecords = Awaited<ReturnType<typeof demoRecords>>

/** Everything that `seedDemo` writes; sealed values are opened, generated numbers left out. */
export async function demoRecords({ prisma, sealing }: Database) {
  const byId = { orderBy: { id: 'asc' } } as const
  const opened = (sealed: Uint8Array | null) => sealed && sealing.open(sealed)
  return {
    employers: await prisma.employer.findMany(byId),
    contacts: (await prisma.contact.findMany(byId)).map(contact => ({
      id: contact.id,
      employerId: contact.employerId,
      name: contact.name,
      position: contact.position,
      email: opened(contact.emailSealed),
      phone: opened(contact.phoneSealed),
    })),
    schedules: await prisma.schedule.findMany(byId),
    lines: (await prisma.scheduleLine.findMany({ orderBy: [{ scheduleId: 'asc' }, { line: 'asc' }] })).map(
      ({ nameSealed, identitySealed, ...line }) => {
        return { ...line, name: sealing.open(nameSealed), identity: sealing.open(identitySealed) }
      },
    ),
    references: await prisma.paymentReference.findMany(byId),
    coverage: await prisma.coverage.findMany({ orderBy: [{ referenceId: 'asc' }, { scheduleId: 'asc' }] }),
    payments: await prisma.payment.findMany(byId),
    allocations: await prisma.allocation.findMany({ orderBy: [{ paymentId: 'asc' }, { scheduleId: 'asc' }] }),
    people: await prisma.person.findMany(byId),
    links: await prisma.link.findMany(byId),
    staff: (await prisma.staff.findMany(byId)).map(({ emailSealed, ...member }) => {
      return { ...member, email: opened(emailSealed) }
    }),
    chats: await prisma.chat.count(),
    audit: await prisma.audit.findMany({ omit: { id: true } }),
  }
}

/** The months of an employer that have anything on record, as the dialogues see them. */
export function monthsOf(records: DemoRecords, code: string): readonly MonthFacts[] {
  const employer = records.employers.find(each => each.code === code)
  const own = records.schedules.filter(({ employerId }) => employerId === employer?.id)
  const periods = [...new Set(own.map(({ period }) => period))].sort()
  return periods.map(period =>
    monthOf(
      records,
      own.filter(each => each.period === period),
    ),
  )
}

function monthOf(records: DemoRecords, rows: DemoRecords['schedules']): MonthFacts {
  const ids = new Set(rows.map(({ id }) => id))
  const covering = new Set(
    records.coverage.filter(({ scheduleId }) => ids.has(scheduleId)).map(({ referenceId }) => referenceId),
  )
  const versions = rows.map(({ version, state, headcount, act4Sen, act800Sen, skbbkSen }) => ({
    ...{ version, state: ScheduleState.parse(state), headcount },
    amounts: { ACR: sen(Number(act4Sen + skbbkSen)), ECR: sen(Number(act800Sen)) },
  }))
  return monthFacts({
    period: rows[0]?.period as Period,
    versions,
    references: records.references.filter(({ id }) => covering.has(id)).map(summary),
    shares: records.allocations.filter(({ scheduleId }) => ids.has(scheduleId)).map(share(records)),
  })
}

function share({ payments }: DemoRecords) {
  return ({ paymentId, amountSen }: DemoRecords['allocations'][number]): PaidShare => {
    const payment = payments.find(({ id }) => id === paymentId)
    const kind = ReferenceKind.parse(payment?.referenceNumber.slice(0, 3))
    return { kind, state: PaymentState.parse(payment?.state), amount: sen(Number(amountSen)) }
  }
}

function summary(reference: DemoRecords['references'][number]): AcrSummary {
  return {
    kind: ReferenceKind.parse(reference.kind),
    number: ReferenceNumber.parse(reference.number),
    state: AcrState.parse(reference.state),
    amount: sen(Number(reference.amountSen)),
    paid: sen(Number(reference.paidSen)),
  }
}

/** The state of a month as it is when nothing more happens. */
export function stateIn(records: DemoRecords, code: string, period: Period): MonthState {
  const month = monthsOf(records, code).find(each => each.period === period)
  const nothing = { period, versions: [], references: [], shares: [] }
  return monthStatus(month ?? monthFacts(nothing), dueDay(period)).state
}

/** The newest moment that anything is said to have happened at; 1970 when nothing did. */
export function latestMoment({ schedules, references, payments }: Dated): Date {
  const moments = [
    ...schedules.flatMap(each => [each.createdAt, each.submittedAt, each.decidedAt, each.portalConfirmedAt]),
    ...references.flatMap(each => [each.generatedAt, each.removedAt, each.portalConfirmedAt]),
    ...payments.flatMap(each => [each.reportedAt, `${each.paidOn}T00:00:00+08:00`, each.reversedAt]),
  ]
  return new Date(Math.max(...moments.map(moment => (moment ? new Date(moment).getTime() : 0)), 0))
}

type Dates<Name extends string> = { readonly [name in Name]?: Date | string | null }

type Dated = {
  schedules: readonly Dates<'submittedAt' | 'decidedAt' | 'portalConfirmedAt' | 'createdAt'>[]
  references: readonly Dates<'generatedAt' | 'removedAt' | 'portalConfirmedAt'>[]
  payments: readonly Dates<'reportedAt' | 'paidOn' | 'reversedAt'>[]
}
