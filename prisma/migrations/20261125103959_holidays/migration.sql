-- CreateTable
CREATE TABLE "HolidayCorrection" (
    "id" UUID NOT NULL,
    "day" TEXT NOT NULL,
    "state" TEXT,
    "kind" TEXT NOT NULL,
    "nameMs" TEXT,
    "nameEn" TEXT,
    "source" TEXT NOT NULL,
    "addedAt" TIMESTAMPTZ(3) NOT NULL,
    "addedByKind" TEXT NOT NULL,
    "addedById" TEXT,

    CONSTRAINT "HolidayCorrection_pkey" PRIMARY KEY ("id")
);

-- What a Prisma schema cannot say.
CREATE UNIQUE INDEX "HolidayCorrection_day_state_key" ON "HolidayCorrection"("day", coalesce("state", ''));
ALTER TABLE "HolidayCorrection" ADD CONSTRAINT "HolidayCorrection_kind_check" CHECK (
  ("kind" = 'added' AND "nameMs" IS NOT NULL AND "nameEn" IS NOT NULL)
  OR ("kind" = 'removed' AND "nameMs" IS NULL AND "nameEn" IS NULL));
