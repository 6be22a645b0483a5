// The real src/main.ts as a process of its own, with the sandbox, as `npm start` runs it.
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Child, start } from './child.ts'

export type AssistantProcess = { url: string; port: number; kill: () => Promise<void> }

const main = join(import.meta.dirname, '../../src/main.ts')
const leash = pathToFileURL(join(import.meta.dirname, 'programs/leash.ts')).href
// Empty counts as left out: what the developer has set for another purpose is not for this process.
const unset = Object.fromEntries(
  [
    'BOT_TOKEN',
    'PUBLIC_URL',
    'DATABASE_URL',
    'DATA_KEY',
    'SMTP_URL',
    'OPERATOR',
    'OPERATOR_NAME',
    'ROLE',
  ].map(name => [name, '']),
)

/** Starts the assistant on this folder and, to come back after a kill, on this port; ready when it returns. */
export async function startAssistantProcess(dataDir: string, port = 0): Promise<AssistantProcess> {
  const child = start(main, [], {
    ...unset,
    DATA_DIR: dataDir,
    PORT: String(port),
    NODE_OPTIONS: `--import=${leash}`,
  })
  const url = await readyAt(child)
  void drain(child)
  return { url, port: Number(new URL(url).port), kill: child.kill }
}

async function readyAt(child: Child): Promise<string> {
  for (;;) {
    const line = await child.line()
    if (!line.includes('Sahabat is ready')) continue
    const { url } = JSON.parse(line) as { url: string }
    return url
  }
}

/** Keeps reading what it prints: a full pipe would stop it. */
async function drain(child: Child): Promise<void> {
  try {
    for (;;) await child.line()
  } catch {
    // It has ended.
  }
}
