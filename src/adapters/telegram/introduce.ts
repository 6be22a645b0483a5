// What Telegram is told about the bot at start: its commands in each language, and how updates reach us.
import type { Api } from 'grammy'
import { commands } from '../../core/dialogues/commands.ts'
import { type Language, languages } from '../../core/domain/language.ts'
import type { Texts } from '../../core/messages/render.ts'
import { allowedUpdates } from './update.ts'

export type Webhook = { url: string; secret: string }

/** Cuts a call off; grammY's own name for an AbortSignal. */
export type Cut = Parameters<Api['getMe']>[0]

/** Registers the commands; people whose Telegram speaks neither language see the English ones. */
export async function introduceCommands(api: Api, texts: Texts, cut: Cut): Promise<void> {
  await api.setMyCommands(listOf('en', texts), {}, cut)
  for (const language of languages) {
    await api.setMyCommands(listOf(language, texts), { language_code: language }, cut)
  }
}

export async function announceWebhook(api: Api, { url, secret }: Webhook, cut: Cut): Promise<void> {
  const settings = { secret_token: secret, allowed_updates: [...allowedUpdates], max_connections: 40 }
  await api.setWebhook(url, settings, cut)
}

export async function announcePolling(api: Api, cut: Cut): Promise<void> {
  await api.deleteWebhook({}, cut)
}

function listOf(language: Language, texts: Texts) {
  return commands
    .filter(({ silent }) => !silent)
    .map(command => ({
      command: command[language],
      description: texts(language, `command.${command.en}`),
    }))
}
