-- AlterTable
ALTER TABLE "Contact" ADD COLUMN     "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- AlterTable
ALTER TABLE "Payment" ADD COLUMN     "portalConfirmedAt" TIMESTAMPTZ(3),
ADD COLUMN     "reversalKey" TEXT,
ADD COLUMN     "reversalReason" TEXT,
ADD COLUMN     "reversedAt" TIMESTAMPTZ(3),
ADD COLUMN     "surplusSen" BIGINT NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "Schedule" ADD COLUMN     "skbbkWith" TEXT NOT NULL DEFAULT 'ACR',
ADD COLUMN     "sourceKey" TEXT,
ADD COLUMN     "submittedOn" TEXT;

-- CreateTable
CREATE TABLE "Allocation" (
    "paymentId" UUID NOT NULL,
    "scheduleId" UUID NOT NULL,
    "amountSen" BIGINT NOT NULL,

    CONSTRAINT "Allocation_pkey" PRIMARY KEY ("paymentId","scheduleId")
);

-- CreateTable
CREATE TABLE "Happening" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "kind" TEXT NOT NULL,
    "employerId" UUID,
    "subjectId" UUID NOT NULL,
    "payload" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "Happening_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Allocation_scheduleId_idx" ON "Allocation"("scheduleId");

-- CreateIndex
CREATE INDEX "Happening_employerId_id_idx" ON "Happening"("employerId", "id");

-- CreateIndex
CREATE INDEX "Happening_subjectId_idx" ON "Happening"("subjectId");

-- CreateIndex
CREATE UNIQUE INDEX "Payment_reversalKey_key" ON "Payment"("reversalKey");

-- CreateIndex
CREATE UNIQUE INDEX "Schedule_sourceKey_key" ON "Schedule"("sourceKey");

-- AddForeignKey
ALTER TABLE "Allocation" ADD CONSTRAINT "Allocation_paymentId_fkey" FOREIGN KEY ("paymentId") REFERENCES "Payment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Allocation" ADD CONSTRAINT "Allocation_scheduleId_fkey" FOREIGN KEY ("scheduleId") REFERENCES "Schedule"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What a Prisma schema cannot say: sequences, partial indexes and rules.

-- The running numbers of the references that this store issues.
CREATE SEQUENCE "acr_number" MINVALUE 1 MAXVALUE 999999999999 NO CYCLE;
CREATE SEQUENCE "ecr_number" MINVALUE 1 MAXVALUE 999999999999 NO CYCLE;

-- Of the versions of a month at most one is accepted, and at most one waits for a decision.
CREATE UNIQUE INDEX "Schedule_accepted_key" ON "Schedule"("employerId", "period") WHERE "state" = 'accepted';
CREATE UNIQUE INDEX "Schedule_submitted_key" ON "Schedule"("employerId", "period") WHERE "state" = 'submitted';
ALTER TABLE "Schedule" ADD CONSTRAINT "Schedule_state_check"
  CHECK ("state" IN ('draft', 'submitted', 'accepted', 'rejected', 'superseded'));
ALTER TABLE "Schedule" ADD CONSTRAINT "Schedule_period_check" CHECK ("period" ~ '^[0-9]{4}-(0[1-9]|1[0-2])$' AND "period" >= '2016-06');
ALTER TABLE "Schedule" ADD CONSTRAINT "Schedule_amounts_check"
  CHECK ("version" > 0 AND "headcount" >= 0 AND "act4Sen" >= 0 AND "act800Sen" >= 0 AND "skbbkSen" >= 0 AND "skbbkWith" IN ('ACR', 'ECR'));

-- The state of a reference says how much of it is paid; a removed one has nothing on it.
ALTER TABLE "PaymentReference" ADD CONSTRAINT "PaymentReference_state_check" CHECK (
  ("state" IN ('generated', 'removed') AND "paidSen" = 0)
  OR ("state" = 'partPaid' AND "paidSen" > 0 AND "paidSen" < "amountSen")
  OR ("state" = 'paid' AND "paidSen" >= "amountSen" AND "paidSen" > 0));
ALTER TABLE "PaymentReference" ADD CONSTRAINT "PaymentReference_kind_check" CHECK ("kind" = left("number", 3));
ALTER TABLE "Coverage" ADD CONSTRAINT "Coverage_amount_check" CHECK ("kind" IN ('ACR', 'ECR') AND "amountSen" > 0);

-- What has no reference pays nothing, and nothing is paid twice.
ALTER TABLE "Payment" ADD CONSTRAINT "Payment_state_check" CHECK ("state" IN ('matched', 'unmatched', 'reversed'));
ALTER TABLE "Payment" ADD CONSTRAINT "Payment_unmatched_check" CHECK ("state" <> 'unmatched' OR "referenceId" IS NULL);
ALTER TABLE "Payment" ADD CONSTRAINT "Payment_surplus_check"
  CHECK ("surplusSen" >= 0 AND "surplusSen" <= "amountSen" AND ("state" = 'matched' OR "surplusSen" = 0));
ALTER TABLE "Allocation" ADD CONSTRAINT "Allocation_amount_check" CHECK ("amountSen" > 0);

-- What happened is appended, never changed; it is deleted when it has been kept long enough.
CREATE TRIGGER "Happening_unchanged" BEFORE UPDATE ON "Happening" FOR EACH ROW EXECUTE FUNCTION refuse_change();
