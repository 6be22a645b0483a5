// Sheets of A4 that are written from top to bottom: black on white, with one rule in the primary colour. The fonts are
// embedded; the same writing gives the same bytes.
import PDFDocument from 'pdfkit'
import type { Language } from '../../../core/domain/language.ts'
import { type SetLine, type Style, setLine, wrap } from '../fonts/setting.ts'
import { palette } from '../pictures/palette.ts'
import type { QrCode } from './qr-code.ts'

const mm = 72 / 25.4
const margin = 18 * mm
const ink = '#000000'
const footRoom = 20

export type PaperInfo = {
  readonly title: string
  readonly author: string
  readonly at: Date
  /** Of the text, for those who have it read to them; Malay when it is not said. */
  readonly language?: Language
}

/** The left end of a text and how wide it may be; without them as wide as the sheet. */
export type Place = { readonly x?: number; readonly width?: number }

export class Paper {
  readonly width: number
  readonly left = margin
  /** Where the next thing is written, from the top of the sheet. */
  y = margin
  /** Writes the head of each sheet after the first. */
  goOn: (() => void) | undefined
  readonly #pdf: PDFKit.PDFDocument
  readonly #bytes: Buffer[] = []
  readonly #faces = new Set<string>()

  constructor({ title, author, at, language = 'ms' }: PaperInfo) {
    const info = {
      Title: title,
      Author: author,
      CreationDate: at,
      ModDate: at,
      Producer: author,
      Creator: author,
    }
    this.#pdf = new PDFDocument({
      size: 'A4',
      margin,
      info,
      lang: `${language}-MY`,
      displayTitle: true,
      bufferPages: true,
      font: null as unknown as string,
    })
    this.#pdf.on('data', (piece: Buffer) => this.#bytes.push(piece))
    this.width = this.#pdf.page.width - 2 * margin
  }

  /** The lowest that anything is written. */
  get bottom(): number {
    return this.#pdf.page.height - margin - footRoom
  }

  /** Goes on a new sheet when there is no room for this height. True when it did. */
  need(height: number): boolean {
    if (this.y + height <= this.bottom) return false
    this.#pdf.addPage()
    this.y = margin
    this.goOn?.()
    return true
  }

  /** Writes a text in as many lines as it needs, from `y` on, and moves `y` below it. */
  write(text: string, style: Style, place: Place = {}): void {
    const x = place.x ?? this.left
    const width = place.width ?? this.left + this.width - x
    for (const line of wrap(text, style, { width })) {
      this.need(style.size * 1.4)
      this.y += style.size
      this.put(line, style.size, x)
      this.y += style.size * 0.4
    }
  }

  /** Writes one line on the baseline `y`, its right end at `right`. */
  writeRight(text: string, style: Style, right: number): void {
    const line = setLine(text, style)
    this.put(line, style.size, right - line.width)
  }

  /** Puts a set line on the baseline `y`. */
  put(line: SetLine, size: number, x: number): void {
    let left = x
    for (const { face, text, width } of line.runs) {
      if (!this.#faces.has(face.id)) this.#pdf.registerFont(face.id, face.bytes)
      this.#faces.add(face.id)
      const place = { lineBreak: false, baseline: 'alphabetic' } as const
      this.#pdf.font(face.id).fontSize(size).fillColor(ink).text(text, left, this.y, place)
      left += width
    }
  }

  /** The one rule. */
  rule(): void {
    this.#pdf.rect(this.left, this.y, this.width, 2.5).fill(palette.primary)
    this.y += 2.5
  }

  /** A thin line at `y`, across the sheet unless the place says otherwise. */
  line({ x = this.left, width = this.left + this.width - x }: Place = {}, thickness = 0.75): void {
    this.#pdf
      .moveTo(x, this.y)
      .lineTo(x + width, this.y)
      .lineWidth(thickness)
      .stroke(ink)
  }

  frame(x: number, top: number, [width, height]: readonly [number, number]): void {
    this.#pdf.roundedRect(x, top, width, height, 4).lineWidth(1.5).stroke(ink)
  }

  /** Where to cut. */
  dashes(x: number, top: number, [width, height]: readonly [number, number]): void {
    this.#pdf.rect(x, top, width, height).lineWidth(0.75).dash(5, { space: 4 }).stroke(ink).undash()
  }

  /** A code of this width, its left upper corner there. */
  code({ size, isDark }: QrCode, x: number, [top, width]: readonly [number, number]): void {
    const step = width / size
    for (let row = 0; row < size; row++)
      for (let column = 0; column < size; column++)
        if (isDark(row, column)) this.#pdf.rect(x + column * step, top + row * step, step, step)
    this.#pdf.fill(ink)
  }

  /** Writes the foot of each sheet and gives the document. */
  async finish(foot: (page: number, pages: number) => string): Promise<Uint8Array> {
    const { count } = this.#pdf.bufferedPageRange()
    for (let page = 0; page < count; page++) {
      this.#pdf.switchToPage(page)
      this.y = this.#pdf.page.height - margin
      this.put(setLine(foot(page + 1, count), { size: 9, weight: 400 }), 9, this.left)
    }
    const ended = new Promise(resolve => this.#pdf.once('end', resolve))
    this.#pdf.end()
    await ended
    return Buffer.concat(this.#bytes)
  }
}
