-- AlterTable
ALTER TABLE "Link" ADD COLUMN     "endedBy" TEXT,
ADD COLUMN     "expiresAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "LinkToken" ADD COLUMN     "codeExpiresAt" TIMESTAMPTZ(3),
ADD COLUMN     "codeHash" BYTEA,
ADD COLUMN     "endedAt" TIMESTAMPTZ(3),
ADD COLUMN     "linkExpiresAt" TIMESTAMPTZ(3),
ADD COLUMN     "outcome" TEXT,
ADD COLUMN     "tries" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "Person" ADD COLUMN     "nameSealed" BYTEA;

-- CreateTable
CREATE TABLE "LinkCode" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "employerCode" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'asked',
    "codeHash" BYTEA,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "mailedAt" TIMESTAMPTZ(3),
    "expiresAt" TIMESTAMPTZ(3),

    CONSTRAINT "LinkCode_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "LinkCode_personId_employerCode_idx" ON "LinkCode"("personId", "employerCode");

-- CreateIndex
CREATE INDEX "LinkCode_employerCode_mailedAt_idx" ON "LinkCode"("employerCode", "mailedAt");

-- CreateIndex
CREATE INDEX "LinkCode_askedAt_idx" ON "LinkCode"("askedAt");

-- AddForeignKey
ALTER TABLE "LinkCode" ADD CONSTRAINT "LinkCode_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- Partial: few links have an end that is set beforehand.
CREATE INDEX "Link_expiring_idx" ON "Link"("expiresAt") WHERE "endedAt" IS NULL AND "expiresAt" IS NOT NULL;
