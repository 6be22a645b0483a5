-- CreateTable
CREATE TABLE "Setting" (
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,
    "changedByKind" TEXT NOT NULL,
    "changedById" TEXT,

    CONSTRAINT "Setting_pkey" PRIMARY KEY ("key")
);
