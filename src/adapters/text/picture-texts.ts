// The texts of pictures and documents in both languages as plain data, for the thread that makes them.
import type { Language } from '../../core/domain/language.ts'
import { Field } from '../../core/domain/registration.ts'
import type { PictureTexts } from '../../core/messages/text-key.ts'
import { readJson } from './locale.ts'

export function loadPictureTexts(): Readonly<Record<Language, PictureTexts>> {
  return { ms: read('ms'), en: read('en') }
}

function read(language: Language): PictureTexts {
  const forms = readJson(language, 'forms.json')
  const labels = Field.options.map(field => [field, forms[field].label])
  return {
    ...readJson(language, 'picture.json'),
    paper: readJson(language, 'paper.json'),
    label: Object.fromEntries(labels),
    state: forms.states,
  }
}
