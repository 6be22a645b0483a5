// The texts of pictures and documents in both languages as plain data, for the thread that makes them.
import type { Language } from '../../core/domain/language.ts'
import type { PictureTexts } from '../../core/messages/text-key.ts'
import { readJson } from './locale.ts'

export function loadPictureTexts(): Readonly<Record<Language, PictureTexts>> {
  return { ms: readJson('ms', 'picture.json'), en: readJson('en', 'picture.json') }
}
