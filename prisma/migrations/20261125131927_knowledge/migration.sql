-- CreateTable
CREATE TABLE "Miss" (
    "id" BIGSERIAL NOT NULL,
    "personId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "language" TEXT,
    "kind" TEXT NOT NULL,
    "questionSealed" BYTEA NOT NULL,
    "near" TEXT[],
    "chosen" TEXT,

    CONSTRAINT "Miss_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Overlay" (
    "id" UUID NOT NULL,
    "version" SERIAL NOT NULL,
    "topic" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "since" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "authorKind" TEXT NOT NULL,
    "authorId" TEXT,
    "proposedAt" TIMESTAMPTZ(3) NOT NULL,
    "settledAt" TIMESTAMPTZ(3),

    CONSTRAINT "Overlay_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Miss_personId_id_idx" ON "Miss"("personId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Overlay_version_key" ON "Overlay"("version");

-- CreateIndex
CREATE INDEX "Overlay_state_idx" ON "Overlay"("state");

-- AddForeignKey
ALTER TABLE "Miss" ADD CONSTRAINT "Miss_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;
