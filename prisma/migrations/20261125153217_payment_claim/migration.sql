-- CreateTable
CREATE TABLE "PaymentClaim" (
    "employerId" UUID NOT NULL,
    "period" TEXT NOT NULL,
    "personId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PaymentClaim_pkey" PRIMARY KEY ("employerId","period","personId")
);

-- CreateIndex
CREATE INDEX "PaymentClaim_personId_idx" ON "PaymentClaim"("personId");

-- AddForeignKey
ALTER TABLE "PaymentClaim" ADD CONSTRAINT "PaymentClaim_employerId_fkey" FOREIGN KEY ("employerId") REFERENCES "Employer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PaymentClaim" ADD CONSTRAINT "PaymentClaim_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
