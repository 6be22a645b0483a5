// Packs a file: a payroll file in a text layout is mostly spaces.
import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'

/** `size` in bytes and `sha256` in hexadecimal, of what is packed. */
export type Measured = { readonly size: number; readonly sha256: string }

const pieceBytes = 256 * 1024

/** Writes it, packed, to `packed`. */
export async function pack(path: string, packed: string): Promise<Measured> {
  const hash = createHash('sha256')
  let size = 0
  async function* measured(pieces: AsyncIterable<Uint8Array>) {
    for await (const piece of pieces) {
      hash.update(piece)
      size += piece.length
      yield piece
    }
  }
  await pipeline(
    createReadStream(path, { highWaterMark: pieceBytes }),
    measured,
    createGzip({ level: 1 }),
    createWriteStream(packed, { mode: 0o600 }),
  )
  return { size, sha256: hash.digest('hex') }
}
