import type { DemoPerson } from '../../chat-api.ts'

const han = /\p{Script=Han}/u
const letters = new Intl.Segmenter('ms', { granularity: 'grapheme' })

/** The whole name as it is said: a Chinese name begins with the family's. */
export function fullName({ firstName, lastName = '' }: DemoPerson): string {
  return han.test(firstName) ? lastName + firstName : `${firstName} ${lastName}`.trim()
}

/** One or two letters for the round; "binti" and "a/p" are not part of them. */
export function initials({ firstName, lastName = '' }: DemoPerson): string {
  if (han.test(firstName)) return firstLetter(lastName || firstName)
  return firstLetter(firstName) + firstLetter(lastName.replace(/^(bin|binti|a\/l|a\/p)\s+/i, ''))
}

function firstLetter(text: string): string {
  for (const { segment } of letters.segment(text)) return segment.toUpperCase()
  return ''
}
