-- DropForeignKey
ALTER TABLE "ScheduleLine" DROP CONSTRAINT "ScheduleLine_scheduleId_fkey";

-- CreateTable
CREATE TABLE "LineSet" (
    "id" UUID NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "keptAt" TIMESTAMPTZ(3),

    CONSTRAINT "LineSet_pkey" PRIMARY KEY ("id")
);

-- The lines on record are those of versions that count.
INSERT INTO "LineSet" ("id", "startedAt", "keptAt") SELECT "id", "createdAt", "createdAt" FROM "Schedule";

-- AddForeignKey
ALTER TABLE "ScheduleLine" ADD CONSTRAINT "ScheduleLine_scheduleId_fkey" FOREIGN KEY ("scheduleId") REFERENCES "LineSet"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What was begun and not kept is looked for once a day.
CREATE INDEX "LineSet_startedAt_idx" ON "LineSet"("startedAt") WHERE "keptAt" IS NULL;
