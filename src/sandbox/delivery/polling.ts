// getUpdates: confirm what the offset has passed, hand out the rest, or wait for something to come.
import { ApiError } from '../bot-api/api-error.ts'
import type { Ground } from '../ground.ts'
import { listUpdates, nthNewest, type PendingUpdate, removeUpdatesBefore } from '../store/updates.ts'
import { confirm } from './confirm.ts'

export interface Poll {
  offset: number
  limit: number
  timeoutMs: number
  signal: AbortSignal
}

interface Waiting {
  wake: () => void
  fail: (error: ApiError) => void
}

export class Polling {
  readonly #world: Pick<Ground, 'db' | 'feed'>
  #waiting: Waiting | undefined

  constructor(world: Pick<Ground, 'db' | 'feed'>) {
    this.#world = world
  }

  get isWaiting(): boolean {
    return this.#waiting !== undefined
  }

  wake(): void {
    this.#waiting?.wake()
  }

  /** A poll that waits is answered 409 when another one, or a webhook, takes its place. */
  terminate(why: string): void {
    this.#waiting?.fail(ApiError.conflict(why))
  }

  async poll(poll: Poll): Promise<PendingUpdate[]> {
    this.terminate('terminated by other getUpdates request; make sure that only one bot instance is running')
    const from = this.#confirmBefore(poll.offset)
    const ready = listUpdates(this.#world.db, from, poll.limit)
    if (ready.length > 0 || poll.timeoutMs <= 0) return ready
    await this.#wait(poll)
    return poll.signal.aborted ? [] : listUpdates(this.#world.db, from, poll.limit)
  }

  /** A negative offset counts from the newest update and forgets all before. */
  #confirmBefore(offset: number): number {
    const { db } = this.#world
    const first = offset >= 0 ? offset : (nthNewest(db, -offset) ?? 0)
    db.transaction(() => confirm(this.#world, removeUpdatesBefore(db, first)))
    return first
  }

  #wait(poll: Poll): Promise<void> {
    return new Promise((resolve, reject) => {
      const end = (finish: () => void) => () => {
        clearTimeout(timer)
        if (this.#waiting === waiting) this.#waiting = undefined
        finish()
      }
      const timer = setTimeout(() => waiting.wake(), poll.timeoutMs)
      const waiting: Waiting = { wake: end(resolve), fail: error => end(() => reject(error))() }
      this.#waiting = waiting
      poll.signal.addEventListener('abort', waiting.wake, { once: true })
    })
  }
}
