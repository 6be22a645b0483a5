// What the bot says of itself in its profile, by language, and its menu button.
import { z } from 'zod'
import { readSetting, writeSetting } from '../../store/settings.ts'
import { ApiError } from '../api-error.ts'
import { languageCode } from '../language-code.ts'
import type { Method } from '../method.ts'

const Language = z.object({ language_code: z.string().default('') })

const setText =
  (field: string, longest: number): Method =>
  (world, { fields }) => {
    const text = z.string().default('').parse(fields[field])
    if (text.length > longest) throw ApiError.badRequest(`${field} is too long`)
    const language = languageCode(Language.parse(fields).language_code)
    writeSetting(world.db, `${field}:${language}`, text === '' ? undefined : text)
    return true
  }

const getText =
  (field: string): Method =>
  (world, { fields }) => {
    const language = languageCode(Language.parse(fields).language_code)
    const of = (code: string) => readSetting<string>(world.db, `${field}:${code}`)
    return { [field]: of(language) ?? of('') ?? (field === 'name' ? world.bot.first_name : '') }
  }

export const setMyName = setText('name', 64)
export const getMyName = getText('name')
export const setMyDescription = setText('description', 512)
export const getMyDescription = getText('description')
export const setMyShortDescription = setText('short_description', 120)
export const getMyShortDescription = getText('short_description')

const menuOf = (fields: Record<string, unknown>): string => `menu_button:${String(fields.chat_id ?? '')}`

export const setChatMenuButton: Method = (world, { fields }) => {
  writeSetting(world.db, menuOf(fields), fields.menu_button)
  return true
}

export const getChatMenuButton: Method = (world, { fields }) =>
  readSetting(world.db, menuOf(fields)) ?? readSetting(world.db, menuOf({})) ?? { type: 'commands' }
