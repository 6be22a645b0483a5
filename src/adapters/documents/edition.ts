// Which edition of pictures and documents this is: it changes with their texts, with the code that draws them and with the
// packages that make them, so that nothing that was sent before is sent again in place of what would look different now.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { AllPictureTexts } from './make-document.ts'

const folders = ['application', 'fonts', 'paper', 'pictures', 'slip']

/** Of all that what is made depends on besides its recipe and language. */
export function editionOf(texts: AllPictureTexts): string {
  const hash = createHash('sha256').update(JSON.stringify(texts))
  for (const folder of folders) {
    const place = join(import.meta.dirname, folder)
    for (const name of readdirSync(place).sort()) hash.update(readFileSync(join(place, name)))
  }
  for (const name of ['make-document.ts', 'picture-words.ts'])
    hash.update(readFileSync(join(import.meta.dirname, name)))
  hash.update(readFileSync(join(import.meta.dirname, '../../../package-lock.json')))
  return hash.digest('base64url').slice(0, 16)
}
