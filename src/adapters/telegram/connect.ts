// Making Telegram and us known to each other, without holding up the start: Telegram may be away for a while.
import type { Api } from 'grammy'
import type { Log, Store } from '../../app/ports.ts'
import type { Texts } from '../../core/messages/render.ts'
import { announcePolling, announceWebhook, type Cut, introduceCommands, type Webhook } from './introduce.ts'
import { pause, startPolling } from './polling.ts'

export type Connection = { stop: () => Promise<void> }

export type ConnectOptions = {
  api: Api
  store: Store
  texts: Texts
  log: Log
  /** Without it we poll. */
  webhook: Webhook | undefined
}

const againMs = 5000

export function connect({ api, store, texts, log, webhook }: ConnectOptions): Connection {
  const stopping = new AbortController()
  const cut = stopping.signal as Cut
  let polling: Connection | undefined
  const hear = async () => {
    if (webhook) return announceWebhook(api, webhook, cut)
    await announcePolling(api, cut)
    if (!stopping.signal.aborted) polling = startPolling(api, store, log)
  }
  // Hearing does not wait for the list of commands, which is only shown.
  const introduced = Promise.all([
    untilDone(hear, log, stopping.signal),
    untilDone(() => introduceCommands(api, texts, cut), log, stopping.signal),
  ])
  return {
    stop: async () => {
      stopping.abort()
      await introduced
      await polling?.stop()
    },
  }
}

async function untilDone(work: () => Promise<void>, log: Log, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      return await work()
    } catch (error) {
      if (signal.aborted) return
      const why = error instanceof Error ? error.message : String(error)
      log.warn(
        { error: why },
        'Telegram did not take what it was told at the start; tried again in 5 seconds',
      )
      await pause(againMs, signal)
    }
  }
}
