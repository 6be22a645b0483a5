-- CreateTable
CREATE TABLE "SaidPaid" (
    "employerId" UUID NOT NULL,
    "period" TEXT NOT NULL,
    "personId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SaidPaid_pkey" PRIMARY KEY ("employerId","period","personId")
);

-- CreateIndex
CREATE INDEX "SaidPaid_personId_idx" ON "SaidPaid"("personId");

-- AddForeignKey
ALTER TABLE "SaidPaid" ADD CONSTRAINT "SaidPaid_employerId_fkey" FOREIGN KEY ("employerId") REFERENCES "Employer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SaidPaid" ADD CONSTRAINT "SaidPaid_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
