// What a file is, by its content: a picture with its measures, or a PDF with its pages.
import { open, readFile } from 'node:fs/promises'
import { getDocument, PasswordException } from 'pdfjs-dist/legacy/build/pdf.mjs'
import sharp from 'sharp'
import type { PageSeen } from '../../app/check-page.ts'

/** Formats that a mail program everywhere shows. */
const shownEverywhere: Readonly<Record<string, string>> = {
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
}

const mostPixels = 100_000_000

export async function lookAt(path: string): Promise<PageSeen> {
  const head = await headOf(path)
  if (head.includes('%PDF-')) return pdfAt(path)
  const options = { limitInputPixels: mostPixels, failOn: 'error' } as const
  const format = await sharp(path, options)
    .metadata()
    .then(
      ({ format }) => format,
      () => undefined,
    )
  const mime = shownEverywhere[format ?? '']
  if (mime === undefined) return { kind: 'fault', code: beginsAsPicture(head) ? 'pictureBroken' : 'notPaper' }
  try {
    return { kind: 'picture', mime, measured: await measured(path, options) }
  } catch {
    return { kind: 'fault', code: 'pictureBroken' }
  }
}

async function headOf(path: string): Promise<Buffer> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(1024), 0, 1024, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

function beginsAsPicture(head: Buffer): boolean {
  return ['ffd8ff', '89504e47', '52494646'].some(mark => head.toString('hex', 0, 4).startsWith(mark))
}

async function pdfAt(path: string): Promise<PageSeen> {
  const data = new Uint8Array(await readFile(path))
  const loading = getDocument({ data, verbosity: 0, stopAtErrors: true })
  try {
    const pdf = await loading.promise
    const pages = pdf.numPages
    if (pages > 0) await pdf.getPage(1)
    return { kind: 'pdf', pages }
  } catch (error) {
    return { kind: 'fault', code: error instanceof PasswordException ? 'pdfLocked' : 'pdfBroken' }
  } finally {
    await loading.destroy()
  }
}

type Options = { readonly limitInputPixels: number; readonly failOn: 'error' }

async function measured(path: string, options: Options) {
  const { width = 0, height = 0 } = await sharp(path, options).metadata()
  const small = await greyOf(path, 250, options)
  const blurred = await greyOf(path, 250, options, 8)
  const large = await greyOf(path, 1000, options)
  return { width, height, writing: differing(small.pixels, blurred.pixels), edges: steepest(large) }
}

type Grey = { readonly pixels: Uint8Array; readonly width: number }

async function greyOf(path: string, width: number, options: Options, blur?: number): Promise<Grey> {
  const resized = sharp(path, options).flatten({ background: 'white' }).greyscale().resize({ width })
  const shown = blur === undefined ? resized : resized.blur(blur)
  const { data, info } = await shown.toColourspace('b-w').raw().toBuffer({ resolveWithObject: true })
  return { pixels: new Uint8Array(data), width: info.width }
}

/** The root of the mean square of what differs. */
function differing(one: Uint8Array, other: Uint8Array): number {
  let sum = 0
  one.forEach((value, place) => {
    sum += (value - (other[place] ?? value)) ** 2
  })
  return Math.sqrt(sum / Math.max(1, one.length))
}

/** What one in two hundred of the differences between a pixel and the mean of its neighbours on either side exceeds. */
function steepest({ pixels, width }: Grey): number {
  const counts = new Uint32Array(256)
  for (let place = width + 1; place < pixels.length - width - 1; place++) {
    const at = (step: number) => pixels[place + step] ?? 0
    const across = Math.abs(at(0) - (at(-1) + at(1)) / 2)
    const down = Math.abs(at(0) - (at(-width) + at(width)) / 2)
    const step = Math.round(Math.max(across, down))
    counts[step] = (counts[step] ?? 0) + 1
  }
  let left = pixels.length / 200
  for (let step = 255; step > 0; step--) {
    left -= counts[step] ?? 0
    if (left <= 0) return step
  }
  return 0
}
