-- DropForeignKey
ALTER TABLE "KeptFile" DROP CONSTRAINT "KeptFile_personId_fkey";

-- DropForeignKey
ALTER TABLE "Registration" DROP CONSTRAINT "Registration_personId_fkey";

-- AlterTable
ALTER TABLE "KeptFile" ALTER COLUMN "personId" DROP NOT NULL;

-- AlterTable
ALTER TABLE "Registration" ALTER COLUMN "personId" DROP NOT NULL;

-- AddForeignKey
ALTER TABLE "Registration" ADD CONSTRAINT "Registration_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "KeptFile" ADD CONSTRAINT "KeptFile_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- CreateIndex
CREATE INDEX "Inbox_personId_id_idx" ON "Inbox"("personId", "id");
