// What Telegram is told about the bot at start: its commands in each language, and how updates reach us.
import type { Api } from 'grammy'
import { commands } from '../../core/dialogues/commands.ts'
import { type Language, languages } from '../../core/domain/language.ts'
import type { Texts } from '../../core/messages/render.ts'
import { allowedUpdates } from './update.ts'

export type Webhook = { url: string; secret: string }

/** Registers the commands; people whose Telegram speaks neither language see the English ones. */
export async function introduceCommands(api: Api, texts: Texts): Promise<void> {
  await api.setMyCommands(listOf('en', texts))
  for (const language of languages) {
    await api.setMyCommands(listOf(language, texts), { language_code: language })
  }
}

export async function announceWebhook(api: Api, { url, secret }: Webhook): Promise<void> {
  await api.setWebhook(url, {
    secret_token: secret,
    allowed_updates: [...allowedUpdates],
    max_connections: 40,
  })
}

export async function announcePolling(api: Api): Promise<void> {
  await api.deleteWebhook()
}

function listOf(language: Language, texts: Texts) {
  return commands.map(command => ({
    command: command[language],
    description: texts(language, `command.${command.en}`),
  }))
}
