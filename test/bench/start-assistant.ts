// The assistant in a process of its own, on the store of a bench and told to call its Bot API.
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { type Child, start } from '../support/child.ts'
import { freePort } from './turn-load.ts'
import type { BenchStore } from './turn-store.ts'

/** Ready when it returns; updates go to `webhook`. */
export async function startAssistant(
  { url }: BenchStore,
  apiUrl: string,
  { token, secret }: { token: string; secret: string },
): Promise<{ webhook: string; child: Child }> {
  const address = `http://127.0.0.1:${await freePort()}`
  const child = start(join(import.meta.dirname, '../../src/main.ts'), [], {
    ...{
      BOT_TOKEN: token,
      TELEGRAM_API_ROOT: apiUrl,
      DATABASE_URL: url,
      PORT: new URL(address).port,
    },
    ...{ PUBLIC_URL: address, WEBHOOK_SECRET: secret, SMTP_URL: 'smtp://127.0.0.1:9' },
    DATA_KEY: Buffer.from(randomBytes(32)).toString('base64'),
  })
  for (;;) if ((await child.line()).includes('Sahabat is ready')) break
  void drain(child)
  return { webhook: `${address}/telegram/webhook`, child }
}

/** A full pipe would stop it. */
async function drain(child: Child): Promise<void> {
  try {
    for (;;) await child.line()
  } catch {
    // It has ended.
  }
}
