// Where up to twelve months stand: a tile each, three in a row. 33 pixels are 12 on a phone of 390.
import type { PictureMonth, StatusPicture } from '../../../core/messages/attachment.ts'
import { formatMoney } from '../../../core/messages/format.ts'
import { wrap } from '../fonts/setting.ts'
import type { PictureWords } from '../picture-words.ts'
import type { Drawing, Point, Shape, Words } from './drawing.ts'
import { monthSigns } from './icons.ts'
import { colourOf, type MonthSign, palette } from './palette.ts'
import { specimenMark } from './specimen.ts'

const width = 1080
const margin = 40
const gap = 20
const tile: Point = [(width - 2 * margin - 2 * gap) / 3, 224]
const legendRow = 54

/** The drawing in these words. */
export function drawStatus(picture: StatusPicture, words: PictureWords): Drawing {
  const head = headOf(picture, words)
  const rows = Math.ceil(picture.months.length / 3)
  const tiles = picture.months.flatMap((month, index) => {
    const at: Point = [
      margin + (index % 3) * (tile[0] + gap),
      head.bottom + Math.floor(index / 3) * (tile[1] + gap),
    ]
    return tileOf(month, { at, current: month.period === picture.current, words })
  })
  const below = head.bottom + rows * (tile[1] + gap) + 20
  const legend = legendOf(picture, words, below)
  return {
    size: [width, legend.bottom + margin - 8],
    paper: palette.paper,
    shapes: [...head.shapes, ...tiles, ...legend.shapes],
  }
}

type Part = { readonly shapes: readonly Shape[]; readonly bottom: number }

function headOf({ employer, asAt, specimen }: StatusPicture, words: PictureWords): Part {
  const room = width - 2 * margin
  const title = text(words.word('status.title'), [margin, 84], { size: 52, weight: 700, colour: palette.ink })
  const names = wrap(employer.name, { size: 38, weight: 400 }, { width: room, most: 2 }).map(
    (line, index): Words =>
      text(line.runs.map(run => run.text).join(''), [margin, 144 + index * 48], {
        size: 38,
        weight: 400,
        colour: palette.ink,
      }),
  )
  const last = 144 + (names.length - 1) * 48
  const at = asAt === undefined ? [] : [words.word('asAt', { at: words.instant(asAt) })]
  const facts = text([employer.code, ...at].join('  ·  '), [margin, last + 50], {
    size: 33,
    weight: 400,
    colour: palette.muted,
    within: room,
  })
  const mark = specimen ? specimenMark(words, [width - margin, 36]) : []
  const shortTitle = specimen ? { ...title, within: room - 420 } : title
  return { shapes: [shortTitle, ...names, facts, ...mark], bottom: last + 86 }
}

type Placed = { readonly at: Point; readonly current: boolean; readonly words: PictureWords }

function tileOf(month: PictureMonth, { at: [x, y], current, words }: Placed): readonly Shape[] {
  const sign: MonthSign = month.late ? 'late' : month.state
  const colour = colourOf[sign]
  const room = tile[0] - 48
  const [left, detail] = [x + 24, month.late ? words.word(`status.sign.${month.state}`) : undefined]
  return [
    frameOf(month, [x, y], current),
    text(words.shortPeriod(month.period), [left, y + 56], { size: 40, weight: 700, colour: palette.ink }),
    { kind: 'icon', at: [left, y + 78], size: 40, colour, ...monthSigns[sign] },
    text(words.word(`status.sign.${sign}`), [left + 52, y + 110], {
      size: 35,
      weight: 700,
      colour,
      within: room - 52,
    }),
    ...(detail === undefined
      ? []
      : [text(detail, [left + 52, y + 148], { size: 33, weight: 400, colour, within: room - 52 })]),
    ...(month.total === undefined
      ? []
      : [
          text(formatMoney(month.total), [left, y + 196], {
            size: 38,
            weight: 400,
            colour: palette.ink,
            within: room,
          }),
        ]),
  ]
}

function frameOf({ state }: PictureMonth, at: Point, current: boolean): Shape {
  const missing = state === 'missing'
  const plain = { stroke: missing ? palette.muted : palette.line, width: 2, dashed: missing }
  const outline = { stroke: palette.primary, width: 8, dashed: missing }
  const fill = missing ? palette.paper : palette.surface
  return { kind: 'box', at, size: tile, radius: 20, fill, ...(current ? outline : plain) }
}

/** What the signs in this picture mean, worst first, and what the outline means. */
function legendOf({ months, current }: StatusPicture, words: PictureWords, top: number): Part {
  const shown = new Set(months.flatMap(month => (month.late ? ['late', month.state] : [month.state])))
  const signs = (Object.keys(colourOf) as MonthSign[]).filter(sign => shown.has(sign))
  const rows = signs.map((sign, index): readonly Shape[] => {
    const y = top + index * legendRow
    const said = `${words.word(`status.sign.${sign}`)}: ${words.word(`status.meaning.${sign}`)}`
    return [
      { kind: 'icon', at: [margin, y], size: 36, colour: colourOf[sign], ...monthSigns[sign] },
      text(said, [margin + 56, y + 30], { size: 33, weight: 400, colour: palette.ink, within: 944 }),
    ]
  })
  const bottom = top + signs.length * legendRow
  const outlined = months.some(month => month.period === current)
  if (!outlined) return { shapes: rows.flat(), bottom }
  const outline: readonly Shape[] = [
    {
      kind: 'box',
      at: [margin + 3, bottom + 3],
      size: [30, 30],
      radius: 6,
      stroke: palette.primary,
      width: 6,
    },
    text(words.word('status.current'), [margin + 56, bottom + 30], {
      size: 33,
      weight: 400,
      colour: palette.ink,
    }),
  ]
  return { shapes: [...rows.flat(), ...outline], bottom: bottom + legendRow }
}

function text(said: string, at: Point, style: Omit<Words, 'kind' | 'text' | 'at'>): Words {
  return { kind: 'words', text: said, at, ...style }
}
