// Delivers to a webhook as Telegram does: one update in flight in a queue, a failing one holds back its own queue
// only, and is tried again at once, then after 2, 4, 8 … seconds up to 60.

import type { Ground } from '../ground.ts'
import { findUpdate, listQueued, removeUpdate } from '../store/updates.ts'
import { confirm } from './confirm.ts'
import type { Webhook } from './webhook.ts'
import { type Posted, postUpdate } from './webhook-post.ts'

export interface DeliverySettings {
  /** The second retry comes after this time, each later one after twice the time before. */
  retryBaseMs: number
  cutAfterMs: number
}

const longestWaitMs = 60_000
const goneForMs = 23 * 3_600_000

interface Queue {
  updateIds: number[]
  failures: number
}

export class WebhookDelivery {
  readonly webhook: Webhook
  readonly #world: Ground
  readonly #settings: DeliverySettings
  readonly #closed: () => void
  readonly #stop = new AbortController()
  readonly #queues = new Map<string, Queue>()
  readonly #timers = new Set<NodeJS.Timeout>()
  #ready: string[] = []
  #inFlight = 0
  #goneSince: number | undefined
  lastError: { at: number; why: string } | undefined

  /** `closed` is told when the receiver answered 410 for 23 hours. */
  constructor(world: Ground, webhook: Webhook, options: { settings: DeliverySettings; closed: () => void }) {
    this.webhook = webhook
    this.#world = world
    this.#settings = options.settings
    this.#closed = options.closed
    for (const { queue, update_id } of listQueued(world.db)) this.add(queue, update_id)
  }

  add(name: string, updateId: number): void {
    const queue = this.#queues.get(name)
    if (queue) queue.updateIds.push(updateId)
    else {
      this.#queues.set(name, { updateIds: [updateId], failures: 0 })
      this.#makeReady(name)
    }
  }

  stop(): void {
    this.#stop.abort()
    for (const timer of this.#timers) clearTimeout(timer)
  }

  #makeReady(name: string): void {
    this.#ready.push(name)
    this.#fill()
  }

  #fill(): void {
    while (this.#inFlight < this.webhook.maxConnections) {
      const name = this.#ready.shift()
      const queue = name === undefined ? undefined : this.#queues.get(name)
      if (name === undefined || !queue) return
      this.#inFlight += 1
      void this.#deliverHead(name, queue)
    }
  }

  async #deliverHead(name: string, queue: Queue): Promise<void> {
    const update = findUpdate(this.#world.db, queue.updateIds[0] ?? 0)
    const isDue = update !== undefined && update.expiresAt > this.#world.clock()
    const posted: Posted = isDue ? await this.#post(JSON.stringify(update.body)) : { taken: true }
    if (this.#stop.signal.aborted) return
    this.#inFlight -= 1
    if (posted.taken) this.#done(name, queue, isDue)
    else this.#failed(name, queue, posted)
    this.#fill()
  }

  #post(body: string): Promise<Posted> {
    const signal = AbortSignal.any([this.#stop.signal, AbortSignal.timeout(this.#settings.cutAfterMs)])
    return postUpdate(this.webhook, body, signal)
  }

  #done(name: string, queue: Queue, wasDelivered: boolean): void {
    this.#goneSince = undefined
    queue.failures = 0
    const updateId = queue.updateIds.shift() ?? 0
    this.#world.db.transaction(() => {
      const taken = removeUpdate(this.#world.db, updateId)
      if (taken && wasDelivered) confirm(this.#world, [taken])
    })
    if (queue.updateIds.length === 0) this.#queues.delete(name)
    else this.#ready.push(name)
  }

  #failed(name: string, queue: Queue, posted: Posted & { taken: false }): void {
    const now = this.#world.clock()
    this.lastError = { at: now, why: posted.why }
    this.#goneSince = posted.status === 410 ? (this.#goneSince ?? now) : undefined
    if (this.#goneSince !== undefined && now - this.#goneSince >= goneForMs) {
      this.#closed()
      return
    }
    queue.failures += 1
    const backOff = queue.failures === 1 ? 0 : this.#settings.retryBaseMs * 2 ** (queue.failures - 2)
    const wait = Math.max(Math.min(backOff, longestWaitMs), posted.retryAfterMs ?? 0)
    const timer = setTimeout(() => {
      this.#timers.delete(timer)
      this.#makeReady(name)
    }, wait)
    this.#timers.add(timer)
  }
}
