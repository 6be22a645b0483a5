// Who is looking at which chat just now, and what they are told of it.
import type { ChatEvent } from './chat-api.ts'

type Listener = (event: ChatEvent) => void

export class LiveFeed {
  readonly #listeners = new Map<number, Set<Listener>>()

  /** Returns the way to stop listening. */
  listen(chatId: number, listener: Listener): () => void {
    const listeners = this.#listeners.get(chatId) ?? new Set()
    this.#listeners.set(chatId, listeners.add(listener))
    return () => {
      listeners.delete(listener)
      if (listeners.size === 0) this.#listeners.delete(chatId)
    }
  }

  isWatched(chatId: number): boolean {
    return this.#listeners.has(chatId)
  }

  publish(chatId: number, event: ChatEvent): void {
    for (const listener of this.#listeners.get(chatId) ?? []) listener(event)
  }

  publishToAll(event: ChatEvent): void {
    for (const chatId of this.#listeners.keys()) this.publish(chatId, event)
  }
}
