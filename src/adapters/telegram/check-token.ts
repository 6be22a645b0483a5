// A token that Telegram does not know is told at the start; Telegram being away is no reason not to start.
import { type Api, GrammyError } from 'grammy'

class UnknownToken extends Error {
  constructor() {
    super('BOT_TOKEN is not known to Telegram: copy it again from BotFather.')
    this.name = 'UnknownToken'
  }
}

const patienceMs = 5000

/** The bot's address in Telegram; undefined while Telegram is away. */
export async function checkToken(api: Api): Promise<string | undefined> {
  const cut = AbortSignal.timeout(patienceMs) as Parameters<Api['getMe']>[0]
  try {
    const { username } = await api.getMe(cut)
    return `https://t.me/${username}`
  } catch (error) {
    if (error instanceof GrammyError && error.error_code === 401) throw new UnknownToken()
    return undefined
  }
}
