// Whether the server that DATABASE_URL names can be used, told in one sentence when not.
import { DriverAdapterError, type SqlQueryable } from '@prisma/driver-adapter-utils'

class PostgresUnusable extends Error {
  constructor(sentence: string, cause?: unknown) {
    super(`DATABASE_URL: ${sentence}`, { cause })
    this.name = 'PostgresUnusable'
  }
}

/** `version` is server_version_num, such as 150004 for 15.4. */
function tooOld(version: number): boolean {
  return version < 150_000
}

export async function refuseOldServer(connection: SqlQueryable): Promise<void> {
  const sql = `SELECT current_setting('server_version_num')`
  const { rows } = await connection.queryRaw({ sql, args: [], argTypes: [] })
  const version = Number(rows[0]?.[0])
  if (tooOld(version)) {
    throw new PostgresUnusable(
      `the server is PostgreSQL ${Math.floor(version / 10_000)}; Sahabat needs 15 or newer: upgrade it.`,
    )
  }
}

/** Runs the first connection to the server; what goes wrong names the server, never the password. */
export async function reachable<T>(url: string, connect: () => Promise<T>): Promise<T> {
  try {
    return await connect()
  } catch (error) {
    const sentence = `no database at ${withoutPassword(url)} (${reasonOf(error)}): start it, or correct the address.`
    throw new PostgresUnusable(sentence, error)
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof DriverAdapterError) {
    const { originalMessage, kind } = error.cause
    return originalMessage ?? plainReason(kind)
  }
  return error instanceof Error ? error.message : String(error)
}

function plainReason(kind: string): string {
  return kind === 'DatabaseNotReachable' ? 'nothing answers there' : kind
}

function withoutPassword(url: string): string {
  const { hostname, port, pathname } = new URL(url)
  return `${hostname}:${port || 5432}${pathname}`
}
