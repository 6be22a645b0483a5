// How many status pictures a second are made, by the thread that makes them for the chat, against a warm Chromium that
// takes a screenshot of the same SVG. Each picture is of another employer and other amounts.
import type { Browser } from 'playwright-core'
import { createDocuments } from '../../src/adapters/documents/documents.ts'
import type { Recipe } from '../../src/adapters/documents/make-document.ts'
import { pictureWords } from '../../src/adapters/documents/picture-words.ts'
import { drawStatus } from '../../src/adapters/documents/pictures/status-picture.ts'
import { toSvg } from '../../src/adapters/documents/pictures/svg.ts'
import { loadPictureTexts } from '../../src/adapters/text/picture-texts.ts'
import type { BenchResult } from '../../src/cli/bench.ts'
import { sen } from '../../src/core/domain/money.ts'
import { everyState, slipOf } from '../adapters/documents/recipes.ts'
import { launchBrowser } from '../support/browser.ts'

const ROUNDS = 3
const EACH = 10

const texts = loadPictureTexts()

export async function run(): Promise<BenchResult> {
  const documents = createDocuments({ texts })
  const browser = await launchBrowser()
  try {
    const made = (recipe: (index: number) => Recipe) =>
      medianOf(index => documents.make(recipe(index), index % 2 === 0 ? 'ms' : 'en'))
    const picture = await made(statusOf)
    const slip = await made(index => slipOf({ employer: { code: `A${index}`, name: `Kedai ${index}` } }))
    const screenshot = await screenshots(browser)
    return {
      figures: {
        perSecond: round1(1000 / picture),
        slipsPerSecond: round1(1000 / slip),
        msAPicture: round1(picture),
        screenshotsPerSecond: round1(1000 / screenshot),
      },
      ratios: { vsChromium: round1(screenshot / picture) },
    }
  } finally {
    await browser.close()
    await documents.stop()
  }
}

function statusOf(index: number) {
  return {
    ...everyState,
    employer: { code: `A${String(index).padStart(10, '0')}B`, name: `Kedai Runcit Nombor ${index}` },
    months: everyState.months.map((month, at) => ({ ...month, total: sen(100_000 + index * 997 + at * 31) })),
  }
}

async function screenshots(browser: Browser): Promise<number> {
  const page = await browser.newPage({ viewport: { width: 1080, height: 1400 } })
  return medianOf(async index => {
    const drawing = drawStatus(statusOf(index), pictureWords(texts.ms, 'ms'))
    await page.setContent(`<body style="margin:0">${toSvg(drawing)}</body>`)
    await page.screenshot({ fullPage: true })
  })
}

/** Of rounds, the median time in milliseconds that one takes; the first round is not counted. */
async function medianOf(once: (index: number) => Promise<unknown>): Promise<number> {
  const times: number[] = []
  for (let round = 0; round <= ROUNDS; round++) {
    const start = performance.now()
    for (let index = 0; index < EACH; index++) await once(round * EACH + index)
    times.push((performance.now() - start) / EACH)
  }
  return times.slice(1).sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? Number.NaN
}

function round1(value: number): number {
  return Math.round(value * 10) / 10
}
