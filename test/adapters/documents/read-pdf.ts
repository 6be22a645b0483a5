// A PDF as a reader sees it: its text, its fonts, and its sheets as pixels.
import { createCanvas } from '@napi-rs/canvas'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** Where a piece of text stands, in points from the left lower corner of the sheet. */
export type Piece = { text: string; left: number; right: number; baseline: number; size: number }
export type Sheet = {
  text: string
  pieces: Piece[]
  pixels: Uint8ClampedArray
  width: number
  height: number
}
/** How many fonts it has, and how many of those it carries along. */
export type Fonts = { names: string[]; described: number; embedded: number }
export type ReadPdf = { sheets: Sheet[]; fonts: Fonts; title: string }

const dotsPerPoint = 2

/** `drawn` false: its words alone, in a fraction of the time. */
export async function readPdf(bytes: Uint8Array, { drawn = true } = {}): Promise<ReadPdf> {
  const loading = getDocument({ data: new Uint8Array(bytes), verbosity: 0 })
  const pdf = await loading.promise
  const sheets: Sheet[] = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    const { items } = await page.getTextContent()
    const text = items.map(item => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('')
    const pieces = items.flatMap(item => ('str' in item && item.str.trim() !== '' ? [pieceOf(item)] : []))
    const viewport = page.getViewport({ scale: dotsPerPoint })
    const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height))
    if (drawn) await page.render({ canvas: canvas as never, viewport }).promise
    const { data, width, height } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height)
    sheets.push({ text, pieces, pixels: data, width, height })
  }
  const { info } = (await pdf.getMetadata()) as { info: { Title?: string } }
  await loading.destroy()
  return { sheets, fonts: fontsIn(Buffer.from(bytes).toString('latin1')), title: info.Title ?? '' }
}

function pieceOf({ str, transform, width }: { str: string; transform: number[]; width: number }): Piece {
  const [size = 0, , , , left = 0, baseline = 0] = transform
  return { text: str, left, right: left + width, baseline, size }
}

/** Only streams are packed; what describes a font can be read as it is. */
function fontsIn(source: string): Fonts {
  const names = [...source.matchAll(/\/FontName \/[A-Z]{6}\+([\w-]+)/g)].map(([, name = '']) => name)
  return { names, described: names.length, embedded: (source.match(/\/FontFile[23] \d+ 0 R/g) ?? []).length }
}
