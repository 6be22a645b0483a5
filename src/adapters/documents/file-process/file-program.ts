// The program of the file process: see `file-process.ts`. It ends with whoever started it, and leaves nothing behind.
import { stopAllJobs } from './limited-process.ts'
import { removeOwnFolder } from './own-folder.ts'
import { type Reply, type Request, services } from './request.ts'
import { ignoreStopSignals } from './stop-signals.ts'

// Nobody is left to hear of what ends after the assistant.
const say = (reply: Reply) => void process.send?.(reply, undefined, undefined, () => {})

ignoreStopSignals()
process.once('disconnect', async () => {
  await stopAllJobs()
  removeOwnFolder()
  process.exit()
})
process.on('message', async ({ id, service, input }: Request) => {
  const serve = services[service] as (input: unknown, tell: (event: unknown) => void) => Promise<unknown>
  try {
    say({ id, done: await serve(input, event => say({ id, event })) })
  } catch (failed) {
    say({ id, failed })
  }
})
