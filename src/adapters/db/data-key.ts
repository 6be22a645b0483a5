// DATA_KEY is 32 bytes in base64. The embedded default makes one at first start and keeps it beside its store.
import { randomBytes } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'

export function parseDataKey(text: string): Uint8Array | undefined {
  const bytes = Buffer.from(text.trim(), 'base64')
  return bytes.length === 32 ? bytes : undefined
}

/** The key of an embedded store: read from DATA_DIR, made on the first start. Call it with DATA_DIR locked. */
export function embeddedDataKey(dataDir: string): Uint8Array {
  const path = join(dataDir, 'data.key')
  if (!existsSync(path)) {
    const file = openSync(path, 'wx', 0o600)
    writeSync(file, `${randomBytes(32).toString('base64')}\n`)
    fsyncSync(file)
    closeSync(file)
  }
  const key = parseDataKey(readFileSync(path, 'utf8'))
  if (!key) throw new Error(`${path} does not hold a key of 32 bytes in base64: restore it from your backup.`)
  return key
}
