// A PostgreSQL of its own with 10,000 employers, 24 months each, and one linked person an employer.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import pg from 'pg'
import { migratePostgres } from '../../src/adapters/db/postgres.ts'

export const employers = 10_000

export type BenchStore = { readonly url: string; readonly stop: () => Promise<void> }

/** `botId`: whose people they are; person N has the external id 1,000,000 + N. */
export async function benchStore(botId: bigint): Promise<BenchStore> {
  const folder = mkdtempSync(join(tmpdir(), 'sahabat-bench-'))
  chmodSync(folder, 0o711) // the server may run as another user
  const { server, supervisor } = await startServer(folder)
  await query(`${server}/postgres`, 'CREATE DATABASE bench')
  const url = `${server}/bench`
  await migratePostgres(url)
  await query(url, filled(botId))
  // As a server that has been up for a while has done by itself.
  await query(url, 'VACUUM ANALYZE')
  const stop = async () => {
    const ended = once(supervisor, 'exit')
    supervisor.stdin?.end()
    await ended
  }
  return { url, stop }
}

async function startServer(folder: string): Promise<{ server: string; supervisor: ChildProcess }> {
  const script = join(import.meta.dirname, '../support/postgres-supervisor.ts')
  const supervisor = spawn(process.execPath, [script, folder, 'shared_buffers=512MB'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  for await (const line of createInterface(supervisor.stdout)) return { server: line, supervisor }
  throw new Error('PostgreSQL did not start: its reason is above.')
}

export async function query(connectionString: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}

/** The newest month, of two months ago at most, has an ACR that is not paid; those before it are paid. */
function filled(botId: bigint): string {
  return `
    INSERT INTO "Employer" ("id", "code", "name", "portalConfirmedAt", "updatedAt")
      SELECT gen_random_uuid(), 'A' || lpad(n::text, 10, '0') || 'Z', 'Majikan ' || n, now(), now()
      FROM generate_series(1, ${employers}) n;
    INSERT INTO "Person" ("id", "channel", "botId", "externalId", "language")
      SELECT gen_random_uuid(), 'telegram', ${botId}, 1000000 + n, CASE n % 2 WHEN 0 THEN 'ms' ELSE 'en' END
      FROM generate_series(1, ${employers}) n;
    INSERT INTO "Chat" ("id", "personId", "channel", "botId", "externalId")
      SELECT gen_random_uuid(), "id", "channel", "botId", "externalId" FROM "Person";
    INSERT INTO "Link" ("id", "personId", "employerId", "role", "proof")
      SELECT gen_random_uuid(), p."id", e."id", 'owner', 'portal'
      FROM "Person" p JOIN "Employer" e
        ON e."code" = 'A' || lpad((p."externalId" - 1000000)::text, 10, '0') || 'Z';
    INSERT INTO "Schedule" ("id", "employerId", "period", "version", "state", "headcount", "act4Sen", "act800Sen",
        "skbbkSen", "source", "submittedAt", "decidedAt")
      SELECT gen_random_uuid(), e."id", to_char(now() - (m || ' month')::interval, 'YYYY-MM'), 1, 'accepted', 40,
        415800, 0, 0, 'portal', now(), now()
      FROM "Employer" e, generate_series(1, 24) m;
    INSERT INTO "PaymentReference" ("id", "kind", "number", "employerId", "state", "amountSen", "paidSen", "generatedAt", "source")
      SELECT "id", 'ACR', 'ACR' || lpad((row_number() OVER ())::text, 12, '0'), "employerId",
        CASE WHEN "period" = to_char(now() - interval '1 month', 'YYYY-MM') THEN 'generated' ELSE 'paid' END, 415800,
        CASE WHEN "period" = to_char(now() - interval '1 month', 'YYYY-MM') THEN 0 ELSE 415800 END, now(), 'portal'
      FROM "Schedule";
    INSERT INTO "Coverage" ("referenceId", "scheduleId", "kind", "amountSen")
      SELECT "id", "id", 'ACR', 415800 FROM "Schedule";
    INSERT INTO "Payment" ("id", "employerId", "referenceId", "referenceNumber", "state", "amountSen", "paidOn", "channel",
        "source", "sourceKey", "reportedAt")
      SELECT "id", "employerId", "id", "number", 'matched', 415800, '2026-01-01', 'fpx', 'portal', "number", now()
      FROM "PaymentReference" WHERE "state" = 'paid';
    INSERT INTO "Allocation" ("paymentId", "scheduleId", "amountSen")
      SELECT "id", "id", 415800 FROM "Payment"`
}
