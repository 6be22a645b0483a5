// The server's entrance: reads the settings, starts the assistant, and stops it gracefully when told to.
import { startAssistant } from './assistant.ts'
import { readConfig } from './config.ts'
import { createLog } from './log.ts'

// Ten seconds are promised.
const stopWithinMs = 9_000

async function main(): Promise<void> {
  const config = readConfig(process.env)
  const log = createLog('info')
  const assistant = await startAssistant(config, log)
  const stop = () => {
    setTimeout(() => process.exit(1), stopWithinMs).unref()
    void assistant.stop().then(
      () => process.exit(0),
      error => {
        log.error({ error: String(error) }, 'the assistant did not stop cleanly')
        process.exit(1)
      },
    )
  }
  process.once('SIGTERM', stop).once('SIGINT', stop)
  log.info({ url: assistant.url, sandbox: config.sandbox }, 'Sahabat is ready')
  if (config.sandbox) console.log(`\n  Sahabat: open ${assistant.url} in a browser.\n`)
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
