// Two letters, or nothing for everybody.
import { ApiError } from './api-error.ts'

export function languageCode(text: string): string {
  if (!/^([a-z]{2})?$/.test(text)) throw ApiError.badRequest('invalid language code specified')
  return text
}
