// Writes the changes of a ledger, in their order.
import type { Employer, Stamp } from '../../../app/ledger.ts'
import type { LedgerChange } from '../../../core/domain/ledger.ts'
import type { Transaction } from '../database.ts'

export type Saving = { readonly tx: Transaction; readonly employer: Employer | undefined }

/** Every record that changes carries when the portal last confirmed it, and so does its employer. */
export async function saveChanges(
  saving: Saving,
  changes: readonly LedgerChange[],
  stamp: Stamp,
): Promise<void> {
  for (const change of changes) await saveChange(saving, change, stamp)
  const { portalConfirmedAt } = stamp.by
  if (portalConfirmedAt === undefined || saving.employer === undefined) return
  await saving.tx.$executeRaw`
    UPDATE "Employer" SET "portalConfirmedAt" = greatest("portalConfirmedAt", ${new Date(portalConfirmedAt)})
    WHERE "id" = ${saving.employer.id}::uuid`
}

async function saveChange(saving: Saving, change: LedgerChange, stamp: Stamp): Promise<void> {
  switch (change.kind) {
    case 'versionAdded':
    case 'versionMoved':
      return saveVersion(saving, change, stamp)
    case 'referenceAdded':
    case 'referenceMoved':
      return saveReference(saving, change, stamp)
    default:
      return savePayment(saving, change, stamp)
  }
}

type VersionChange = Extract<LedgerChange, { kind: 'versionAdded' | 'versionMoved' }>

async function saveVersion(saving: Saving, change: VersionChange, stamp: Stamp): Promise<void> {
  const { tx } = saving
  const at = new Date(stamp.at)
  const select = { id: true } as const
  if (change.kind === 'versionAdded') {
    const { id, period, version, state, headcount, total, skbbkWith, submittedOn, sourceKey } = change.version
    const data = {
      ...{ id, period, version, state, headcount, skbbkWith, employerId: idOf(saving), createdAt: at },
      ...{ act4Sen: total.act4, act800Sen: total.act800, skbbkSen: total.skbbk, source: stamp.by.source },
      ...{ submittedOn: submittedOn ?? null, sourceKey: sourceKey ?? null },
      submittedAt: state === 'draft' ? null : at,
      ...confirmed(stamp),
    }
    await tx.schedule.create({ data, select })
    return
  }
  const { id, to, reasons, submittedOn } = change
  const data = {
    state: to,
    ...(reasons && { reasons: [...reasons] }),
    ...(to === 'submitted' && { submittedAt: at }),
    ...(submittedOn && { submittedOn }),
    ...((to === 'accepted' || to === 'rejected') && { decidedAt: at }),
    ...confirmed(stamp),
  }
  await tx.schedule.update({ where: { id }, data, select })
}

type ReferenceChange = Extract<LedgerChange, { kind: 'referenceAdded' | 'referenceMoved' }>

async function saveReference(saving: Saving, change: ReferenceChange, stamp: Stamp): Promise<void> {
  const { tx } = saving
  const at = new Date(stamp.at)
  if (change.kind === 'referenceAdded') {
    const { id, kind, number, state, amount, paid, covers } = change.reference
    const data = {
      ...{ id, kind, number, state, employerId: idOf(saving), amountSen: amount, paidSen: paid },
      ...{ generatedAt: at, source: stamp.by.source, ...confirmed(stamp) },
    }
    await tx.paymentReference.create({ data, select: { id: true } })
    const coverage = covers.map(({ scheduleId, amount: amountSen }) => ({
      ...{ referenceId: id, scheduleId, kind, amountSen },
    }))
    await tx.coverage.createMany({ data: coverage })
    return
  }
  const { id, to, paid } = change
  const removed = to === 'removed' ? { removedAt: at } : {}
  const data = { state: to, paidSen: paid, ...removed, ...confirmed(stamp) }
  await tx.paymentReference.update({ where: { id }, data, select: { id: true } })
  if (to === 'removed') await tx.coverage.updateMany({ where: { referenceId: id }, data: { live: false } })
}

type PaymentChange = Exclude<LedgerChange, VersionChange | ReferenceChange>

async function savePayment(saving: Saving, change: PaymentChange, stamp: Stamp): Promise<void> {
  const { tx } = saving
  const select = { id: true } as const
  switch (change.kind) {
    case 'paymentAdded':
      await tx.payment.create({ data: paymentRow(saving, change, stamp), select })
      return
    case 'paymentMatched': {
      const data = { state: 'matched', referenceId: change.referenceId, employerId: idOf(saving) }
      await tx.payment.update({ where: { id: change.id }, data: { ...data, ...confirmed(stamp) }, select })
      return
    }
    case 'paymentReversed': {
      const { id, reason: reversalReason, reversalKey } = change
      const reversedAt = new Date(stamp.at)
      const data = { state: 'reversed', surplusSen: 0, reversedAt, reversalReason, reversalKey }
      await tx.payment.update({ where: { id }, data: { ...data, ...confirmed(stamp) }, select })
      return
    }
    case 'paymentAllocated': {
      const { id: paymentId, shares, surplus } = change
      await tx.allocation.deleteMany({ where: { paymentId } })
      const rows = shares.map(({ scheduleId, amount }) => ({ paymentId, scheduleId, amountSen: amount }))
      if (rows.length > 0) await tx.allocation.createMany({ data: rows })
      await tx.payment.update({ where: { id: paymentId }, data: { surplusSen: surplus }, select })
    }
  }
}

function paymentRow(
  { employer }: Saving,
  { payment }: Extract<LedgerChange, { kind: 'paymentAdded' }>,
  stamp: Stamp,
) {
  const { id, number, state, amount, paidOn, channel, sourceKey, receiptNumber, referenceId } = payment
  return {
    ...{ id, state, paidOn, channel, sourceKey, referenceNumber: number, amountSen: amount },
    ...{ receiptNumber: receiptNumber ?? null, referenceId: referenceId ?? null },
    ...{ employerId: employer?.id ?? null, source: stamp.by.source, reportedAt: new Date(stamp.at) },
    ...confirmed(stamp),
  }
}

function confirmed({ by: { portalConfirmedAt } }: Stamp) {
  return portalConfirmedAt === undefined ? {} : { portalConfirmedAt: new Date(portalConfirmedAt) }
}

function idOf({ employer }: Saving): string {
  if (employer === undefined) throw new Error('only payments can be nobody’s')
  return employer.id
}
