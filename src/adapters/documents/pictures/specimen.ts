// The mark on everything that the sandbox makes: nobody shall take it for a true picture or document.
import type { PictureWords } from '../picture-words.ts'
import type { Point, Shape } from './drawing.ts'
import { palette } from './palette.ts'

/** A framed mark whose right upper corner is at this point. */
export function specimenMark({ word }: PictureWords, [right, top]: Point): readonly Shape[] {
  const [width, height] = [396, 60]
  return [
    {
      kind: 'box',
      at: [right - width, top],
      size: [width, height],
      fill: palette.surface,
      stroke: palette.late,
      width: 4,
      radius: 6,
    },
    {
      kind: 'words',
      at: [right - width / 2, top + 42],
      text: word('specimen'),
      size: 34,
      weight: 700,
      colour: palette.late,
      align: 'middle',
      within: width - 32,
    },
  ]
}
