-- AlterTable
ALTER TABLE "Conversation" ADD COLUMN     "formBegunAt" TIMESTAMPTZ(3),
ADD COLUMN     "remindedOf" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "Mail" ADD COLUMN     "registrationId" UUID,
ADD COLUMN     "sendingSince" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "RegistrationStep" ADD COLUMN     "fields" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "recordedBy" TEXT,
ADD COLUMN     "way" TEXT;

-- CreateTable
CREATE TABLE "Enclosure" (
    "id" UUID NOT NULL,
    "registrationId" UUID NOT NULL,
    "what" TEXT NOT NULL,
    "set" TEXT NOT NULL,
    "fileId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Enclosure_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Enclosure_fileId_key" ON "Enclosure"("fileId");

-- CreateIndex
CREATE INDEX "Enclosure_registrationId_what_idx" ON "Enclosure"("registrationId", "what");

-- CreateIndex
CREATE INDEX "Conversation_formBegunAt_idx" ON "Conversation"("formBegunAt");

-- CreateIndex
CREATE INDEX "Mail_registrationId_idx" ON "Mail"("registrationId");

-- AddForeignKey
ALTER TABLE "Enclosure" ADD CONSTRAINT "Enclosure_registrationId_fkey" FOREIGN KEY ("registrationId") REFERENCES "Registration"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Enclosure" ADD CONSTRAINT "Enclosure_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "KeptFile"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Mail" ADD CONSTRAINT "Mail_registrationId_fkey" FOREIGN KEY ("registrationId") REFERENCES "Registration"("id") ON DELETE CASCADE ON UPDATE CASCADE;
