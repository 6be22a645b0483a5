// Work that is asked for again and again: however often, one run at a time, and one more after the last asking.

export type Repeated = {
  readonly again: () => void
  /** Ends when the run in hand is done; nothing is begun any more. */
  readonly stop: () => Promise<void>
}

/** `failed` hears what a run threw; the next is begun all the same. */
export function oneAtATime(work: () => Promise<void>, failed: (error: unknown) => void): Repeated {
  let running = Promise.resolve()
  let waiting = false
  let stopped = false
  return {
    again: () => {
      if (waiting || stopped) return
      waiting = true
      running = running.then(async () => {
        waiting = false
        if (!stopped) await work().catch(failed)
      })
    },
    stop: async () => {
      stopped = true
      await running
    },
  }
}
