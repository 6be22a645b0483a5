// A ZIP written byte by byte, so that it can also be one that no program would write.
import { crc32, deflateRawSync } from 'node:zlib'

/** `raw`: what stands there instead of the packed content. The others are fields of the format, when they are to be wrong. */
export type Entry = {
  readonly name: string
  readonly content?: Uint8Array
  readonly raw?: Uint8Array
  readonly crc?: number
  readonly method?: number
  readonly flags?: number
  readonly versionMadeBy?: number
  readonly attributes?: number
}

const utf8Names = 0x800

export function zipWith(entries: readonly Entry[]): Buffer {
  const [locals, centrals]: [Buffer[], Buffer[]] = [[], []]
  let offset = 0
  for (const entry of entries) {
    const { content = Buffer.alloc(0), name: called, method = 8, flags = 0 } = entry
    const [name, packed] = [Buffer.from(called), entry.raw ?? deflateRawSync(content)]
    const about = Buffer.alloc(26)
    about.writeUInt16LE(20, 0)
    about.writeUInt16LE(flags | utf8Names, 2)
    about.writeUInt16LE(method, 4)
    about.writeUInt32LE(entry.crc ?? crc32(content), 10)
    about.writeUInt32LE(packed.length, 14)
    about.writeUInt32LE(content.length, 18)
    about.writeUInt16LE(name.length, 22)
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(entry.attributes ?? 0, 6)
    rest.writeUInt32LE(offset, 10)
    const madeBy = Buffer.alloc(2)
    madeBy.writeUInt16LE(entry.versionMadeBy ?? 20)
    const local = Buffer.concat([Buffer.from('504b0304', 'hex'), about, name, packed])
    locals.push(local)
    centrals.push(Buffer.concat([Buffer.from('504b0102', 'hex'), madeBy, about, rest, name]))
    offset += local.length
  }
  const central = Buffer.concat(centrals)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, central, end])
}
