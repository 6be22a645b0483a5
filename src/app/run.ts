// The two queues at work in this process: updates become turns, lines are delivered, lines of dead processes are
// taken up. Stopped, it ends what is in hand and takes nothing new.
import type { Instant } from '../core/calendar/instant.ts'
import { type Delivering, deliverOne, recoverLines } from './deliver.ts'
import { type Receiving, receiveOne } from './receive.ts'
import { startWorker, type WorkerOptions } from './worker.ts'

export type RunOptions = Receiving &
  Delivering &
  Pick<WorkerOptions, 'pause' | 'yieldTurn'> & {
    /**
     * How many updates are worked on at once, and how many lines: those mostly wait for the channel. Lines that carry
     * something to be made have loops of their own, so that other chats do not wait for it.
     */
    loops: { inbox: number; outbox: number; attached: number }
    /** True when no other process works on this store: what was claimed belonged to one that died. */
    alone: boolean
  }

/** Longer than any call to the channel may take (60 s). */
const sendingAtMostMs = 90_000
const recoverEveryMs = 30_000

/** Starts them; `stop` ends when the work in hand is done. */
export async function run(options: RunOptions): Promise<{ stop: () => Promise<void> }> {
  const { store, clock, loops, pause, yieldTurn, log } = options
  if (options.alone) {
    await store.releaseAll()
    await recoverLines(options, (clock.now() + 1) as Instant)
  }
  const workers = { pause, yieldTurn, log }
  const inbox = startWorker({
    ...workers,
    name: 'inbox',
    loops: loops.inbox,
    work: () => receiveOne(options),
  })
  const outbox = startWorker({
    ...workers,
    name: 'outbox',
    loops: loops.outbox,
    work: () => deliverOne(options, false),
  })
  const attached = startWorker({
    ...workers,
    name: 'attached',
    loops: loops.attached,
    work: () => deliverOne(options, true),
  })
  let recoveredAt = clock.now()
  const recovery = startWorker({
    ...workers,
    name: 'recovery',
    loops: 1,
    work: async () => {
      if (clock.now() - recoveredAt < recoverEveryMs) return false
      recoveredAt = clock.now()
      return (await recoverLines(options, (recoveredAt - sendingAtMostMs) as Instant)) > 0
    },
  })
  const unlisten = [
    await store.onWork('inbox', inbox.wake),
    await store.onWork('outbox', outbox.wake),
    await store.onWork('attached', attached.wake),
  ]
  return {
    stop: async () => {
      await Promise.all(unlisten.map(end => end()))
      await Promise.all([inbox.stop(), recovery.stop()])
      await Promise.all([outbox.stop(), attached.stop()])
    },
  }
}
