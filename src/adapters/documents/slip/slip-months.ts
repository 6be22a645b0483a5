// The months that a reference covers, with their amounts and the total.
import { sen } from '../../../core/domain/money.ts'
import type { Slip } from '../../../core/messages/attachment.ts'
import { formatMoney } from '../../../core/messages/format.ts'
import { setLine } from '../fonts/setting.ts'
import type { Paper } from '../paper/paper.ts'
import type { PaperWords } from '../paper/paper-words.ts'

const row = 19
const plain = { size: 12, weight: 400 } as const
const bold = { size: 12, weight: 700 } as const

export function writeMonths(paper: Paper, { months, reference }: Slip, words: PaperWords): void {
  const { both } = words
  writeHeading(paper, words)
  for (const { period, headcount, amount } of months) {
    if (paper.need(row)) writeHeading(paper, words)
    const cells = [both(each => each.period(period)), headcount.toLocaleString('en-MY'), formatMoney(amount)]
    writeRow(paper, cells, plain)
  }
  paper.need(2 * row + 8)
  paper.line()
  paper.y += 4
  writeRow(paper, [both(each => each.word('slip.total')), '', formatMoney(reference.amount)], bold)
  if (reference.state !== 'partPaid') return
  const open = formatMoney(sen(Math.max(0, reference.amount - reference.paid)))
  writeRow(paper, [both(each => each.word('slip.open')), '', open], bold)
}

function writeHeading(paper: Paper, { both }: PaperWords): void {
  paper.need(3 * row)
  const keys = ['slip.month', 'slip.headcount', 'slip.amount'] as const
  writeRow(
    paper,
    keys.map(key => both(each => each.word(key))),
    { size: 9, weight: 400 },
  )
  paper.line()
  paper.y += 2
}

function writeRow(
  paper: Paper,
  [month = '', headcount = '', amount = '']: readonly string[],
  style: typeof plain | typeof bold | { size: 9; weight: 400 },
): void {
  paper.y += row - 5
  paper.writeRight(month, style, paper.left + setLine(month, style).width)
  paper.writeRight(headcount, style, paper.left + paper.width * 0.68)
  paper.writeRight(amount, style, paper.left + paper.width)
  paper.y += 5
}
