// Downloads what a link leads to into a file. A link may hold a secret: no error names it.
import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { LinkToFetch } from '../../../app/scratch.ts'

class DownloadFailed extends Error {
  constructor(why: string) {
    super(`a file could not be downloaded: ${why}`)
    this.name = 'DownloadFailed'
  }
}

/** Rejects when nobody answers, or it breaks off: it may then be there later. */
export async function download(
  { link, mostBytes, longestMs }: LinkToFetch,
  path: string,
): Promise<'fetched' | 'gone'> {
  try {
    const response = await fetch(link, { signal: AbortSignal.timeout(longestMs), redirect: 'error' })
    if (response.status === 404) return 'gone'
    if (!response.ok || !response.body) throw new DownloadFailed(`${response.status}`)
    const pieces = atMost(Readable.fromWeb(response.body), mostBytes)
    await pipeline(pieces, createWriteStream(path, { mode: 0o600 }))
    return 'fetched'
  } catch (error) {
    throw error instanceof DownloadFailed ? error : new DownloadFailed(reason(error))
  }
}

async function* atMost(body: AsyncIterable<Uint8Array>, mostBytes: number): AsyncGenerator<Uint8Array> {
  let size = 0
  for await (const piece of body) {
    size += piece.length
    if (size > mostBytes) throw new DownloadFailed('it is larger than it was said to be')
    yield piece
  }
}

/** The kind of failure; messages of the network may name the link. */
function reason(error: unknown): string {
  const cause = error instanceof Error ? (error.cause ?? error) : error
  return cause instanceof Error && 'code' in cause ? String(cause.code) : 'no answer'
}
