// Applies prisma/migrations through a driver adapter, with Prisma's own engine as WebAssembly: the same code for
// PGlite and PostgreSQL, and the same _prisma_migrations table that `prisma migrate deploy` keeps.
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  bindMigrationAwareSqlAdapterFactory,
  DriverAdapterError,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils'
import { type MigrationList, SchemaEngine } from '@prisma/schema-engine-wasm'

const prismaFolder = join(dirname(fileURLToPath(import.meta.url)), '../../../prisma')
const noFilters = { externalTables: [], externalEnums: [] }

const schemaFile = {
  path: 'schema.prisma',
  content: readFileSync(join(prismaFolder, 'schema.prisma'), 'utf8'),
}

export class MigrationFailed extends Error {
  constructor(cause: unknown, migration?: string) {
    const reason = migration === undefined ? reasonOf(cause) : `${migration}: ${reasonOf(cause)}`
    super(`The database could not be brought up to date: ${reason}`, { cause })
    this.name = 'MigrationFailed'
  }
}

/** Applies what is not applied yet and returns the names. Whoever calls holds the lock of that database. */
export async function migrate(
  factory: SqlMigrationAwareDriverAdapterFactory,
  folder = join(prismaFolder, 'migrations'),
): Promise<string[]> {
  const engine = await newEngine(factory)
  try {
    const done = await engine.applyMigrations({ migrationsList: readMigrations(folder), filters: noFilters })
    return done.appliedMigrationNames
  } catch (error) {
    throw new MigrationFailed(error)
  } finally {
    engine.free()
  }
}

/** The SQL that leads from the database as it is (migrated) to schema.prisma; empty when they agree. */
export async function schemaDifference(factory: SqlMigrationAwareDriverAdapterFactory): Promise<string> {
  const engine = await newEngine(factory)
  try {
    const difference = await engine.diff({
      from: { tag: 'schemaDatasource', files: [schemaFile], configDir: prismaFolder },
      to: { tag: 'schemaDatamodel', files: [schemaFile] },
      script: true,
      exitCode: null,
      filters: noFilters,
    })
    const script = difference.stdout ?? ''
    return script.includes('This is an empty migration') ? '' : script
  } finally {
    engine.free()
  }
}

function newEngine(factory: SqlMigrationAwareDriverAdapterFactory): Promise<SchemaEngine> {
  const datamodels: [string, string][] = [[schemaFile.path, schemaFile.content]]
  return SchemaEngine.new({ datamodels }, () => {}, bindMigrationAwareSqlAdapterFactory(factory))
}

function readMigrations(baseDir: string): MigrationList {
  const names = readdirSync(baseDir, { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .map(entry => entry.name)
    .sort()
  return {
    baseDir,
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
    shadowDbInitScript: '',
    migrationDirectories: names.map(path => ({
      path,
      migrationFile: {
        path: 'migration.sql',
        content: { tag: 'ok', value: readFileSync(join(baseDir, path, 'migration.sql'), 'utf8') },
      },
    })),
  }
}

function reasonOf(cause: unknown): string {
  if (cause instanceof DriverAdapterError) return cause.cause.originalMessage ?? cause.message
  return cause instanceof Error ? cause.message : String(cause)
}
