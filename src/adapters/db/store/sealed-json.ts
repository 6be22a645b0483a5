// JSON under the data key.
import type { Sealing } from '../sealing.ts'

export function sealJson(sealing: Sealing, value: unknown): Uint8Array<ArrayBuffer> {
  return sealing.seal(JSON.stringify(value))
}

/** What was sealed, to be parsed by a schema or known by its column. */
export function openJson(sealing: Sealing, sealed: Uint8Array): unknown {
  return JSON.parse(sealing.open(sealed))
}
