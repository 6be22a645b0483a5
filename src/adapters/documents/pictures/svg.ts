// A drawing as SVG. Letters become outlines: no font is needed to show it.
import { outlineOf, outlineSize } from '../fonts/outline.ts'
import { fitted, setLine } from '../fonts/setting.ts'
import type { Box, Drawing, Icon, Shape, Words } from './drawing.ts'

/** The SVG of a drawing; the same drawing gives the same text. */
export function toSvg({ size: [width, height], paper, shapes }: Drawing): string {
  const sheet = `<rect width="${width}" height="${height}" fill="${paper}"/>`
  const drawn = shapes.map(shapeSvg).join('')
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${sheet}${drawn}</svg>`
}

function shapeSvg(shape: Shape): string {
  if (shape.kind === 'box') return boxSvg(shape)
  return shape.kind === 'icon' ? iconSvg(shape) : wordsSvg(shape)
}

function boxSvg({
  at: [x, y],
  size: [w, h],
  fill = 'none',
  stroke,
  width = 2,
  dashed,
  radius = 0,
}: Box): string {
  const line = stroke === undefined ? '' : ` stroke="${stroke}" stroke-width="${width}"`
  const dash = dashed ? ' stroke-dasharray="10 8"' : ''
  return `<rect x="${x}" y="${y}" width="${w}" height="${h}" rx="${radius}" fill="${fill}"${line}${dash}/>`
}

function iconSvg({ at: [x, y], size, colour, ...sign }: Icon): string {
  const line = (path: string, stroke: string) =>
    `<path d="${path}" fill="none" stroke="${stroke}" stroke-width="2.4" stroke-linecap="round" stroke-linejoin="round"${sign.dashed ? ' stroke-dasharray="3.1 3.1"' : ''}/>`
  const parts = [
    sign.lines === undefined ? '' : line(sign.lines, colour),
    sign.filled === undefined
      ? ''
      : `<path d="${sign.filled}" fill="${colour}" stroke="${colour}" stroke-linejoin="round"/>`,
    sign.cut === undefined ? '' : line(sign.cut, sign.cutColour ?? '#FFFFFF'),
  ]
  return `<g transform="translate(${x} ${y}) scale(${size / 24})">${parts.join('')}</g>`
}

function wordsSvg({ at: [x, y], text, size, weight, colour, align = 'left', within }: Words): string {
  const style = within === undefined ? { size, weight } : fitted(text, { size, weight }, within)
  const line = setLine(text, style)
  const left = { left: x, middle: x - line.width / 2, right: x - line.width }[align]
  const scale = round(style.size / outlineSize)
  return `<path transform="translate(${round(left)} ${y}) scale(${scale})" d="${outlineOf(text, weight)}" fill="${colour}"/>`
}

function round(length: number): number {
  return Math.round(length * 10_000) / 10_000
}
