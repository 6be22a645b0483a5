-- CreateTable
CREATE TABLE "OfficeCorrection" (
    "id" UUID NOT NULL,
    "officeId" TEXT NOT NULL,
    "correction" JSONB NOT NULL,
    "source" TEXT NOT NULL,
    "addedAt" TIMESTAMPTZ(3) NOT NULL,
    "addedByKind" TEXT NOT NULL,
    "addedById" TEXT,

    CONSTRAINT "OfficeCorrection_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "OfficeCorrection_officeId_key" ON "OfficeCorrection"("officeId");
