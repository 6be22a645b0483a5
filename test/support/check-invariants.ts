// What must hold of every ledger at any moment, asked of the database itself.
import type { Transaction } from '../../src/adapters/db/database.ts'

/** Each question finds the rows that break the rule it is named by. */
const broken = {
  'a matched payment has a live reference of the same number and employer': `
    SELECT p."id" FROM "Payment" p LEFT JOIN "PaymentReference" r ON r."id" = p."referenceId"
    WHERE p."state" = 'matched' AND (r."id" IS NULL OR r."state" NOT IN ('partPaid', 'paid')
      OR r."number" <> p."referenceNumber" OR r."employerId" IS DISTINCT FROM p."employerId")`,
  'an unmatched payment has no live reference that it could pay': `
    SELECT p."id" FROM "Payment" p JOIN "PaymentReference" r ON r."number" = p."referenceNumber"
    WHERE p."state" = 'unmatched' AND r."state" <> 'removed'`,
  'what is paid of a reference is the sum of its matched payments': `
    SELECT r."number" FROM "PaymentReference" r WHERE r."paidSen" <> (SELECT coalesce(sum(p."amountSen"), 0)
      FROM "Payment" p WHERE p."referenceId" = r."id" AND p."state" = 'matched')`,
  'the state of a reference follows from what is paid of it': `
    SELECT "number" FROM "PaymentReference" WHERE "state" <> CASE WHEN "paidSen" >= "amountSen" THEN 'paid'
      WHEN "paidSen" > 0 THEN 'partPaid' WHEN "state" = 'removed' THEN 'removed' ELSE 'generated' END`,
  'the amount of a reference is the sum of what it covers, which is something': `
    SELECT r."number" FROM "PaymentReference" r LEFT JOIN "Coverage" c ON c."referenceId" = r."id"
    GROUP BY r."id" HAVING coalesce(sum(c."amountSen"), 0) <> r."amountSen" OR count(c.*) = 0`,
  'coverage is of the reference’s own kind, employer and life': `
    SELECT r."number" FROM "Coverage" c JOIN "PaymentReference" r ON r."id" = c."referenceId"
      JOIN "Schedule" s ON s."id" = c."scheduleId"
    WHERE c."kind" <> r."kind" OR s."employerId" <> r."employerId" OR c."live" <> (r."state" <> 'removed')`,
  'only versions that were accepted are covered': `
    SELECT s."id" FROM "Coverage" c JOIN "Schedule" s ON s."id" = c."scheduleId"
    WHERE s."state" NOT IN ('accepted', 'superseded') OR s."decidedAt" IS NULL`,
  'a superseded version is on no live reference that is open, unless a payment was taken back': `
    SELECT s."id" FROM "Coverage" c JOIN "Schedule" s ON s."id" = c."scheduleId"
      JOIN "PaymentReference" r ON r."id" = c."referenceId"
    WHERE c."live" AND s."state" = 'superseded' AND r."state" <> 'paid'
      AND NOT EXISTS (SELECT 1 FROM "Payment" p WHERE p."referenceId" = r."id" AND p."state" = 'reversed')`,
  'the live coverage of a month and Act is the sum of that Act’s lines in the newest version covered': `
    SELECT s."period", c."kind" FROM "Coverage" c JOIN "Schedule" s ON s."id" = c."scheduleId" WHERE c."live"
    GROUP BY s."employerId", s."period", c."kind"
    HAVING sum(c."amountSen") <> (array_agg(
      CASE c."kind" WHEN 'ACR' THEN s."act4Sen" ELSE s."act800Sen" END
      + CASE s."skbbkWith" WHEN c."kind" THEN s."skbbkSen" ELSE 0 END ORDER BY s."version" DESC))[1]`,
  'a version is on at most one live reference per Act': `
    SELECT "scheduleId" FROM "Coverage" WHERE "live" GROUP BY "scheduleId", "kind" HAVING count(*) > 1`,
  'of a month at most one version is accepted and at most one waits': `
    SELECT "employerId", "period" FROM "Schedule" WHERE "state" IN ('accepted', 'submitted')
    GROUP BY "employerId", "period", "state" HAVING count(*) > 1`,
  'versions of a month are numbered from 1 without gaps': `
    SELECT "employerId", "period" FROM "Schedule" GROUP BY "employerId", "period"
    HAVING min("version") <> 1 OR max("version") <> count(*)`,
  'the sums of a version are those of its lines': `
    SELECT s."id" FROM "Schedule" s LEFT JOIN "ScheduleLine" l ON l."scheduleId" = s."id" GROUP BY s."id"
    HAVING count(l.*) <> s."headcount"
      OR coalesce(sum(l."socsoEmployerSen" + l."socsoEmployeeSen"), 0) <> s."act4Sen"
      OR coalesce(sum(l."eisEmployerSen" + l."eisEmployeeSen"), 0) <> s."act800Sen"
      OR coalesce(sum(l."skbbkEmployeeSen"), 0) <> s."skbbkSen"`,
  'the lines of a version that counts are kept': `
    SELECT s."id" FROM "Schedule" s LEFT JOIN "LineSet" l ON l."id" = s."id" WHERE l."keptAt" IS NULL`,
  'lines that are kept are those of a version': `
    SELECT l."id" FROM "LineSet" l LEFT JOIN "Schedule" s ON s."id" = l."id"
    WHERE l."keptAt" IS NOT NULL AND s."id" IS NULL`,
  'the shares of a matched payment and its surplus are its amount; others have none': `
    SELECT p."id" FROM "Payment" p LEFT JOIN "Allocation" a ON a."paymentId" = p."id" GROUP BY p."id"
    HAVING coalesce(sum(a."amountSen"), 0) + p."surplusSen"
      <> CASE p."state" WHEN 'matched' THEN p."amountSen" ELSE 0 END`,
  'no version gets more from a reference than it covers': `
    SELECT c."scheduleId" FROM "Allocation" a JOIN "Payment" p ON p."id" = a."paymentId"
      LEFT JOIN "Coverage" c ON c."referenceId" = p."referenceId" AND c."scheduleId" = a."scheduleId"
    GROUP BY c."referenceId", c."scheduleId", c."amountSen"
    HAVING c."amountSen" IS NULL OR sum(a."amountSen") > c."amountSen"`,
  'there is a surplus only where all is paid': `
    SELECT p."id" FROM "Payment" p JOIN "PaymentReference" r ON r."id" = p."referenceId"
    WHERE p."surplusSen" > 0 AND r."state" <> 'paid'`,
} as const

const untold = {
  'every state that something is in was told': `
    SELECT "id"::text FROM "Schedule" s WHERE NOT EXISTS (SELECT 1 FROM "Happening" h
      WHERE h."subjectId" = s."id" AND h."kind" = 'schedule.' || s."state")
    UNION ALL SELECT "number" FROM "PaymentReference" r WHERE NOT EXISTS (SELECT 1 FROM "Happening" h
      WHERE h."subjectId" = r."id" AND h."kind" = 'acr.' || r."state")
    UNION ALL SELECT "id"::text FROM "Payment" p WHERE NOT EXISTS (SELECT 1 FROM "Happening" h
      WHERE h."subjectId" = p."id" AND h."kind" = 'payment.' || p."state")`,
} as const

/** Throws with the rule that does not hold, and how many rows break it. `told`: whether what happened is asked for too. */
export async function checkInvariants(
  { prisma }: { prisma: Pick<Transaction, '$queryRawUnsafe'> },
  { told = true } = {},
): Promise<void> {
  for (const [rule, question] of Object.entries(told ? { ...broken, ...untold } : broken)) {
    const rows = await prisma.$queryRawUnsafe<unknown[]>(question)
    if (rows.length > 0) throw new Error(`does not hold ${rows.length} times: ${rule}`)
  }
}
