// What every paper of an application has: its sheet, its top and its foot.
import type { ApplicationPaper } from '../../../core/messages/registration-paper.ts'
import type { PictureKey } from '../../../core/messages/text-key.ts'
import { Paper } from '../paper/paper.ts'
import { writeTop } from '../paper/paper-top.ts'
import type { PaperWords } from '../paper/paper-words.ts'

/** Its sheet with the top written; a second sheet begins with the title and the reference. */
export function beginPaper(recipe: ApplicationPaper, title: PictureKey, words: PaperWords): Paper {
  const { reference, by, filedOn, language, specimen } = recipe
  const heading = words.both(({ word }) => word(title))
  const paper = new Paper({
    title: `${reference}: ${heading}`,
    author: by,
    at: new Date(`${filedOn}T00:00:00Z`),
    ...(language === 'en' && { language }),
  })
  paper.goOn = () => {
    paper.write(`${heading}  ·  ${reference}`, { size: 11, weight: 700 })
    paper.rule()
    paper.y += 10
  }
  writeTop(paper, { by, specimen, titles: [heading] }, words)
  for (const { word } of specimen ? words.each : [])
    paper.write(word('paper.specimen'), { size: 11, weight: 700 })
  paper.y += 4
  return paper
}

/** The document, each sheet with the reference and its number at the foot. */
export function endPaper(
  paper: Paper,
  { reference, specimen }: ApplicationPaper,
  words: PaperWords,
): Promise<Uint8Array> {
  const mark = specimen ? `${words.each[0]?.word('specimen')}  ·  ` : ''
  return paper.finish((page, pages) => {
    const count = { page: String(page), pages: String(pages) }
    return `${mark}${reference}  ·  ${words.both(({ word }) => word('slip.page', count))}`
  })
}
