import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { faceOf } from '../../../src/adapters/documents/fonts/face.ts'
import { setLine, wrap } from '../../../src/adapters/documents/fonts/setting.ts'
import { makeDocument, type Recipe } from '../../../src/adapters/documents/make-document.ts'
import { pictureWords } from '../../../src/adapters/documents/picture-words.ts'
import type { Drawing } from '../../../src/adapters/documents/pictures/drawing.ts'
import { colourOf, palette } from '../../../src/adapters/documents/pictures/palette.ts'
import { drawStatus } from '../../../src/adapters/documents/pictures/status-picture.ts'
import { drawSteps } from '../../../src/adapters/documents/pictures/steps-picture.ts'
import { loadPictureTexts } from '../../../src/adapters/text/picture-texts.ts'
import { languages } from '../../../src/core/domain/language.ts'
import type { StatusPicture } from '../../../src/core/messages/attachment.ts'
import { steps } from '../../../src/core/messages/attachment.ts'
import { everyState, hardEmployer } from './recipes.ts'

const texts = loadPictureTexts()

const pictures: readonly [string, Recipe][] = [
  ['status', everyState],
  ['status of the sandbox', { ...everyState, employer: hardEmployer, specimen: true }],
  ['status of one month', { ...everyState, months: everyState.months.slice(0, 1) }],
  ['steps', { picture: 'steps', here: 'pay', specimen: true }],
  ['steps without a place', { picture: 'steps', specimen: false }],
]

function drawn(recipe: Recipe, language: 'ms' | 'en'): Drawing {
  const words = pictureWords(texts[language], language)
  if (!('picture' in recipe)) throw new Error('not a picture')
  return recipe.picture === 'status' ? drawStatus(recipe, words) : drawSteps(recipe, words)
}

function wordsIn(drawing: Drawing): string[] {
  return drawing.shapes.flatMap(shape => (shape.kind === 'words' ? [shape.text] : []))
}

describe.each(languages)('in %s', language => {
  test.each(pictures)('%s is a PNG of 1080 pixels across, the same bytes each time', async (_, recipe) => {
    const { bytes, kind } = await makeDocument(recipe, language, texts)
    const { format, width, height } = await sharp(bytes).metadata()
    expect({ kind, format, width }).toEqual({ kind: 'photo', format: 'png', width: 1080 })
    // Telegram shows whole what is at most 20 times as high as wide, and takes photos of 10 MB.
    expect(height).toBeLessThan(2000)
    expect(bytes.length).toBeLessThan(1_000_000)
    expect(Buffer.compare(bytes, (await makeDocument(recipe, language, texts)).bytes)).toBe(0)
  })

  test.each(pictures)(
    '%s has every letter in it, within its edges and 12 pixels high on a phone',
    (_, recipe) => {
      const drawing = drawn(recipe, language)
      for (const shape of drawing.shapes) {
        if (shape.kind !== 'words') continue
        const { text, size, weight, at, align = 'left', within = Infinity } = shape
        expect([...text].filter(letter => !faceOf(letter.codePointAt(0) ?? 0, weight))).toEqual([])
        const width = Math.min(setLine(text, { size, weight }).width, within)
        const left = { left: at[0], middle: at[0] - width / 2, right: at[0] - width }[align]
        expect(left, text).toBeGreaterThanOrEqual(39)
        expect(left + width, text).toBeLessThanOrEqual(1041)
        expect((size * 390) / 1080, text).toBeGreaterThanOrEqual(11.9)
      }
    },
  )

  test('each month says its state in a word beside its sign, and that it is late', () => {
    const said = wordsIn(drawn(everyState, language))
    const word = pictureWords(texts[language], language).word
    for (const { state, late } of everyState.months) {
      expect(said).toContain(word(`status.sign.${state}`))
      if (late) expect(said).toContain(word('status.sign.late'))
    }
    const icons = drawn(everyState, language).shapes.filter(shape => shape.kind === 'icon')
    expect(icons.length).toBeGreaterThanOrEqual(everyState.months.length)
  })

  test('the sandbox marks what it draws', () => {
    for (const specimen of [true, false]) {
      const pair = [
        drawn({ ...everyState, specimen }, language),
        drawn({ picture: 'steps', specimen }, language),
      ]
      for (const drawing of pair) expect(wordsIn(drawing).includes('CONTOH / SPECIMEN')).toBe(specimen)
    }
  })

  test('one place of the steps is "here", and the chart says whose drawing it is', () => {
    const { word } = pictureWords(texts[language], language)
    for (const here of steps) {
      const said = wordsIn(drawn({ picture: 'steps', here, specimen: false }, language))
      expect(said.filter(text => text === word('steps.here'))).toHaveLength(1)
      expect(said).toContain(word('steps.drawnBy'))
    }
  })
})

test('only the month to act on is outlined', () => {
  const outlined = (recipe: StatusPicture) =>
    drawn(recipe, 'ms').shapes.filter(shape => shape.kind === 'box' && shape.width === 8).length
  const { current: _, ...nothingToDo } = everyState
  expect([outlined(everyState), outlined(nothingToDo)]).toEqual([1, 0])
})

test('every colour of letters can be read on paper and on a tile', () => {
  const inks = [palette.ink, palette.muted, palette.primary, ...Object.values(colourOf)]
  for (const ink of inks)
    for (const ground of [palette.paper, palette.surface])
      expect(contrast(ink, ground), `${ink} on ${ground}`).toBeGreaterThanOrEqual(4.5)
})

test('a letter that no font has is a question mark, and a line too long ends in an ellipsis', () => {
  const style = { size: 20, weight: 400 } as const
  const said = (width: number, text: string) =>
    wrap(text, style, { width, most: 2 }).map(line => line.runs.map(run => run.text).join(''))
  expect(said(400, 'Kedai 🏪 ﷽')).toEqual(['Kedai ? ?'])
  const lines = said(120, 'Perniagaan'.repeat(20))
  expect(lines).toHaveLength(2)
  expect(lines[1]).toMatch(/…$/)
  for (const line of lines) expect(setLine(line, style).width).toBeLessThanOrEqual(120)
})

/** WCAG 2.2: relative luminance of both, the lighter over the darker. */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map(at => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
