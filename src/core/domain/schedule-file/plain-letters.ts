// Names as the text layout takes them: upper case, and letters without accents. What has no plain letter stays.

const signs: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '“': '"',
  '”': '"',
  '–': '-',
  '—': '-',
  '\u00a0': ' ',
  Ø: 'O',
  Æ: 'AE',
  ẞ: 'SS',
}

/** The name in upper case without accents. */
export function plainLetters(name: string): string {
  return name
    .toUpperCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .normalize('NFC')
    .replace(/[‘’“”–—\u00a0ØÆẞ]/g, sign => signs[sign] as string)
}

/** Whether the layout takes every letter of it. */
export function isPlain(name: string): boolean {
  return /^[ -~]*$/.test(name)
}
