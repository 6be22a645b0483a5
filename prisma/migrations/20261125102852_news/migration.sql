-- AlterTable
ALTER TABLE "Happening" ADD COLUMN     "causedById" UUID,
ADD COLUMN     "source" TEXT;

-- CreateTable
CREATE TABLE "HappeningProgress" (
    "reader" TEXT NOT NULL,
    "happeningId" BIGINT NOT NULL,

    CONSTRAINT "HappeningProgress_pkey" PRIMARY KEY ("reader")
);

-- The webhooks go on where they were; what happened before now is no news any more.
INSERT INTO "HappeningProgress" SELECT 'webhooks', "happeningId" FROM "WebhookProgress";
INSERT INTO "HappeningProgress" SELECT 'news', coalesce(max("id"), 0) FROM "Happening";

-- DropTable
DROP TABLE "WebhookProgress";

-- CreateTable
CREATE TABLE "News" (
    "personId" UUID NOT NULL,
    "about" TEXT NOT NULL,
    "happeningIds" BIGINT[],
    "since" TIMESTAMPTZ(3) NOT NULL,
    "dueAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "News_pkey" PRIMARY KEY ("personId","about")
);

-- CreateIndex
CREATE INDEX "News_dueAt_idx" ON "News"("dueAt");

-- CreateIndex
CREATE INDEX "Happening_causedById_idx" ON "Happening"("causedById");

-- AddForeignKey
ALTER TABLE "News" ADD CONSTRAINT "News_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;
