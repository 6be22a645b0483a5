// A font as packages ship it for the web (WOFF 1.0, W3C) to the font that is in it: the same tables, not packed. Read
// packed, a font of Chinese would be unpacked anew for each letter.
import { inflateSync } from 'node:zlib'

type Table = { readonly tag: Buffer; readonly checksum: number; readonly bytes: Buffer }

/** The bytes of the TrueType or OpenType font in a WOFF file. */
export function unpackWoff(woff: Buffer): Buffer {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('not a WOFF file')
  const tables = tablesOf(woff)
  const head = headOf(woff, tables.length)
  const parts: Buffer[] = [head]
  let offset = head.length
  for (const [index, { tag, checksum, bytes }] of tables.entries()) {
    const at = 12 + 16 * index
    tag.copy(head, at)
    head.writeUInt32BE(checksum, at + 4)
    head.writeUInt32BE(offset, at + 8)
    head.writeUInt32BE(bytes.length, at + 12)
    const padding = (4 - (bytes.length % 4)) % 4
    parts.push(bytes, Buffer.alloc(padding))
    offset += bytes.length + padding
  }
  return Buffer.concat(parts)
}

function tablesOf(woff: Buffer): readonly Table[] {
  return Array.from({ length: woff.readUInt16BE(12) }, (_, index) => {
    const at = 44 + 20 * index
    const from = woff.readUInt32BE(at + 4)
    const packedSize = woff.readUInt32BE(at + 8)
    const packed = woff.subarray(from, from + packedSize)
    const bytes = packedSize < woff.readUInt32BE(at + 12) ? inflateSync(packed) : packed
    return { tag: woff.subarray(at, at + 4), checksum: woff.readUInt32BE(at + 16), bytes }
  })
}

/** The head of a font; the three numbers after the count let a reader search the tables by halves. */
function headOf(woff: Buffer, count: number): Buffer {
  const head = Buffer.alloc(12 + 16 * count)
  woff.copy(head, 0, 4, 8)
  const halves = Math.floor(Math.log2(count))
  head.writeUInt16BE(count, 4)
  head.writeUInt16BE(2 ** halves * 16, 6)
  head.writeUInt16BE(halves, 8)
  head.writeUInt16BE((count - 2 ** halves) * 16, 10)
  return head
}
