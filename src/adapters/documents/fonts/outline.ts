// A line of text as outlines, so that a picture looks the same wherever it is drawn, whatever fonts are there.
import { kept } from './kept.ts'
import { type Run, setLine } from './setting.ts'

/** The size that outlines are made in; they are scaled from there. */
export const outlineSize = 100

/** The path data of an SVG: from the point 0,0 on its baseline, in `outlineSize`. */
export const outlineOf = kept((text, weight) => {
  let left = 0
  let path = ''
  for (const run of setLine(text, { size: outlineSize, weight }).runs) {
    path += runOutline(run, left)
    left += run.width
  }
  return path
})

function runOutline({ face: { font }, text }: Run, left: number): string {
  const scale = outlineSize / font.unitsPerEm
  const { glyphs, positions } = font.layout(text)
  let [path, pen] = ['', 0]
  for (const [index, glyph] of glyphs.entries()) {
    const { xOffset = 0, yOffset = 0, xAdvance = 0 } = positions[index] ?? {}
    const x = left + (pen + xOffset) * scale
    path += glyph.path
      .scale(scale, -scale)
      .translate(x, -yOffset * scale)
      .toSVG()
    pen += xAdvance
  }
  return path
}
