// One process owns DATA_DIR. The lock is SQLite's exclusive file lock, which the operating system takes back when
// the process dies in whatever way; Node offers no file lock of its own.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

export type DataDirLock = { release: () => void }

class DataDirTaken extends Error {
  constructor(dataDir: string) {
    super(
      `DATA_DIR ${dataDir} is in use by another process: stop it, or give this one a DATA_DIR of its own.`,
    )
    this.name = 'DataDirTaken'
  }
}

// Kept from the garbage collector: SQLite lets a lock go with the object that holds it.
const held = new Set<DatabaseSync>()

class DataDirUnusable extends Error {
  constructor(dataDir: string, cause: unknown) {
    super(`DATA_DIR ${dataDir} must be a folder that can be written to; leave it out for ./data`, { cause })
    this.name = 'DataDirUnusable'
  }
}

export function lockDataDir(dataDir: string): DataDirLock {
  const file = openLock(dataDir)
  try {
    file.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE')
  } catch (error) {
    file.close()
    if (error instanceof Error && error.message.includes('locked')) throw new DataDirTaken(dataDir)
    throw error
  }
  held.add(file)
  return {
    release: () => {
      if (held.delete(file)) file.close()
    },
  }
}

function openLock(dataDir: string): DatabaseSync {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 })
    return new DatabaseSync(join(dataDir, 'owner.lock'), { timeout: 0 })
  } catch (error) {
    throw new DataDirUnusable(dataDir, error)
  }
}
