// Finds whose ledger is to be changed and locks it. The order is always: reference numbers, then the employer.
import type { Employer, Whose } from '../../../app/ledger.ts'
import type { ReferenceNumber } from '../../../core/domain/reference-number.ts'
import type { Transaction } from '../database.ts'
import { employerOf } from './employer.ts'

export type LockedLedger = {
  readonly employer: Employer | undefined
  /** A reference number that is locked as well: its payments may be on record before it is. */
  readonly number: string | undefined
}

/** Locks until the transaction ends. Nobody's ledger is the payments of a number that no reference has. */
export async function lockLedger(tx: Transaction, whose: Whose): Promise<LockedLedger> {
  const number = await numberOf(tx, whose)
  // Whoever records a payment and whoever records its reference see one another, whichever comes first.
  if (number !== undefined) await lockNumber(tx, number)
  const employerId = await employerIdOf(tx, whose)
  return { number, employer: employerId === undefined ? undefined : await lockEmployer(tx, employerId) }
}

export async function lockNumber(tx: Transaction, number: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`reference ${number}`}, 0))`
}

/** NO KEY: rows that refer to the employer may be written meanwhile. */
export async function lockEmployer(tx: Transaction, id: string): Promise<Employer> {
  await tx.$queryRaw`SELECT 1 FROM "Employer" WHERE "id" = ${id}::uuid FOR NO KEY UPDATE`
  return employerOf(await tx.employer.findUniqueOrThrow({ where: { id } }))
}

async function numberOf(tx: Transaction, whose: Whose): Promise<ReferenceNumber | string | undefined> {
  if ('paymentId' in whose) {
    if (!isId(whose.paymentId)) return undefined
    const payment = await tx.payment.findUnique({
      where: { id: whose.paymentId },
      select: { referenceNumber: true },
    })
    return payment?.referenceNumber
  }
  return 'number' in whose ? whose.number : undefined
}

async function employerIdOf(tx: Transaction, whose: Whose): Promise<string | undefined> {
  if ('code' in whose) {
    return (await tx.employer.findUnique({ where: { code: whose.code }, select: { id: true } }))?.id
  }
  if ('number' in whose) return (await holderOf(tx, whose.number))?.employerId
  const select = { employerId: true } as const
  const id = 'scheduleId' in whose ? whose.scheduleId : whose.paymentId
  if (!isId(id)) return undefined
  const found =
    'scheduleId' in whose
      ? await tx.schedule.findUnique({ where: { id }, select })
      : await tx.payment.findUnique({ where: { id }, select })
  return found?.employerId ?? undefined
}

/** The reference that has this number. */
export function holderOf(tx: Transaction, number: string): Promise<{ employerId: string } | null> {
  return tx.paymentReference.findUnique({ where: { number }, select: { employerId: true } })
}

/** What comes from outside may be no UUID at all, and is then nobody's. */
function isId(text: string): boolean {
  return /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text)
}
