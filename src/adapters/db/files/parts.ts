// A stream of bytes in parts of one size, whatever pieces it comes in.

const partBytes = 256 * 1024

export async function* partsOf(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let held: Uint8Array[] = []
  let length = 0
  for await (const piece of bytes) {
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
