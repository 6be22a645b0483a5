// `npm run -s audit`: whether the audit trail is whole. Ends with 0 when it is, 1 when it is not, 2 when it could not
// be read.
import { type AuditVerdict, verifyAudit } from '../adapters/db/audit-verify.ts'
import { clientOptions } from '../adapters/db/database.ts'
import { openEmbedded } from '../adapters/db/embedded.ts'
import { PrismaClient } from '../adapters/db/generated/client.ts'
import { postgresAdapter, postgresPool } from '../adapters/db/postgres-adapter.ts'
import { reachable } from '../adapters/db/server-check.ts'
import { readStorePlace } from '../config.ts'

// Ended outright: the migration engine leaves a timer of ten seconds behind.
process.exit(await checked())

async function checked(): Promise<number> {
  try {
    const { DATABASE_URL, DATA_DIR } = readStorePlace(process.env)
    const verdict = DATABASE_URL ? await verifyPostgres(DATABASE_URL) : await verifyEmbedded(DATA_DIR)
    console.log(sentence(verdict))
    return verdict.ok ? 0 : 1
  } catch (error) {
    console.error(`The audit trail could not be read. ${error instanceof Error ? error.message : error}`)
    return 2
  }
}

async function verifyPostgres(url: string): Promise<AuditVerdict> {
  const pool = postgresPool(url, 1)
  const prisma = new PrismaClient({ ...clientOptions, adapter: postgresAdapter(pool) })
  try {
    await reachable(url, () => pool.query('SELECT 1'))
    return await verifyAudit(prisma)
  } finally {
    await prisma.$disconnect()
    await pool.end()
  }
}

async function verifyEmbedded(dataDir: string): Promise<AuditVerdict> {
  const database = await openEmbedded({ dataDir })
  try {
    return await verifyAudit(database.prisma)
  } finally {
    await database.close()
  }
}

function sentence(verdict: AuditVerdict): string {
  return verdict.ok
    ? `The audit trail is whole. Sealed rows: ${verdict.sealed}. Last hash: ${verdict.head}`
    : `The audit trail was tampered with: at place ${verdict.at}, something was ${verdict.why}.`
}
