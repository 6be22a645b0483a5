// The sandbox as a process of its own: npm run sandbox. Settings: SANDBOX_PORT, SANDBOX_SMTP_PORT, SANDBOX_TOKEN,
// DATA_DIR, SANDBOX_PAGE (the folder of the built chat page).
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { startSandbox } from './start-sandbox.ts'

const Port = z.coerce.number().int().min(0).max(65_535)
const Settings = z.object({
  SANDBOX_PORT: Port.default(8081),
  SANDBOX_SMTP_PORT: Port.default(1025),
  SANDBOX_TOKEN: z.string().default('5900000001:SANDBOX-plays-Telegram'),
  SANDBOX_PAGE: z.string().default(fileURLToPath(new URL('../../dist/page', import.meta.url))),
  DATA_DIR: z.string().default('./data'),
})

async function main(): Promise<void> {
  const settings = Settings.parse(process.env)
  const sandbox = await startSandbox({
    port: settings.SANDBOX_PORT,
    smtpPort: settings.SANDBOX_SMTP_PORT,
    token: settings.SANDBOX_TOKEN,
    dataDir: settings.DATA_DIR,
    ...(existsSync(settings.SANDBOX_PAGE) ? { pageDir: settings.SANDBOX_PAGE } : {}),
  })
  process.stdout.write(
    [
      `Sandbox at ${sandbox.url}`,
      'For the assistant:',
      `  TELEGRAM_API_ROOT=${sandbox.apiRoot}`,
      `  BOT_TOKEN=${sandbox.token}`,
      `  SMTP_URL=${sandbox.smtpUrl}`,
      '',
    ].join('\n'),
  )
  const stop = () => void sandbox.close().then(() => process.exit(0))
  process.once('SIGTERM', stop).once('SIGINT', stop)
}

function reason(error: unknown): string {
  if (error instanceof z.ZodError) return z.prettifyError(error)
  const { code, port, message } = error as NodeJS.ErrnoException & { port?: number }
  return code === 'EADDRINUSE'
    ? `Port ${port} is taken: set SANDBOX_PORT or SANDBOX_SMTP_PORT to a free one.`
    : message
}

main().catch((error: unknown) => {
  process.stderr.write(`${reason(error)}\n`)
  process.exitCode = 1
})
