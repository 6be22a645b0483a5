// The bytes of a file in pieces, through one buffer that is used again, so that memory does not grow with the file.
import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import type { Encoding } from './file-kind.ts'

const PIECE = 1 << 20

export type FileSource = {
  readonly path: string
  readonly size: number
  /** The first bytes, to recognise the file by. */
  readonly head: Buffer
}

export function openSource(path: string): FileSource {
  const file = openSync(path, 'r')
  try {
    const head = Buffer.allocUnsafe(1 << 16)
    const length = readSync(file, head, 0, head.length, 0)
    return { path, size: fstatSync(file).size, head: head.subarray(0, length) }
  } finally {
    closeSync(file)
  }
}

/** A piece is only valid until the next one is asked for. */
export function* bytesOf(path: string, from = 0): Generator<Buffer> {
  const file = openSync(path, 'r')
  const buffer = Buffer.allocUnsafe(PIECE)
  try {
    let at = from
    for (;;) {
      const length = readSync(file, buffer, 0, PIECE, at)
      if (length === 0) return
      at += length
      yield buffer.subarray(0, length)
    }
  } finally {
    closeSync(file)
  }
}

/** The bytes as UTF-8; those of UTF-8 and Windows-1252 stay as they are. */
export function* narrowBytes(pieces: Iterable<Buffer>, encoding: Encoding): Generator<Uint8Array> {
  if (encoding === 'utf-8') {
    yield* pieces
    return
  }
  const encoder = new TextEncoder()
  for (const text of texts(pieces, encoding)) yield encoder.encode(text)
}

/** The text of a file. */
export function* texts(pieces: Iterable<Buffer>, encoding: Encoding | 'windows-1252'): Generator<string> {
  const decoder = new TextDecoder(encoding, { ignoreBOM: true })
  for (const piece of pieces) yield decoder.decode(piece, { stream: true })
  yield decoder.decode()
}

/** UTF-8 when all of it is; what is not is Windows-1252, which any bytes can be. */
export function eightBitEncoding(pieces: Iterable<Buffer>): 'utf-8' | 'windows-1252' {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    for (const piece of pieces) decoder.decode(piece, { stream: true })
    decoder.decode()
    return 'utf-8'
  } catch {
    return 'windows-1252'
  }
}
