// Where updates go in, and the two ways by which a bot gets them out: its webhook or getUpdates.
import { ApiError } from '../bot-api/api-error.ts'
import type { Ground } from '../ground.ts'
import { readSetting, writeSetting } from '../store/settings.ts'
import { beginUpdateIds, dropAll, dropExpired, insertUpdate, type PendingUpdate } from '../store/updates.ts'
import type { Fields } from '../telegram-objects.ts'
import { type Poll, Polling } from './polling.ts'
import { isAllowed, lifeOf, queueOf } from './queue.ts'
import type { Webhook } from './webhook.ts'
import { type DeliverySettings, WebhookDelivery } from './webhook-delivery.ts'

/** A bot that asked within this time counts as polling. */
const pollingForMs = 60_000

export class Delivery {
  readonly #world: Ground
  readonly #settings: DeliverySettings
  readonly #polling: Polling
  #webhook: WebhookDelivery | undefined
  #polledAt = Number.NEGATIVE_INFINITY

  constructor(world: Ground, settings: DeliverySettings) {
    this.#world = world
    this.#settings = settings
    this.#polling = new Polling(world)
    beginUpdateIds(world.db, Math.floor(world.clock() / 1000))
  }

  /** Goes on with the webhook that is on file. */
  start(): void {
    this.#webhook?.stop()
    const webhook = readSetting<Webhook>(this.#world.db, 'webhook')
    this.#webhook =
      webhook &&
      new WebhookDelivery(this.#world, webhook, {
        settings: this.#settings,
        closed: () => this.setWebhook(undefined),
      })
  }

  stop(): void {
    this.#webhook?.stop()
    this.#polling.wake()
  }

  get webhook(): WebhookDelivery | undefined {
    return this.#webhook
  }

  get way(): 'webhook' | 'polling' | 'none' {
    if (this.#webhook) return 'webhook'
    const isPolled = this.#polling.isWaiting || this.#world.clock() - this.#polledAt < pollingForMs
    return isPolled ? 'polling' : 'none'
  }

  get allowedUpdates(): string[] {
    return readSetting<string[]>(this.#world.db, 'allowed_updates') ?? []
  }

  /** Kept until it is given again. */
  set allowedUpdates(kinds: string[] | undefined) {
    if (kinds) writeSetting(this.#world.db, 'allowed_updates', kinds)
  }

  /** Returns the update's id, or nothing when the bot did not ask for this kind. */
  add(kind: string, update: Fields, about: { chatId?: number; messageId?: number } = {}): number | undefined {
    if (!isAllowed(kind, this.allowedUpdates)) return undefined
    const queue = queueOf(kind, update)
    const updateId = insertUpdate(this.#world.db, {
      queue,
      body: update,
      expiresAt: this.#world.clock() + lifeOf(kind),
      chatId: about.chatId ?? null,
      messageId: about.messageId ?? null,
    })
    this.#world.db.afterCommit(() => {
      this.#webhook?.add(queue, updateId)
      this.#polling.wake()
    })
    return updateId
  }

  setWebhook(webhook: Webhook | undefined): void {
    writeSetting(this.#world.db, 'webhook', webhook)
    if (webhook) this.#polling.terminate('terminated by setWebhook request')
    this.#world.db.afterCommit(() => this.start())
  }

  dropPending(): void {
    dropAll(this.#world.db)
  }

  async poll(poll: Poll): Promise<PendingUpdate[]> {
    if (this.#webhook) {
      throw ApiError.conflict(
        "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
      )
    }
    this.#polledAt = this.#world.clock()
    dropExpired(this.#world.db, this.#world.clock())
    return this.#polling.poll(poll)
  }
}
