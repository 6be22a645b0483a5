-- AlterTable
ALTER TABLE "Person" ADD COLUMN     "announcements" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "consentedAt" TIMESTAMPTZ(3),
ADD COLUMN     "noticeVersion" INTEGER,
ADD COLUMN     "remindDays" INTEGER[] DEFAULT ARRAY[7, 3, 1, 0]::INTEGER[],
ADD COLUMN     "remindersOn" BOOLEAN NOT NULL DEFAULT true;
