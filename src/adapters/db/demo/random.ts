// Chance that always falls the same way: demo data is the same whenever it is made for the same moment.
import { createHash } from 'node:crypto'

export type Random = {
  /** A whole number, both ends included. */
  whole: (from: number, to: number) => number
  pick: <T>(list: readonly T[]) => T
  /** True so often in a hundred. */
  chance: (percent: number) => boolean
}

/** The numbers that belong to a seed (the generator known as mulberry32). */
export function randomFrom(seed: string): Random {
  let state = createHash('sha256').update(seed).digest().readUInt32LE()
  const whole = (from: number, to: number) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    const fraction = ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
    return from + Math.floor(fraction * (to - from + 1))
  }
  return {
    whole,
    pick: <T>(list: readonly T[]) => list[whole(0, list.length - 1)] as T,
    chance: percent => whole(1, 100) <= percent,
  }
}
