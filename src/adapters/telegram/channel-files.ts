// Fetching what people sent. The link that Telegram gives holds the bot's token: it is used here and told to nobody, not
// even in an error.
import { type Api, GrammyError } from 'grammy'
import type { ChannelFiles, Download, Fetched } from '../../app/scratch.ts'

/** What Telegram hands out at most. */
const mostBytes = 20 * 1024 * 1024
const longestMs = 5 * 60_000

export function telegramFiles(
  api: Api,
  { token, apiRoot, download }: { token: string; apiRoot: string; download: Download },
): ChannelFiles {
  return {
    fetch: async (fileId, path) => {
      const found = await placeOf(api, fileId)
      if (typeof found === 'string') return found
      const link = new URL(`${apiRoot.replace(/\/$/, '')}/file/bot${token}/${found.path}`)
      return download({ link: link.href, mostBytes, longestMs }, path)
    },
  }
}

async function placeOf(api: Api, fileId: string): Promise<{ path: string } | Exclude<Fetched, 'fetched'>> {
  try {
    const { file_path: path } = await api.getFile(fileId)
    return path === undefined ? 'gone' : { path }
  } catch (error) {
    if (!(error instanceof GrammyError) || error.error_code !== 400)
      throw new Error(`a file could not be asked for: ${reason(error)}`)
    return /too big/i.test(error.description) ? 'tooBig' : 'gone'
  }
}

/** The kind of failure; messages of the network may name the link. */
function reason(error: unknown): string {
  if (error instanceof GrammyError) return `${error.error_code}`
  const cause = error instanceof Error ? (error.cause ?? error) : error
  return cause instanceof Error && 'code' in cause ? String(cause.code) : 'no answer'
}
