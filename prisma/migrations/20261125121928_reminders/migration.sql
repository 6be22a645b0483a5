-- CreateTable
CREATE TABLE "ReminderRun" (
    "due" TEXT NOT NULL,
    "day" INTEGER NOT NULL,
    "afterPersonId" UUID,
    "finishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ReminderRun_pkey" PRIMARY KEY ("due","day")
);
