// The Channel port over grammY's Bot API client.
import { type Api, InputFile } from 'grammy'
import type { FileToSend } from '../../app/documents.ts'
import type { Channel } from '../../app/ports.ts'
import type { Attempt } from '../../core/domain/delivery.ts'
import type { Rendered } from '../../core/messages/render.ts'
import { attempt } from './attempt.ts'
import { heardOf } from './heard.ts'

export function telegramChannel(api: Api): Channel {
  return {
    read: heardOf,
    send: (to, content) =>
      attempt(async () => {
        const options = { ...optionsOf(content), ...keyboardOf(content) }
        const sent = await api.sendMessage(Number(to), content.text, options)
        return { externalId: BigInt(sent.message_id) }
      }),
    sendFile: (to, content, file) => sendFile(api, to, { content, file }),
    edit: (to, messageId, content, part) =>
      attempt(async () => {
        const [chat, message] = [Number(to), Number(messageId)]
        if (part === 'caption') await api.editMessageCaption(chat, message, captionOf(content))
        else await api.editMessageText(chat, message, content.text, optionsOf(content))
        return {}
      }),
    answer: (pressId, text) =>
      attempt(async () => {
        await api.answerCallbackQuery(pressId, text === undefined ? {} : { text })
        return {}
      }),
  }
}

function sendFile(
  api: Api,
  to: bigint,
  { content, file }: { content: Rendered; file: FileToSend },
): Promise<Attempt> {
  return attempt(async () => {
    const given = 'externalId' in file ? file.externalId : new InputFile(file.bytes, file.name)
    if (file.kind === 'document') {
      const sent = await api.sendDocument(Number(to), given, captionOf(content))
      return { externalId: BigInt(sent.message_id), fileId: sent.document.file_id }
    }
    const sent = await api.sendPhoto(Number(to), given, captionOf(content))
    // Of the sizes that it is kept in the last is the largest.
    const fileId = sent.photo.at(-1)?.file_id
    return { externalId: BigInt(sent.message_id), ...(fileId !== undefined && { fileId }) }
  })
}

function optionsOf(content: Rendered) {
  return { parse_mode: 'HTML' as const, link_preview_options: { is_disabled: true }, ...keysOf(content) }
}

function captionOf(content: Rendered) {
  const caption = content.text === '' ? {} : { caption: content.text, parse_mode: 'HTML' as const }
  return { ...caption, ...keysOf(content) }
}

/** The keyboard below the composer, which only a message of its own can bring or take away. */
function keyboardOf({ shares }: Rendered) {
  if (shares === undefined) return {}
  if (shares === 'gone') return { reply_markup: { remove_keyboard: true as const } }
  const keyboard = [[{ text: shares.contact, request_contact: true }]]
  return { reply_markup: { keyboard, resize_keyboard: true, one_time_keyboard: true } }
}

function keysOf({ buttons }: Rendered) {
  if (buttons.length === 0) return {}
  return { reply_markup: { inline_keyboard: buttons.map(row => row.map(keyOf)) } }
}

function keyOf({ text, press, url }: Rendered['buttons'][number][number]) {
  return url === undefined ? { text, callback_data: press ?? '' } : { text, url }
}
