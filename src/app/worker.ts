// Loops that drain a queue: woken by news of work, looking by themselves every second, and stopped gracefully.
import type { Log } from './ports.ts'

export type Worker = {
  wake: () => void
  /** Ends when the work in hand is done. */
  stop: () => Promise<void>
}

export type WorkerOptions = {
  name: string
  loops: number
  /** Does one piece of work; false when there was none. */
  work: () => Promise<boolean>
  /** Waits so many milliseconds, or until the function it is given to is called. */
  pause: (ms: number, wakeable: (wake: () => void) => void) => Promise<void>
  /** Lets other work of the process go first. */
  yieldTurn: () => Promise<void>
  log: Log
}

const idleMs = 1000

/** Starts the loops; work that throws is logged, and its loop goes on. */
export function startWorker(options: WorkerOptions): Worker {
  let stopped = false
  let wakes = 0
  const sleepers = new Set<() => void>()
  // One loop is enough for one piece of news: waking all of them would make each look in vain but one.
  const wake = () => {
    wakes++
    const [sleeper] = sleepers
    if (!sleeper) return
    sleepers.delete(sleeper)
    sleeper()
  }
  const sleep = async () => {
    let mine = () => {}
    await options.pause(idleMs, sleeper => {
      mine = sleeper
      sleepers.add(sleeper)
    })
    sleepers.delete(mine)
  }
  const loop = async () => {
    while (!stopped) {
      const wakesBefore = wakes
      const worked = await options.work().catch(error => {
        options.log.error({ worker: options.name, error: String(error) }, 'a worker failed and goes on')
        return false
      })
      await options.yieldTurn()
      if (!worked && !stopped && wakes === wakesBefore) await sleep()
    }
  }
  const running = Array.from({ length: options.loops }, loop)
  return {
    wake,
    stop: async () => {
      stopped = true
      for (const sleeper of sleepers) sleeper()
      await Promise.all(running)
    },
  }
}
