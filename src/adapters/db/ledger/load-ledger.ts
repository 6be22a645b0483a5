// The ledger of a locked employer in one SELECT: its versions, references and payments, and payments that wait for a
// number. What is in these columns was written by save-ledger.ts and is checked by the tables' own rules.
import type {
  EmployerLedger,
  PaymentEntry,
  ReferenceEntry,
  VersionEntry,
} from '../../../core/domain/ledger.ts'
import { amountsByReference } from '../../../core/domain/schedule-total.ts'
import type { Transaction } from '../database.ts'
import type { LockedLedger } from './lock-ledger.ts'

type Row = {
  versions: readonly Omit<VersionEntry, 'amounts'>[]
  references: readonly ReferenceEntry[]
  payments: readonly PaymentEntry[]
}

export async function loadLedger(
  tx: Transaction,
  { employer, number }: LockedLedger,
): Promise<EmployerLedger> {
  const id = employer?.id ?? null
  const [row] = await tx.$queryRaw<Row[]>`
    SELECT
      (SELECT coalesce(json_agg(json_strip_nulls(json_build_object('id', "id", 'period', "period",
          'version', "version", 'state', "state", 'headcount', "headcount", 'skbbkWith', "skbbkWith",
          'total', json_build_object('act4', "act4Sen", 'act800', "act800Sen", 'skbbk', "skbbkSen"),
          'submittedOn', "submittedOn", 'sourceKey', "sourceKey")) ORDER BY "period", "version"), '[]')
        FROM "Schedule" WHERE "employerId" = ${id}::uuid) AS "versions",
      (SELECT coalesce(json_agg(json_build_object('id', r."id", 'kind', r."kind", 'number', r."number",
          'state', r."state", 'amount', r."amountSen", 'paid', r."paidSen", 'covers',
          (SELECT json_agg(json_build_object('scheduleId', c."scheduleId", 'amount', c."amountSen") ORDER BY s."period")
            FROM "Coverage" c JOIN "Schedule" s ON s."id" = c."scheduleId" WHERE c."referenceId" = r."id"))
          ORDER BY r."generatedAt", r."id"), '[]')
        FROM "PaymentReference" r WHERE r."employerId" = ${id}::uuid) AS "references",
      (SELECT coalesce(json_agg(json_strip_nulls(json_build_object('id', p."id", 'number', p."referenceNumber",
          'state', p."state", 'amount', p."amountSen", 'paidOn', p."paidOn", 'channel', p."channel",
          'sourceKey', p."sourceKey", 'receiptNumber', p."receiptNumber", 'referenceId', p."referenceId",
          'reversalKey', p."reversalKey", 'surplus', p."surplusSen", 'shares', coalesce(
          (SELECT json_agg(json_build_object('scheduleId', a."scheduleId", 'amount', a."amountSen") ORDER BY s."period")
            FROM "Allocation" a JOIN "Schedule" s ON s."id" = a."scheduleId" WHERE a."paymentId" = p."id"), '[]')))
          ORDER BY p."reportedAt", p."id"), '[]')
        FROM "Payment" p WHERE p."employerId" = ${id}::uuid
          OR (p."employerId" IS NULL AND p."referenceNumber" = ${number ?? null})) AS "payments"`
  if (row === undefined) throw new Error('a SELECT without FROM has one row')
  const versions = row.versions.map(each => ({
    ...each,
    amounts: amountsByReference(each.total, each.skbbkWith),
  }))
  return { ...row, versions }
}
