-- CreateTable
CREATE TABLE "LinkRequest" (
    "id" UUID NOT NULL,
    "number" SERIAL NOT NULL,
    "reference" TEXT NOT NULL,
    "personId" UUID NOT NULL,
    "employerCode" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "detailsSealed" BYTEA NOT NULL,
    "openedAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),
    "linkId" UUID,

    CONSTRAINT "LinkRequest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LinkRequestStep" (
    "id" BIGSERIAL NOT NULL,
    "requestId" UUID NOT NULL,
    "from" TEXT,
    "to" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "source" TEXT NOT NULL,
    "recordedBy" TEXT,
    "reasonSealed" BYTEA,

    CONSTRAINT "LinkRequestStep_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LinkDocument" (
    "id" UUID NOT NULL,
    "requestId" UUID NOT NULL,
    "what" TEXT NOT NULL,
    "fileId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "LinkDocument_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "LinkRequest_number_key" ON "LinkRequest"("number");

-- CreateIndex
CREATE UNIQUE INDEX "LinkRequest_reference_key" ON "LinkRequest"("reference");

-- CreateIndex
CREATE INDEX "LinkRequest_personId_openedAt_idx" ON "LinkRequest"("personId", "openedAt");

-- CreateIndex
CREATE INDEX "LinkRequest_state_expiresAt_idx" ON "LinkRequest"("state", "expiresAt");

-- CreateIndex
CREATE INDEX "LinkRequestStep_requestId_idx" ON "LinkRequestStep"("requestId");

-- CreateIndex
CREATE UNIQUE INDEX "LinkDocument_fileId_key" ON "LinkDocument"("fileId");

-- CreateIndex
CREATE INDEX "LinkDocument_requestId_idx" ON "LinkDocument"("requestId");

-- AddForeignKey
ALTER TABLE "LinkRequest" ADD CONSTRAINT "LinkRequest_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LinkRequestStep" ADD CONSTRAINT "LinkRequestStep_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "LinkRequest"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LinkDocument" ADD CONSTRAINT "LinkDocument_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "LinkRequest"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LinkDocument" ADD CONSTRAINT "LinkDocument_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "KeptFile"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- One open request for a person and employer code.
CREATE UNIQUE INDEX "LinkRequest_open_key" ON "LinkRequest"("personId", "employerCode") WHERE "state" = 'open';
