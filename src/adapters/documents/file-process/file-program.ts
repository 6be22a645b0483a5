// The program of the file process: see `file-process.ts`. It ends with whoever started it.
import { type Reply, type Request, services } from './request.ts'

const say = (reply: Reply) => void process.send?.(reply)

process.once('disconnect', () => process.exit())
process.on('message', async ({ id, service, input }: Request) => {
  const serve = services[service] as (input: unknown, tell: (event: unknown) => void) => Promise<unknown>
  try {
    say({ id, done: await serve(input, event => say({ id, event })) })
  } catch (failed) {
    say({ id, failed })
  }
})
