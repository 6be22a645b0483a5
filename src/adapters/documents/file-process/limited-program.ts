// The other end of `limited-process.ts`: a program that does one job, and ends with whoever wants it done.
import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { Told } from './limited-process.ts'
import { ignoreStopSignals } from './stop-signals.ts'

/** Does the job that comes; `tell` gives an event of the kind `progress`, and what it returns is the last event. */
export function doOneJob<Input, Event extends { readonly kind: string }>(
  run: (input: Input, tell: (event: Event) => void) => Promise<Event>,
): void {
  const say = (told: Told) => void process.send?.(told)
  ignoreStopSignals()
  const watch = new Worker(new URL('./parent-watch.ts', import.meta.url))
  watch.unref()
  const watched = once(watch, 'message')
  process.once('disconnect', () => process.exit())
  process.once('message', async input => {
    try {
      await watched
      say({ event: await run(input as Input, event => say({ event })) })
    } catch (failed) {
      say({ failed })
    }
  })
}
