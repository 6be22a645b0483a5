// The limits of keyboards that the published types do not tell.
import type { Fields, InlineKeyboardMarkup } from '../telegram-objects.ts'
import { ApiError } from './api-error.ts'
import { checkLink } from './link-check.ts'

const mostButtons = 100
const mostInRow = 8
const longestData = 64
const notActions = new Set(['text', 'style', 'icon_custom_emoji_id'])
const styles = new Set(['danger', 'success', 'primary'])

export interface Keyboards {
  inline: InlineKeyboardMarkup | undefined
  /** A reply keyboard, its removal or a forced reply. */
  reply: Fields | undefined
}

/** Takes a `reply_markup` whose shape is checked already. */
export function checkKeyboard(markup: Fields | undefined, botUsername: string): Keyboards {
  if (!markup) return { inline: undefined, reply: undefined }
  const rows = (markup.inline_keyboard ?? markup.keyboard ?? []) as Fields[][]
  const buttons = rows.flat()
  if (buttons.length > mostButtons) throw ApiError.badRequest('reply markup is too long')
  if (rows.some(row => row.length > mostInRow))
    throw ApiError.badRequest(`a keyboard row has at most ${mostInRow} buttons`)
  for (const button of buttons) checkButton(button)
  if (!markup.inline_keyboard) {
    if (markup.keyboard && buttons.length === 0) throw ApiError.badRequest('reply keyboard is empty')
    return { inline: undefined, reply: markup }
  }
  for (const button of buttons) checkAction(button, botUsername)
  const inline = { inline_keyboard: rows.filter(row => row.length > 0) } as InlineKeyboardMarkup
  return { inline: inline.inline_keyboard.length > 0 ? inline : undefined, reply: undefined }
}

function checkButton({ text, style }: Fields): void {
  if (String(text).trim() === '') throw ApiError.badRequest('keyboard button text must be non-empty')
  if (style !== undefined && !styles.has(String(style))) throw ApiError.badRequest('button style is invalid')
}

function checkAction(button: Fields, botUsername: string): void {
  const actions = Object.keys(button).filter(name => !notActions.has(name))
  if (actions.length !== 1) {
    throw ApiError.badRequest("can't parse inline keyboard button: exactly one action belongs to each")
  }
  const { callback_data: press, url } = button
  if (typeof press === 'string') {
    const bytes = Buffer.byteLength(press)
    if (bytes < 1 || bytes > longestData) throw ApiError.badRequest('BUTTON_DATA_INVALID')
  }
  if (typeof url === 'string') checkLink(url, botUsername)
}
