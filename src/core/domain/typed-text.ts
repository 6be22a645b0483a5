// What a person typed, without what they cannot see: zero-width marks, control characters, doubled spaces.
// People copy numbers from mail and PDF files, with full-width digits, long dashes and direction marks in them.

const unseen = /[\p{Cf}\p{Cs}]/gu
const control = /\p{Cc}/gu
const separators = /[\s\-‐-―−]/gu

/** One line as it is meant: composed letters (NFC), single spaces, nothing invisible, no spaces at the ends. */
export function plainLine(text: string): string {
  return text.normalize('NFC').replace(unseen, '').replace(/\s+/gu, ' ').replace(control, '').trim()
}

/** A number or code as it is meant: plain ASCII forms (NFKC), upper case, without spaces and dashes. */
export function plainCode(text: string): string {
  return plainLine(text.normalize('NFKC')).replace(separators, '').toUpperCase()
}

/** Which limit a length breaks, if any. */
export function wrongLength(length: number, min: number, max: number): 'tooShort' | 'tooLong' | undefined {
  if (length < min) return 'tooShort'
  return length > max ? 'tooLong' : undefined
}
