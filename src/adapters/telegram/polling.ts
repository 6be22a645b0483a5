// Long polling, for a bot without a public address: it feeds the same inbox, and the offset moves only after what
// was read is committed.
import { setTimeout as wait } from 'node:timers/promises'
import type { Api } from 'grammy'
import type { Log, Store } from '../../app/ports.ts'
import { receivedOf } from './incoming.ts'
import type { Cut } from './introduce.ts'
import { allowedUpdates } from './update.ts'

export type Polling = { stop: () => Promise<void> }

const longPollSeconds = 25
const pauseAfterFailureMs = 3000

export function startPolling(api: Api, store: Store, log: Log): Polling {
  const stopping = new AbortController()
  const running = poll(api, store, log, stopping.signal)
  return {
    stop: async () => {
      stopping.abort()
      await running
    },
  }
}

async function poll(api: Api, store: Store, log: Log, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      await pollOnce(api, store, signal)
    } catch (error) {
      if (signal.aborted) return
      log.warn(
        { error: error instanceof Error ? error.message : String(error) },
        'polling failed and goes on',
      )
      await pause(pauseAfterFailureMs, signal)
    }
  }
}

async function pollOnce(api: Api, store: Store, signal: AbortSignal): Promise<void> {
  const offset = Number(await store.pollOffset())
  const updates = await api.getUpdates(
    { offset, timeout: longPollSeconds, allowed_updates: [...allowedUpdates] },
    signal as Cut,
  )
  for (const update of updates) {
    const received = receivedOf(update)
    if (received.kind === 'incoming') await store.accept(received.incoming)
  }
  const last = updates.at(-1)
  if (last) await store.savePollOffset(BigInt(last.update_id) + 1n)
}

/** Waits so long, or until it is to stop. */
export async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await wait(ms, undefined, { signal }).catch(() => {})
}
