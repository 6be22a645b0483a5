// What belongs to the application before it leaves, with a box to tick before each thing [C 3.2; the rest ours].
import type { SendingWay } from '../../../core/domain/registration.ts'
import type { Checklist } from '../../../core/messages/registration-paper.ts'
import type { PictureKey } from '../../../core/messages/text-key.ts'
import { wrap } from '../fonts/setting.ts'
import type { Paper } from '../paper/paper.ts'
import type { PaperWords } from '../paper/paper-words.ts'
import { answerShown, writeAnswerRow } from './answer-rows.ts'
import { beginPaper, endPaper } from './application-paper.ts'

type Item = keyof PaperItems
type PaperItems = { [Key in PictureKey as Key extends `paper.check.item.${infer Name}` ? Name : never]: true }

const ofWay: Readonly<Record<SendingWay, readonly Item[]>> = {
  email: ['emailTo', 'scan', 'emailSubject'],
  post: ['original', 'label', 'postReceipt'],
  fax: ['faxNumber', 'cover', 'faxReport'],
  office: ['callFirst', 'originalAndCopy', 'originals'],
}

/** The PDF. */
export async function makeChecklist(recipe: Checklist, words: PaperWords): Promise<Uint8Array> {
  const { by, mode, reference, way } = recipe
  const paper = beginPaper(recipe, `paper.check.title.${way}`, words)
  const label = (key: PictureKey) => words.both(({ word }) => word(key))
  paper.y += 4
  writeAnswerRow(paper, label('label.employerName'), answerShown(recipe, 'employerName', words))
  writeAnswerRow(paper, label('paper.reference'), reference)
  paper.y += 12
  const form: readonly Item[] = mode === 'official' ? ['thisForm'] : ['form', 'sameAnswers']
  for (const item of [...form, 'signed', 'stamped', 'ssm', ...ofWay[way], 'copy'] as const)
    writeItem(paper, item, words)
  paper.y += 8
  for (const { word } of words.each)
    paper.write(word('paper.check.source', { by }), { size: 9.5, weight: 400 })
  return endPaper(paper, recipe, words)
}

const text = { size: 12, weight: 400 } as const
const box = 13

function writeItem(paper: Paper, item: Item, { each }: PaperWords): void {
  const place = { x: paper.left + box + 12, width: paper.width - box - 12 }
  const said = each.map(({ word }) => word(`paper.check.item.${item}`))
  const lines = said.flatMap(one => wrap(one, text, place)).length
  paper.need(lines * text.size * 1.4 + 10)
  paper.frame(paper.left, paper.y + 1, [box, box])
  for (const one of said) paper.write(one, text, place)
  paper.y += 10
}
