-- AlterTable
ALTER TABLE "Inbox" ADD COLUMN     "key" TEXT,
ALTER COLUMN "updateId" DROP NOT NULL;

-- AlterTable
ALTER TABLE "Outbox" ADD COLUMN     "aheadId" BIGINT,
ADD COLUMN     "attached" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "SentFile" (
    "channel" TEXT NOT NULL,
    "botId" BIGINT NOT NULL,
    "hash" BYTEA NOT NULL,
    "externalId" TEXT NOT NULL,
    "sentAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SentFile_pkey" PRIMARY KEY ("channel","botId","hash")
);

-- CreateTable
CREATE TABLE "KeptFile" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "key" TEXT,
    "state" TEXT NOT NULL DEFAULT 'arriving',
    "purpose" TEXT NOT NULL,
    "nameSealed" BYTEA NOT NULL,
    "mime" TEXT NOT NULL,
    "size" INTEGER NOT NULL DEFAULT 0,
    "sha256" BYTEA,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "deleteAfter" TIMESTAMPTZ(3),

    CONSTRAINT "KeptFile_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "KeptFilePart" (
    "fileId" UUID NOT NULL,
    "part" INTEGER NOT NULL,
    "bytesSealed" BYTEA NOT NULL,

    CONSTRAINT "KeptFilePart_pkey" PRIMARY KEY ("fileId","part")
);

-- CreateIndex
CREATE INDEX "SentFile_sentAt_idx" ON "SentFile"("sentAt");

-- CreateIndex
CREATE UNIQUE INDEX "KeptFile_key_key" ON "KeptFile"("key");

-- CreateIndex
CREATE INDEX "KeptFile_personId_idx" ON "KeptFile"("personId");

-- CreateIndex
CREATE INDEX "KeptFile_deleteAfter_idx" ON "KeptFile"("deleteAfter");

-- CreateIndex
CREATE UNIQUE INDEX "Inbox_key_key" ON "Inbox"("key");

-- AddForeignKey
ALTER TABLE "KeptFile" ADD CONSTRAINT "KeptFile_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "KeptFilePart" ADD CONSTRAINT "KeptFilePart_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "KeptFile"("id") ON DELETE CASCADE ON UPDATE CASCADE;
