// Rows of the ledger's tables as the domain's entries.
import { Day } from '../../../core/calendar/day.ts'
import { Period } from '../../../core/calendar/period.ts'
import { AcrState } from '../../../core/domain/acr.ts'
import type { PaymentEntry, ReferenceEntry, VersionEntry } from '../../../core/domain/ledger.ts'
import { type Sen, sen } from '../../../core/domain/money.ts'
import { PaymentChannel, PaymentState } from '../../../core/domain/payment.ts'
import { ReferenceKind, ReferenceNumber } from '../../../core/domain/reference-number.ts'
import { ScheduleState } from '../../../core/domain/schedule.ts'
import { amountsByReference } from '../../../core/domain/schedule-total.ts'
import type { Prisma } from '../generated/client.ts'

export type VersionRow = Prisma.ScheduleGetPayload<object>
export type ReferenceRow = Prisma.PaymentReferenceGetPayload<{ include: typeof withCoverage }>
export type PaymentRow = Prisma.PaymentGetPayload<{ include: typeof withAllocations }>

const month = { select: { period: true, version: true } } as const
export const withCoverage = { coverage: { include: { schedule: month } } } as const
export const withAllocations = { allocations: { include: { schedule: month } } } as const

function senOf(amount: bigint): Sen {
  return sen(Number(amount))
}

export function versionEntry(row: VersionRow): VersionEntry {
  const total = { act4: senOf(row.act4Sen), act800: senOf(row.act800Sen), skbbk: senOf(row.skbbkSen) }
  const skbbkWith = ReferenceKind.parse(row.skbbkWith)
  return {
    id: row.id,
    period: Period.parse(row.period),
    version: row.version,
    state: ScheduleState.parse(row.state),
    headcount: row.headcount,
    total,
    skbbkWith,
    amounts: amountsByReference(total, skbbkWith),
    ...(row.submittedOn !== null && { submittedOn: Day.parse(row.submittedOn) }),
    ...(row.sourceKey !== null && { sourceKey: row.sourceKey }),
  }
}

type Placed = { scheduleId: string; amountSen: bigint; schedule: { period: string; version: number } }

/** Oldest month first. */
export function placedShares(rows: readonly Placed[]) {
  return rows
    .toSorted((a, b) => (a.schedule.period < b.schedule.period ? -1 : 1))
    .map(({ scheduleId, amountSen, schedule }) => ({
      ...{ scheduleId, amount: senOf(amountSen) },
      ...{ period: Period.parse(schedule.period), version: schedule.version },
    }))
}

function shares(rows: readonly Placed[]) {
  return placedShares(rows).map(({ scheduleId, amount }) => ({ scheduleId, amount }))
}

export function referenceEntry(row: ReferenceRow): ReferenceEntry {
  return {
    id: row.id,
    kind: ReferenceKind.parse(row.kind),
    number: ReferenceNumber.parse(row.number),
    state: AcrState.parse(row.state),
    amount: senOf(row.amountSen),
    paid: senOf(row.paidSen),
    covers: shares(row.coverage),
  }
}

export function paymentEntry(row: PaymentRow): PaymentEntry {
  return {
    id: row.id,
    number: ReferenceNumber.parse(row.referenceNumber),
    state: PaymentState.parse(row.state),
    amount: senOf(row.amountSen),
    paidOn: Day.parse(row.paidOn),
    channel: PaymentChannel.parse(row.channel),
    sourceKey: row.sourceKey,
    shares: shares(row.allocations),
    surplus: senOf(row.surplusSen),
    ...(row.receiptNumber !== null && { receiptNumber: row.receiptNumber }),
    ...(row.referenceId !== null && { referenceId: row.referenceId }),
    ...(row.reversalKey !== null && { reversalKey: row.reversalKey }),
  }
}
