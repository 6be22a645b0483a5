// Fetching what people sent. The link that Telegram gives holds the bot's token: it is used here and told to nobody, not
// even in an error.
import { type Api, GrammyError } from 'grammy'
import type { ChannelFiles, Fetched } from '../../app/scratch.ts'

/** What Telegram hands out at most. */
const mostBytes = 20 * 1024 * 1024
const longestMs = 5 * 60_000

class FetchFailed extends Error {
  constructor(why: string) {
    super(`a file could not be fetched: ${why}`)
    this.name = 'FetchFailed'
  }
}

export function telegramFiles(
  api: Api,
  { token, apiRoot }: { token: string; apiRoot: string },
): ChannelFiles {
  return {
    fetch: async fileId => {
      const found = await placeOf(api, fileId)
      if ('kind' in found) return found
      return download(new URL(`${apiRoot.replace(/\/$/, '')}/file/bot${token}/${found.path}`))
    },
  }
}

async function placeOf(
  api: Api,
  fileId: string,
): Promise<{ path: string } | Exclude<Fetched, { kind: 'opened' }>> {
  try {
    const { file_path: path } = await api.getFile(fileId)
    return path === undefined ? { kind: 'gone' } : { path }
  } catch (error) {
    if (!(error instanceof GrammyError) || error.error_code !== 400) throw new FetchFailed(reason(error))
    return { kind: /too big/i.test(error.description) ? 'tooBig' : 'gone' }
  }
}

async function download(link: URL): Promise<Fetched> {
  const response = await fetch(link, { signal: AbortSignal.timeout(longestMs), redirect: 'error' }).catch(
    error => {
      throw new FetchFailed(reason(error))
    },
  )
  if (response.status === 404) return { kind: 'gone' }
  if (!response.ok || !response.body) throw new FetchFailed(`${response.status}`)
  return { kind: 'opened', bytes: atMost(response.body) }
}

async function* atMost(body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let size = 0
  try {
    for await (const piece of body) {
      size += piece.length
      if (size > mostBytes) throw new FetchFailed('it is larger than it was said to be')
      yield piece
    }
  } catch (error) {
    throw error instanceof FetchFailed ? error : new FetchFailed(reason(error))
  }
}

/** The kind of failure; messages of the network may name the link. */
function reason(error: unknown): string {
  if (error instanceof GrammyError) return `${error.error_code}`
  const cause = error instanceof Error ? (error.cause ?? error) : error
  return cause instanceof Error && 'code' in cause ? String(cause.code) : 'no answer'
}
