// JSON under the data key. Big integers, such as channel ids, travel as text with a mark.
import type { Sealing } from '../sealing.ts'

export function sealJson(sealing: Sealing, value: unknown): Uint8Array<ArrayBuffer> {
  return sealing.seal(JSON.stringify(value, (_key, each) => (typeof each === 'bigint' ? `${each}n` : each)))
}

/** What was sealed, to be parsed by a schema or known by its column. */
export function openJson(sealing: Sealing, sealed: Uint8Array): unknown {
  return JSON.parse(sealing.open(sealed))
}
