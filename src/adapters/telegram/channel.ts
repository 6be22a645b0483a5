// The Channel port over grammY's Bot API client.
import type { Api } from 'grammy'
import type { Channel } from '../../app/ports.ts'
import type { Rendered } from '../../core/messages/render.ts'
import { attempt } from './attempt.ts'
import { heardOf } from './heard.ts'

export function telegramChannel(api: Api): Channel {
  return {
    read: heardOf,
    send: (to, content) =>
      attempt(async () => {
        const sent = await api.sendMessage(Number(to), content.text, optionsOf(content))
        return BigInt(sent.message_id)
      }),
    edit: (to, messageId, content) =>
      attempt(async () => {
        await api.editMessageText(Number(to), Number(messageId), content.text, optionsOf(content))
        return undefined
      }),
    answer: (pressId, text) =>
      attempt(async () => {
        await api.answerCallbackQuery(pressId, text === undefined ? {} : { text })
        return undefined
      }),
  }
}

function optionsOf({ buttons }: Rendered) {
  return {
    parse_mode: 'HTML' as const,
    link_preview_options: { is_disabled: true },
    ...(buttons.length > 0 && { reply_markup: { inline_keyboard: buttons.map(row => row.map(keyOf)) } }),
  }
}

function keyOf({ text, press, url }: Rendered['buttons'][number][number]) {
  return url === undefined ? { text, callback_data: press ?? '' } : { text, url }
}
