-- CreateTable
CREATE TABLE "Employer" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "ssmNumber" TEXT,
    "state" TEXT,
    "portalConfirmedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Employer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Contact" (
    "id" UUID NOT NULL,
    "employerId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "position" TEXT,
    "emailSealed" BYTEA,
    "emailIndex" BYTEA,
    "phoneSealed" BYTEA,
    "phoneIndex" BYTEA,
    "portalConfirmedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Contact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Person" (
    "id" UUID NOT NULL,
    "channel" TEXT NOT NULL,
    "botId" BIGINT NOT NULL,
    "externalId" BIGINT NOT NULL,
    "language" TEXT,
    "reachable" BOOLEAN NOT NULL DEFAULT true,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastSeenAt" TIMESTAMPTZ(3),

    CONSTRAINT "Person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Chat" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "channel" TEXT NOT NULL,
    "botId" BIGINT NOT NULL,
    "externalId" BIGINT NOT NULL,
    "heldUntil" TIMESTAMPTZ(3),
    "tokens" DOUBLE PRECISION NOT NULL DEFAULT 5,
    "tokensAt" TIMESTAMPTZ(3),

    CONSTRAINT "Chat_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Link" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "employerId" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "proof" TEXT NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Link_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Registration" (
    "id" UUID NOT NULL,
    "number" SERIAL NOT NULL,
    "reference" TEXT NOT NULL,
    "personId" UUID NOT NULL,
    "employerId" UUID,
    "kind" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "answersSealed" BYTEA NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Registration_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RegistrationStep" (
    "id" BIGSERIAL NOT NULL,
    "registrationId" UUID NOT NULL,
    "from" TEXT,
    "to" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "source" TEXT NOT NULL,
    "staffId" UUID,
    "note" TEXT,

    CONSTRAINT "RegistrationStep_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Schedule" (
    "id" UUID NOT NULL,
    "employerId" UUID NOT NULL,
    "period" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "reasons" JSONB NOT NULL DEFAULT '[]',
    "headcount" INTEGER NOT NULL,
    "act4Sen" BIGINT NOT NULL,
    "act800Sen" BIGINT NOT NULL,
    "skbbkSen" BIGINT NOT NULL,
    "source" TEXT NOT NULL,
    "submittedAt" TIMESTAMPTZ(3),
    "decidedAt" TIMESTAMPTZ(3),
    "portalConfirmedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Schedule_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ScheduleLine" (
    "scheduleId" UUID NOT NULL,
    "line" INTEGER NOT NULL,
    "nameSealed" BYTEA NOT NULL,
    "identitySealed" BYTEA NOT NULL,
    "identityIndex" BYTEA NOT NULL,
    "category" INTEGER NOT NULL,
    "wagesSen" INTEGER NOT NULL,
    "socsoEmployerSen" INTEGER NOT NULL,
    "socsoEmployeeSen" INTEGER NOT NULL,
    "eisEmployerSen" INTEGER NOT NULL,
    "eisEmployeeSen" INTEGER NOT NULL,
    "skbbkEmployeeSen" INTEGER NOT NULL,

    CONSTRAINT "ScheduleLine_pkey" PRIMARY KEY ("scheduleId","line")
);

-- CreateTable
CREATE TABLE "PaymentReference" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "employerId" UUID NOT NULL,
    "state" TEXT NOT NULL,
    "amountSen" BIGINT NOT NULL,
    "paidSen" BIGINT NOT NULL DEFAULT 0,
    "generatedAt" TIMESTAMPTZ(3) NOT NULL,
    "removedAt" TIMESTAMPTZ(3),
    "source" TEXT NOT NULL,
    "portalConfirmedAt" TIMESTAMPTZ(3),

    CONSTRAINT "PaymentReference_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Coverage" (
    "referenceId" UUID NOT NULL,
    "scheduleId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "amountSen" BIGINT NOT NULL,
    "live" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "Coverage_pkey" PRIMARY KEY ("referenceId","scheduleId")
);

-- CreateTable
CREATE TABLE "Payment" (
    "id" UUID NOT NULL,
    "employerId" UUID,
    "referenceId" UUID,
    "referenceNumber" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "amountSen" BIGINT NOT NULL,
    "paidOn" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "receiptNumber" TEXT,
    "source" TEXT NOT NULL,
    "sourceKey" TEXT NOT NULL,
    "reportedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Payment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Conversation" (
    "personId" UUID NOT NULL,
    "holder" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "stateSealed" BYTEA NOT NULL,
    "waitingSince" TIMESTAMPTZ(3),
    "staffId" UUID,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Conversation_pkey" PRIMARY KEY ("personId")
);

-- CreateTable
CREATE TABLE "Message" (
    "id" BIGSERIAL NOT NULL,
    "personId" UUID NOT NULL,
    "author" TEXT NOT NULL,
    "staffId" UUID,
    "bodySealed" BYTEA NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "inboxId" BIGINT,
    "outboxId" BIGINT,

    CONSTRAINT "Message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Inbox" (
    "id" BIGSERIAL NOT NULL,
    "channel" TEXT NOT NULL,
    "botId" BIGINT NOT NULL,
    "updateId" BIGINT NOT NULL,
    "personId" UUID NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "claimedUntil" TIMESTAMPTZ(3),
    "updateSealed" BYTEA NOT NULL,
    "error" TEXT,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "doneAt" TIMESTAMPTZ(3),

    CONSTRAINT "Inbox_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Outbox" (
    "id" BIGSERIAL NOT NULL,
    "key" TEXT,
    "chatId" UUID NOT NULL,
    "priority" INTEGER NOT NULL,
    "operation" TEXT NOT NULL,
    "targetId" BIGINT,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "unknowns" INTEGER NOT NULL DEFAULT 0,
    "lineSealed" BYTEA NOT NULL,
    "notBefore" TIMESTAMPTZ(3),
    "sendingSince" TIMESTAMPTZ(3),
    "sentAt" TIMESTAMPTZ(3),
    "externalId" BIGINT,
    "error" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Outbox_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Bucket" (
    "key" TEXT NOT NULL,
    "tokens" DOUBLE PRECISION NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "heldUntil" TIMESTAMPTZ(3),

    CONSTRAINT "Bucket_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "PollOffset" (
    "botId" BIGINT NOT NULL,
    "offset" BIGINT NOT NULL,

    CONSTRAINT "PollOffset_pkey" PRIMARY KEY ("botId")
);

-- CreateTable
CREATE TABLE "Mail" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "mailSealed" BYTEA NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "error" TEXT,
    "messageId" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sentAt" TIMESTAMPTZ(3),

    CONSTRAINT "Mail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Staff" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "emailSealed" BYTEA NOT NULL,
    "emailIndex" BYTEA NOT NULL,
    "role" TEXT NOT NULL,
    "languages" TEXT[],
    "passwordHash" TEXT,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Staff_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Audit" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actorKind" TEXT NOT NULL,
    "actorId" TEXT,
    "action" TEXT NOT NULL,
    "subjectKind" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "detail" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "Audit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuditSeal" (
    "sequence" BIGINT NOT NULL,
    "auditId" BIGINT NOT NULL,
    "previousHash" BYTEA NOT NULL,
    "hash" BYTEA NOT NULL,
    "sealedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "AuditSeal_pkey" PRIMARY KEY ("sequence")
);

-- CreateIndex
CREATE UNIQUE INDEX "Employer_code_key" ON "Employer"("code");

-- CreateIndex
CREATE INDEX "Contact_employerId_idx" ON "Contact"("employerId");

-- CreateIndex
CREATE INDEX "Contact_emailIndex_idx" ON "Contact"("emailIndex");

-- CreateIndex
CREATE UNIQUE INDEX "Person_channel_botId_externalId_key" ON "Person"("channel", "botId", "externalId");

-- CreateIndex
CREATE UNIQUE INDEX "Chat_personId_externalId_key" ON "Chat"("personId", "externalId");

-- CreateIndex
CREATE INDEX "Link_personId_idx" ON "Link"("personId");

-- CreateIndex
CREATE INDEX "Link_employerId_idx" ON "Link"("employerId");

-- CreateIndex
CREATE UNIQUE INDEX "Registration_number_key" ON "Registration"("number");

-- CreateIndex
CREATE UNIQUE INDEX "Registration_reference_key" ON "Registration"("reference");

-- CreateIndex
CREATE INDEX "Registration_personId_idx" ON "Registration"("personId");

-- CreateIndex
CREATE INDEX "Registration_state_idx" ON "Registration"("state");

-- CreateIndex
CREATE INDEX "RegistrationStep_registrationId_id_idx" ON "RegistrationStep"("registrationId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Schedule_employerId_period_version_key" ON "Schedule"("employerId", "period", "version");

-- CreateIndex
CREATE INDEX "ScheduleLine_identityIndex_idx" ON "ScheduleLine"("identityIndex");

-- CreateIndex
CREATE UNIQUE INDEX "PaymentReference_number_key" ON "PaymentReference"("number");

-- CreateIndex
CREATE INDEX "PaymentReference_employerId_idx" ON "PaymentReference"("employerId");

-- CreateIndex
CREATE INDEX "Coverage_scheduleId_idx" ON "Coverage"("scheduleId");

-- CreateIndex
CREATE UNIQUE INDEX "Payment_sourceKey_key" ON "Payment"("sourceKey");

-- CreateIndex
CREATE INDEX "Payment_employerId_idx" ON "Payment"("employerId");

-- CreateIndex
CREATE INDEX "Payment_referenceId_idx" ON "Payment"("referenceId");

-- CreateIndex
CREATE INDEX "Payment_referenceNumber_idx" ON "Payment"("referenceNumber");

-- CreateIndex
CREATE INDEX "Conversation_holder_waitingSince_idx" ON "Conversation"("holder", "waitingSince");

-- CreateIndex
CREATE UNIQUE INDEX "Message_outboxId_key" ON "Message"("outboxId");

-- CreateIndex
CREATE INDEX "Message_personId_id_idx" ON "Message"("personId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Inbox_channel_botId_updateId_key" ON "Inbox"("channel", "botId", "updateId");

-- CreateIndex
CREATE UNIQUE INDEX "Outbox_key_key" ON "Outbox"("key");

-- CreateIndex
CREATE INDEX "Outbox_chatId_id_idx" ON "Outbox"("chatId", "id");

-- CreateIndex
CREATE INDEX "Outbox_chatId_externalId_idx" ON "Outbox"("chatId", "externalId");

-- CreateIndex
CREATE UNIQUE INDEX "Mail_key_key" ON "Mail"("key");

-- CreateIndex
CREATE UNIQUE INDEX "Staff_emailIndex_key" ON "Staff"("emailIndex");

-- CreateIndex
CREATE UNIQUE INDEX "AuditSeal_auditId_key" ON "AuditSeal"("auditId");

-- AddForeignKey
ALTER TABLE "Contact" ADD CONSTRAINT "Contact_employerId_fkey" FOREIGN KEY ("employerId") REFERENCES "Employer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Chat" ADD CONSTRAINT "Chat_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Link" ADD CONSTRAINT "Link_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Link" ADD CONSTRAINT "Link_employerId_fkey" FOREIGN KEY ("employerId") REFERENCES "Employer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Registration" ADD CONSTRAINT "Registration_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Registration" ADD CONSTRAINT "Registration_employerId_fkey" FOREIGN KEY ("employerId") REFERENCES "Employer"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RegistrationStep" ADD CONSTRAINT "RegistrationStep_registrationId_fkey" FOREIGN KEY ("registrationId") REFERENCES "Registration"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RegistrationStep" ADD CONSTRAINT "RegistrationStep_staffId_fkey" FOREIGN KEY ("staffId") REFERENCES "Staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Schedule" ADD CONSTRAINT "Schedule_employerId_fkey" FOREIGN KEY ("employerId") REFERENCES "Employer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ScheduleLine" ADD CONSTRAINT "ScheduleLine_scheduleId_fkey" FOREIGN KEY ("scheduleId") REFERENCES "Schedule"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PaymentReference" ADD CONSTRAINT "PaymentReference_employerId_fkey" FOREIGN KEY ("employerId") REFERENCES "Employer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Coverage" ADD CONSTRAINT "Coverage_referenceId_fkey" FOREIGN KEY ("referenceId") REFERENCES "PaymentReference"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Coverage" ADD CONSTRAINT "Coverage_scheduleId_fkey" FOREIGN KEY ("scheduleId") REFERENCES "Schedule"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Payment" ADD CONSTRAINT "Payment_employerId_fkey" FOREIGN KEY ("employerId") REFERENCES "Employer"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Payment" ADD CONSTRAINT "Payment_referenceId_fkey" FOREIGN KEY ("referenceId") REFERENCES "PaymentReference"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Conversation" ADD CONSTRAINT "Conversation_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Conversation" ADD CONSTRAINT "Conversation_staffId_fkey" FOREIGN KEY ("staffId") REFERENCES "Staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Inbox" ADD CONSTRAINT "Inbox_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Outbox" ADD CONSTRAINT "Outbox_chatId_fkey" FOREIGN KEY ("chatId") REFERENCES "Chat"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Outbox" ADD CONSTRAINT "Outbox_targetId_fkey" FOREIGN KEY ("targetId") REFERENCES "Outbox"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AuditSeal" ADD CONSTRAINT "AuditSeal_auditId_fkey" FOREIGN KEY ("auditId") REFERENCES "Audit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What a Prisma schema cannot say: partial indexes and rules.

-- A schedule version is on at most one live ACR and one live ECR.
CREATE UNIQUE INDEX "Coverage_live_key" ON "Coverage"("scheduleId", "kind") WHERE "live";

-- At most one live link between a person and an employer.
CREATE UNIQUE INDEX "Link_live_key" ON "Link"("personId", "employerId") WHERE "endedAt" IS NULL;

-- The queues look at open work only, however long the history grows.
CREATE INDEX "Inbox_waiting_idx" ON "Inbox"("personId", "id") WHERE "state" = 'waiting';
CREATE INDEX "Inbox_waiting_order_idx" ON "Inbox"("id") WHERE "state" = 'waiting';
CREATE INDEX "Outbox_open_idx" ON "Outbox"("chatId", "id") WHERE "state" IN ('waiting', 'sending');
CREATE INDEX "Outbox_open_order_idx" ON "Outbox"("priority", "id") WHERE "state" IN ('waiting', 'sending');

ALTER TABLE "PaymentReference" ADD CONSTRAINT "PaymentReference_amounts_check" CHECK ("amountSen" >= 0 AND "paidSen" >= 0);
ALTER TABLE "PaymentReference" ADD CONSTRAINT "PaymentReference_number_check" CHECK ("number" ~ '^(ACR|ECR)[0-9]{12}$');
ALTER TABLE "Payment" ADD CONSTRAINT "Payment_amount_check" CHECK ("amountSen" > 0);
-- No payment is accepted without its ACR or ECR: one reported before it is kept as unmatched.
ALTER TABLE "Payment" ADD CONSTRAINT "Payment_matched_check" CHECK ("state" <> 'matched' OR "referenceId" IS NOT NULL);

-- Audit rows are appended, never changed.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END $$;
CREATE TRIGGER "Audit_append_only" BEFORE UPDATE OR DELETE ON "Audit" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "AuditSeal_append_only" BEFORE UPDATE OR DELETE ON "AuditSeal" FOR EACH ROW EXECUTE FUNCTION refuse_change();
