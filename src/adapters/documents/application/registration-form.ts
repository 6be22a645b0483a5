// The answers of an application laid out as a form: three sections, a declaration, and boxes to sign, stamp and date.
import { fieldsFor } from '../../../core/domain/registration.ts'
import { registrationSections, type Section } from '../../../core/domain/registration-section.ts'
import type { RegistrationPaper } from '../../../core/messages/registration-paper.ts'
import { wrap } from '../fonts/setting.ts'
import type { Paper } from '../paper/paper.ts'
import type { PaperWords } from '../paper/paper-words.ts'
import { qrCodeOf } from '../paper/qr-code.ts'
import { answerShown, writeAnswerRow } from './answer-rows.ts'
import { beginPaper, endPaper } from './application-paper.ts'

const codeWidth = 92
const boxHeight = 80
const note = { size: 9, weight: 400 } as const

/** The PDF. */
export async function makeRegistrationForm(
  recipe: RegistrationPaper,
  words: PaperWords,
): Promise<Uint8Array> {
  const title = recipe.mode === 'official' ? 'paper.form.official' : 'paper.form.summary'
  const paper = beginPaper(recipe, title, words)
  writeFacts(paper, recipe, words)
  for (const section of Object.keys(registrationSections) as Section[])
    writeSection(paper, section, recipe, words)
  const notes = notesOf(recipe, words)
  const lines = notes.flatMap(said => wrap(said, note, paper)).length
  // On one sheet, so that nobody signs an empty one and no sheet has a note alone.
  paper.need(38 + words.each.length * 14 + boxHeight + lines * note.size * 1.4)
  writeDeclaration(paper, words)
  paper.y += 6
  for (const said of notes) paper.write(said, note)
  return endPaper(paper, recipe, words)
}

/** What is applied for and under which reference, with the code beside it. */
function writeFacts(paper: Paper, recipe: RegistrationPaper, { each, both }: PaperWords): void {
  const { kind, reference, filedOn, statusUrl, specimen } = recipe
  const width = paper.width - codeWidth - 16
  const top = paper.y + 2
  const code = statusUrl === undefined ? reference : new URL(statusUrl).href
  const shown = specimen && statusUrl === undefined ? `CONTOH / SPECIMEN\n${code}` : code
  paper.code(qrCodeOf(shown), paper.left + width + 16, [top, codeWidth])
  const say = (text: string, size: number, weight: 400 | 700) =>
    paper.write(text, { size, weight }, { width })
  say(
    both(({ word }) => word(`paper.about.${kind}`)),
    11,
    700,
  )
  paper.y += 4
  say(
    both(({ word }) => word('paper.reference')),
    9,
    400,
  )
  say(reference, 16, 700)
  say(`${both(({ word }) => word('paper.filledOn'))}: ${both(({ day }) => day(filedOn))}`, 9, 400)
  const key = statusUrl === undefined ? 'paper.qrText' : 'paper.qrUrl'
  for (const { word } of each) say(word(key), 9, 400)
  paper.y = Math.max(paper.y, top + codeWidth) + 2
}

function writeSection(paper: Paper, section: Section, recipe: RegistrationPaper, words: PaperWords): void {
  const fields = fieldsFor(recipe.kind).filter(field =>
    (registrationSections[section] as readonly string[]).includes(field),
  )
  paper.y += 6
  paper.need(60)
  paper.write(
    words.both(({ word }) => word(`paper.form.section.${section}`)),
    { size: 12, weight: 700 },
  )
  paper.line()
  for (const field of fields) {
    const label = words.both(({ word }) => word(`label.${field}`))
    writeAnswerRow(paper, label, answerShown(recipe, field, words))
  }
}

function writeDeclaration(paper: Paper, { each, both }: PaperWords): void {
  paper.y += 8
  paper.write(
    both(({ word }) => word('paper.form.declaration')),
    { size: 12, weight: 700 },
  )
  for (const { word } of each) paper.write(word('paper.form.declared'), { size: 10, weight: 400 })
  const top = paper.y + 6
  const gap = 10
  const widths = [0.4, 0.36, 0.24].map(part => part * (paper.width - 2 * gap))
  let x = paper.left
  for (const [index, key] of (['signature', 'stamp', 'date'] as const).entries()) {
    const width = widths[index] ?? 0
    paper.frame(x, top, [width, boxHeight])
    paper.y = top + 4
    const label = both(({ word }) => word(`paper.form.${key}`))
    paper.write(label, { size: 9, weight: 400 }, { x: x + 8, width: width - 16 })
    x += width + gap
  }
  paper.y = top + boxHeight
}

function notesOf({ by, mode }: RegistrationPaper, { each }: PaperWords): readonly string[] {
  const key = mode === 'official' ? 'paper.form.madeBy' : 'paper.form.notOfficial'
  return each.map(({ word }) => word(key, { by }))
}
