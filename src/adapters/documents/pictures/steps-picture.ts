// The steps from the portal ID to the receipt, one below the other, with "you are here". Our own drawing, and it says so.
import { type Step, type StepsPicture, steps } from '../../../core/messages/attachment.ts'
import type { PictureWords } from '../picture-words.ts'
import type { Drawing, Point, Shape, Words } from './drawing.ts'
import { checkSign } from './icons.ts'
import { palette } from './palette.ts'
import { specimenMark } from './specimen.ts'

const width = 1080
const margin = 40
const card: Point = [width - 2 * margin, 130]
const between = 34
const top = 130

/** The drawing in these words. Steps before `here` are done. */
export function drawSteps({ here, specimen }: StepsPicture, words: PictureWords): Drawing {
  const reached = here === undefined ? -1 : steps.indexOf(here)
  const cards = steps.flatMap((step, index) => stepOf(step, { index, reached, words }))
  const arrows = steps.slice(1).map((_, index): Shape => {
    const y = top + (index + 1) * (card[1] + between) - between
    return {
      kind: 'icon',
      at: [margin + 58 - 20, y - 3],
      size: 40,
      colour: palette.muted,
      lines: 'M12 3v17M6.5 14.5L12 20l5.5-5.5',
    }
  })
  const below = top + steps.length * (card[1] + between)
  const small = { kind: 'words', size: 33, weight: 400, colour: palette.muted } as const
  return {
    size: [width, below + 122],
    paper: palette.paper,
    shapes: [
      {
        kind: 'words',
        text: words.word('steps.title'),
        at: [margin, 84],
        size: 52,
        weight: 700,
        colour: palette.ink,
        within: specimen ? card[0] - 420 : card[0],
      },
      ...(specimen ? specimenMark(words, [width - margin, 36]) : []),
      ...arrows,
      ...cards,
      { ...small, text: words.word('steps.drawnBy'), at: [margin, below + 34], within: card[0] },
      { ...small, text: words.word('steps.source'), at: [margin, below + 82], within: card[0] },
    ],
  }
}

type Placed = { readonly index: number; readonly reached: number; readonly words: PictureWords }

function stepOf(step: Step, { index, reached, words }: Placed): readonly Shape[] {
  const y = top + index * (card[1] + between)
  const current = index === reached
  const outline = current ? { stroke: palette.primary, width: 8 } : { stroke: palette.line, width: 2 }
  const ink = { kind: 'words', colour: palette.ink } as const
  const room = card[0] - 140 - (current ? 270 : 0)
  return [
    { kind: 'box', at: [margin, y], size: card, radius: 20, fill: palette.surface, ...outline },
    ...numberOf({ index, reached, y }),
    {
      ...ink,
      text: words.word(`steps.name.${step}`),
      at: [margin + 116, y + 58],
      size: 41,
      weight: 700,
      within: room,
    },
    {
      ...ink,
      text: words.word(`steps.about.${step}`),
      at: [margin + 116, y + 106],
      size: 33,
      weight: 400,
      within: card[0] - 140,
    },
    ...(current ? hereTag(words.word('steps.here'), y) : []),
  ]
}

/** Its number in a disc; a check when it is done. */
function numberOf({ index, reached, y }: Omit<Placed, 'words'> & { readonly y: number }): readonly Shape[] {
  if (index < reached)
    return [{ kind: 'icon', at: [margin + 28, y + 35], size: 60, colour: palette.paid, ...checkSign }]
  const current = index === reached
  const number: Words = {
    kind: 'words',
    text: String(index + 1),
    at: [margin + 58, y + 79],
    size: 40,
    weight: 700,
    colour: current ? palette.surface : palette.ink,
    align: 'middle',
  }
  const fill = current ? palette.primary : palette.surface
  return [
    {
      kind: 'box',
      at: [margin + 28, y + 35],
      size: [60, 60],
      radius: 30,
      fill,
      stroke: current ? palette.primary : palette.muted,
      width: 3,
    },
    number,
  ]
}

function hereTag(said: string, y: number): readonly Shape[] {
  const [right, wide] = [width - margin - 20, 250]
  return [
    { kind: 'box', at: [right - wide, y + 18], size: [wide, 56], radius: 28, fill: palette.primary },
    {
      kind: 'words',
      text: said,
      at: [right - wide / 2, y + 57],
      size: 34,
      weight: 700,
      colour: palette.surface,
      align: 'middle',
      within: wide - 32,
    },
  ]
}
