// The fonts of pictures and documents: Atkinson Hyperlegible Next, and for names Noto Sans in Tamil and Chinese. They are
// read from their packages when a letter first needs them, and kept.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { create, type Font } from 'fontkit'
import { unpackWoff } from './woff.ts'

export type Weight = 400 | 700

/** A font of one script and weight. `id` names it in a document. */
export type Face = { readonly id: string; readonly bytes: Buffer; readonly font: Font }

const require = createRequire(import.meta.url)
const atkinson = filesOf(require.resolve('@fontsource/atkinson-hyperlegible-next/package.json'))
const tamil = filesOf(require.resolve('@fontsource/noto-sans-tamil/package.json'))
const chinese = filesOf(require.resolve('@fontsource/noto-sans-sc/package.json'))

/** Tried in this order, letter by letter. */
const scripts = [
  [atkinson, 'atkinson-hyperlegible-next-latin'],
  [atkinson, 'atkinson-hyperlegible-next-latin-ext'],
  [tamil, 'noto-sans-tamil-tamil'],
  [chinese, 'noto-sans-sc-chinese-simplified'],
] as const

const loaded = new Map<string, Face>()

/** The first face that has the letter, undefined when none has. */
export function faceOf(codePoint: number, weight: Weight): Face | undefined {
  for (const [folder, name] of scripts) {
    const face = load(folder, `${name}-${weight}-normal`)
    if (face.font.hasGlyphForCodePoint(codePoint)) return face
  }
  return undefined
}

function load(folder: string, id: string): Face {
  const known = loaded.get(id)
  if (known) return known
  const bytes = unpackWoff(readFileSync(join(folder, `${id}.woff`)))
  const face = { id, bytes, font: create(bytes) as Font }
  loaded.set(id, face)
  return face
}

function filesOf(manifest: string): string {
  return join(dirname(manifest), 'files')
}
