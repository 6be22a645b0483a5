// A PDF as a reader sees it: its text, its fonts, and its sheets as pixels.
import { createCanvas } from '@napi-rs/canvas'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

export type Sheet = { text: string; pixels: Uint8ClampedArray; width: number; height: number }
/** How many fonts it has, and how many of those it carries along. */
export type Fonts = { names: string[]; described: number; embedded: number }
export type ReadPdf = { sheets: Sheet[]; fonts: Fonts; title: string }

const dotsPerPoint = 2

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const loading = getDocument({ data: new Uint8Array(bytes), verbosity: 0 })
  const pdf = await loading.promise
  const sheets: Sheet[] = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    const { items } = await page.getTextContent()
    const text = items.map(item => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('')
    const viewport = page.getViewport({ scale: dotsPerPoint })
    const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height))
    await page.render({ canvas: canvas as never, viewport }).promise
    const { data, width, height } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height)
    sheets.push({ text, pixels: data, width, height })
  }
  const { info } = (await pdf.getMetadata()) as { info: { Title?: string } }
  await loading.destroy()
  return { sheets, fonts: fontsIn(Buffer.from(bytes).toString('latin1')), title: info.Title ?? '' }
}

/** Only streams are packed; what describes a font can be read as it is. */
function fontsIn(source: string): Fonts {
  const names = [...source.matchAll(/\/FontName \/[A-Z]{6}\+([\w-]+)/g)].map(([, name = '']) => name)
  return { names, described: names.length, embedded: (source.match(/\/FontFile[23] \d+ 0 R/g) ?? []).length }
}
