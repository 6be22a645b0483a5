// The faults that a test or a visitor asked for: each plays for its next `count` matching calls, then is gone.
import type { Fault } from './chat-api.ts'

export class FaultList {
  #faults: Fault[] = []

  list(): Fault[] {
    return this.#faults
  }

  add(fault: Fault): void {
    this.#faults.push({ ...fault })
  }

  clear(): void {
    this.#faults = []
  }

  /** The fault that this call meets, if any; `*` stands for every Bot API method, not for `smtp`. */
  take(method: string, chatId?: number): Fault['fault'] | undefined {
    const met = this.#faults.find(
      fault =>
        (fault.method === '*' ? method !== 'smtp' : fault.method.toLowerCase() === method.toLowerCase()) &&
        (fault.chatId === undefined || fault.chatId === chatId),
    )
    if (!met) return undefined
    met.count -= 1
    if (met.count <= 0) this.#faults = this.#faults.filter(fault => fault !== met)
    return met.fault
  }
}
