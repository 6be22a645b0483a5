// The first sheet of a fax: to whom, from whom, how many sheets, and what it is about.
import type { FaxCover } from '../../../core/messages/registration-paper.ts'
import type { PictureKey } from '../../../core/messages/text-key.ts'
import type { PaperWords } from '../paper/paper-words.ts'
import { answerShown, writeAnswerRow } from './answer-rows.ts'
import { beginPaper, endPaper } from './application-paper.ts'

/** The PDF. */
export async function makeFaxCover(recipe: FaxCover, words: PaperWords): Promise<Uint8Array> {
  const { to, kind, reference } = recipe
  const paper = beginPaper(recipe, 'paper.fax.title', words)
  const label = (key: PictureKey) => words.both(({ word }) => word(key))
  const row = (key: PictureKey, text: string | undefined) => writeAnswerRow(paper, label(key), text)
  paper.y += 8
  row('paper.fax.to', `${words.each[0]?.word('paper.organisation')}, ${to.name}`)
  row('paper.fax.number', to.fax)
  paper.y += 12
  row('paper.fax.from', answerShown(recipe, 'employerName', words))
  for (const field of senderFields[kind]) row(`label.${field}`, answerShown(recipe, field, words))
  paper.y += 12
  row(
    'paper.fax.subject',
    words.both(({ word }) => word(`paper.about.${kind}`)),
  )
  row('paper.reference', reference)
  row('paper.fax.date', undefined)
  row('paper.fax.pages', undefined)
  for (const key of ['paper.fax.body', 'paper.fax.astray'] as const) {
    paper.y += 14
    for (const { word } of words.each) paper.write(word(key), { size: 11, weight: 400 })
  }
  return endPaper(paper, recipe, words)
}

const sender = ['officerName', 'officerPosition', 'officerPhone', 'officerEmail'] as const
const senderFields = { new: sender, existing: ['employerCode', ...sender] } as const
