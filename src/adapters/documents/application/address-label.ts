// A label for the envelope, to be cut out along a dashed line: PERKESO's address large, the employer's small.
import type { AddressLabel } from '../../../core/messages/registration-paper.ts'
import type { PictureKey } from '../../../core/messages/text-key.ts'
import type { PaperWords } from '../paper/paper-words.ts'
import { answerShown } from './answer-rows.ts'
import { beginPaper, endPaper } from './application-paper.ts'

const inset = 18
const beforePostcode = /,\s*(?=\d{5} )/

/** The PDF. */
export async function makeAddressLabel(recipe: AddressLabel, words: PaperWords): Promise<Uint8Array> {
  const { answers, reference, specimen, to } = recipe
  const paper = beginPaper(recipe, 'paper.label.title', words)
  const label = (key: PictureKey) => words.both(({ word }) => word(key))
  for (const { word } of words.each) paper.write(word('paper.label.cut'), { size: 11, weight: 400 })
  paper.y += 10
  const top = paper.y
  const place = { x: paper.left + inset, width: paper.width - 2 * inset }
  const say = (text: string, size: number, weight: 400 | 700) => paper.write(text, { size, weight }, place)
  paper.y += inset
  if (specimen) say(label('specimen'), 12, 700)
  say(label('paper.label.to'), 10, 400)
  say(words.each[0]?.word('paper.organisation') ?? '', 17, 700)
  say(to.name, 17, 400)
  for (const line of to.address.split(beforePostcode)) say(line, 17, 400)
  paper.y += 6
  say(label(`paper.about.${recipe.kind}`), 10, 400)
  say(`${label('paper.reference')}: ${reference}`, 10, 400)
  paper.y += 10
  paper.line(place)
  paper.y += 8
  say(label('paper.label.from'), 9, 400)
  say(answerShown(recipe, 'employerName', words), 11, 700)
  for (const line of [answers.addressLine1, answers.addressLine2]) if (line) say(line, 11, 400)
  const town = [answers.postcode, answers.city].filter(Boolean).join(' ')
  say([town, answers.state && answerShown(recipe, 'state', words)].filter(Boolean).join(', '), 11, 400)
  paper.y += inset
  paper.dashes(paper.left, top, [paper.width, paper.y - top])
  return endPaper(paper, recipe, words)
}
