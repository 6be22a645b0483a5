// A stream of bytes in parts of one size, whatever pieces it comes in.
import type { FileBytes } from '../../../app/documents.ts'

const partBytes = 256 * 1024

export async function* partsOf(bytes: FileBytes): AsyncGenerator<Uint8Array> {
  let held: Uint8Array[] = []
  let length = 0
  for await (const piece of bytes instanceof Uint8Array ? [bytes] : bytes) {
    for (let from = 0; from < piece.length; ) {
      const some = piece.subarray(from, from + partBytes - length)
      held.push(some)
      length += some.length
      from += some.length
      if (length < partBytes) continue
      yield Buffer.concat(held)
      held = []
      length = 0
    }
  }
  if (length > 0) yield Buffer.concat(held)
}
