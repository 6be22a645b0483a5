// How fast a bot may send: in one chat 1 a second after a burst of 5; to everybody together 30 a second, where
// replies (the person was heard of a moment ago) do not count.
import { ApiError } from './bot-api/api-error.ts'

export interface Rate {
  perSecond: number
  burst: number
}

export interface PaceSettings {
  chat: Rate
  everybody: Rate
  /** A send within this time of the person's last act is a reply. */
  replyWithinMs: number
}

export const telegramPace: PaceSettings = {
  chat: { perSecond: 1, burst: 5 },
  everybody: { perSecond: 30, burst: 30 },
  replyWithinMs: 60_000,
}

interface Bucket {
  tokens: number
  at: number
}

const most = 10_000

export class Pace {
  readonly #settings: PaceSettings | 'off'
  readonly #clock: () => number
  readonly #chats = new Map<number, Bucket>()
  #everybody: Bucket | undefined

  constructor(settings: PaceSettings | 'off', clock: () => number) {
    this.#settings = settings
    this.#clock = clock
  }

  /** Throws 429 when this send comes too soon; else counts it. `heardAt`: when the chat's person last acted. */
  take(chatId: number, heardAt: number | null): void {
    if (this.#settings === 'off') return
    const { chat, everybody, replyWithinMs } = this.#settings
    const now = this.#clock()
    const own = refilled(this.#chats.get(chatId), chat, now)
    const isReply = heardAt !== null && now - heardAt <= replyWithinMs
    const all = isReply ? undefined : refilled(this.#everybody, everybody, now)
    const waitSeconds = Math.max(waitFor(own, chat), all ? waitFor(all, everybody) : 0)
    if (waitSeconds > 0) throw ApiError.tooManyRequests(Math.ceil(waitSeconds))
    own.tokens -= 1
    this.#remember(chatId, own)
    if (all) this.#everybody = { ...all, tokens: all.tokens - 1 }
  }

  #remember(chatId: number, bucket: Bucket): void {
    // The oldest entry is the fullest bucket but for a few; forgetting it is the same as having refilled it.
    this.#chats.delete(chatId)
    this.#chats.set(chatId, bucket)
    if (this.#chats.size > most) this.#chats.delete(this.#chats.keys().next().value ?? chatId)
  }
}

function refilled(bucket: Bucket | undefined, rate: Rate, now: number): Bucket {
  if (!bucket) return { tokens: rate.burst, at: now }
  const gained = (Math.max(0, now - bucket.at) / 1000) * rate.perSecond
  return { tokens: Math.min(rate.burst, bucket.tokens + gained), at: now }
}

const waitFor = (bucket: Bucket, rate: Rate): number =>
  bucket.tokens >= 1 ? 0 : (1 - bucket.tokens) / rate.perSecond
