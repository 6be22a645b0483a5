// Labels on the left, what was answered beside them: each row whole on one sheet, with a hairline below.
import { displayPhone } from '../../../core/domain/phone.ts'
import type { Field } from '../../../core/domain/registration.ts'
import type { ApplicationPaper } from '../../../core/messages/registration-paper.ts'
import { wrap } from '../fonts/setting.ts'
import type { Paper } from '../paper/paper.ts'
import type { PaperWords } from '../paper/paper-words.ts'

const label = { size: 9.5, weight: 400 } as const
const value = { size: 10.5, weight: 700 } as const
const lineHeight = 1.4
const padding = 1.5

/** An answer as people write it, in the paper's languages; none when there is none. */
export function answerShown(
  { answers }: Pick<ApplicationPaper, 'answers'>,
  field: Field,
  { both }: PaperWords,
): string {
  const { state } = answers
  if (field === 'state' && state) return both(({ word }) => word(`state.${state}`))
  if ((field === 'phone' || field === 'officerPhone') && answers[field]) return displayPhone(answers[field])
  return answers[field] ?? both(({ word }) => word('paper.none'))
}

/** Without a text there is room to write one by hand. */
export function writeAnswerRow(paper: Paper, said: string, text: string | undefined): void {
  const width = paper.width * 0.38
  const place = { x: paper.left + width, width: paper.width - width }
  const labels = wrap(said, label, { width: width - 8 })
  const values = wrap(text ?? '', value, { width: place.width })
  const heights = [labels.length * label.size, (text === undefined ? 2 : values.length) * value.size]
  const height = Math.max(...heights) * lineHeight + 2 * padding
  paper.need(height)
  const top = paper.y + padding
  paper.y = top + value.size - label.size
  paper.write(said, label, { width: width - 8 })
  paper.y = top
  if (text !== undefined) paper.write(text, value, place)
  paper.y = top + height - padding
  paper.line({}, 0.35)
}
