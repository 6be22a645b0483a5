// The next running number of an Act that nobody has: also not a payment, which would then seem to be one of it.
import {
  type ReferenceKind,
  type ReferenceNumber,
  referenceNumber,
} from '../../../core/domain/reference-number.ts'
import type { Transaction } from '../database.ts'
import { holderOf, lockNumber } from './lock-ledger.ts'

export async function drawNumber(tx: Transaction, kind: ReferenceKind): Promise<ReferenceNumber> {
  const sequence = kind === 'ACR' ? 'acr_number' : 'ecr_number'
  for (;;) {
    const [row] = await tx.$queryRaw<{ number: bigint }[]>`SELECT nextval(${sequence}::regclass) AS "number"`
    const number = referenceNumber(kind, Number(row?.number))
    await lockNumber(tx, number)
    const isPaid = (await tx.payment.count({ where: { referenceNumber: number } })) > 0
    if (!isPaid && (await holderOf(tx, number)) === null) return number
  }
}
