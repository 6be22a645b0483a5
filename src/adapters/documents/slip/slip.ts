// A payment reference on paper, for checking and not for payment, in both languages.
import { sen } from '../../../core/domain/money.ts'
import { formatReferenceNumber } from '../../../core/domain/reference-number.ts'
import type { Slip } from '../../../core/messages/attachment.ts'
import { formatMoney } from '../../../core/messages/format.ts'
import type { PictureKey } from '../../../core/messages/text-key.ts'
import { Paper } from '../paper/paper.ts'
import { writeTop } from '../paper/paper-top.ts'
import type { PaperWords } from '../paper/paper-words.ts'
import { qrCodeOf } from '../paper/qr-code.ts'
import { writeMonths } from './slip-months.ts'
import { writeHowToPay } from './slip-payment.ts'

const codeWidth = 112

/** The PDF, and its name with the number in it. */
export async function makeSlip(slip: Slip, words: PaperWords): Promise<{ name: string; bytes: Uint8Array }> {
  const { reference, by, asAt, specimen } = slip
  const word = (key: PictureKey) => words.both(each => each.word(key))
  const at = new Date(asAt ?? Date.parse(`${slip.due}T00:00:00Z`))
  const paper = new Paper({ title: `${reference.number}: ${word('slip.title')}`, author: by, at })
  writeHead(paper, slip, words)
  writeFacts(paper, slip, words)
  writeMonths(paper, slip, words)
  writeHowToPay(paper, slip, words)
  writeNotes(paper, slip, words)
  const mark = specimen ? `${words.each[0]?.word('specimen')}  ·  ` : ''
  const bytes = await paper.finish((page, pages) => {
    const count = { page: String(page), pages: String(pages) }
    return `${mark}${reference.number}  ·  ${words.both(each => each.word('slip.page', count))}`
  })
  return { name: `Slip-${reference.number}.pdf`, bytes }
}

function writeHead(paper: Paper, { by, specimen, reference }: Slip, words: PaperWords): void {
  const { each, both } = words
  writeTop(paper, { by, specimen, titles: each.map(({ word }) => word('slip.title')) }, words)
  const kind = { kind: reference.kind }
  paper.write(
    both(words => words.word('slip.about', kind)),
    { size: 12, weight: 400 },
  )
  if (specimen) for (const words of each) paper.write(words.word('slip.specimen'), { size: 11, weight: 700 })
  paper.y += 10
}

/** What the reference is, with the code beside it. */
function writeFacts(paper: Paper, slip: Slip, words: PaperWords): void {
  const { employer, reference, due, months } = slip
  const { each, both } = words
  const width = paper.width - codeWidth - 24
  const top = paper.y
  writeCode(paper, slip, words)
  const codeBottom = paper.y
  paper.y = top
  const fact = (label: string, values: string | readonly string[], size = 12) => {
    paper.write(label, { size: 9, weight: 400 }, { width })
    for (const value of [values].flat()) paper.write(value, { size, weight: 700 }, { width })
    paper.y += 6
  }
  const label = (key: PictureKey) => both(words => words.word(key))
  const { kind, number } = reference
  const numberLabel = both(words => words.word('slip.number', { kind }))
  fact(`${numberLabel} (${label(`slip.act.${kind}`)})`, formatReferenceNumber(number), 22)
  fact(label('slip.employer'), employer.name, 13)
  fact(label('slip.code'), employer.code)
  fact(
    label(months.length > 1 ? 'slip.dueOldest' : 'slip.due'),
    both(words => words.day(due)),
  )
  fact(
    label('slip.standing'),
    each.map(words => words.word(`slip.state.${reference.state}`, paidAndOpen(slip))),
  )
  paper.y = Math.max(paper.y, codeBottom) + 8
}

function paidAndOpen({ reference: { amount, paid } }: Slip): { paid: string; open: string } {
  return { paid: formatMoney(paid), open: formatMoney(sen(Math.max(0, amount - paid))) }
}

function writeCode(paper: Paper, slip: Slip, { each }: PaperWords): void {
  const x = paper.left + paper.width - codeWidth
  paper.code(qrCodeOf(codeText(slip)), x, [paper.y, codeWidth])
  paper.y += codeWidth + 4
  const key = slip.verifyUrl === undefined ? 'slip.qrText' : 'slip.qrUrl'
  for (const words of each) paper.write(words.word(key), { size: 9, weight: 400 }, { x, width: codeWidth })
}

/** Where checking is done; without an address what is to be checked. */
function codeText({ verifyUrl, reference: { number, amount }, specimen }: Slip): string {
  if (verifyUrl !== undefined) return new URL(verifyUrl).href
  return [...(specimen ? ['CONTOH / SPECIMEN'] : []), number, formatMoney(amount)].join('\n')
}

function writeNotes(paper: Paper, { asAt, by }: Slip, { each, both }: PaperWords): void {
  paper.y += 8
  paper.need(60)
  paper.line()
  paper.y += 6
  paper.write(
    both(words => words.word('slip.notReceipt')),
    { size: 11, weight: 700 },
  )
  for (const words of each) {
    const at =
      asAt === undefined ? words.word('slip.noAsAt') : `${words.word('asAt', { at: words.instant(asAt) })}.`
    paper.write(`${at} ${words.word('slip.by', { by })}`, { size: 10, weight: 400 })
  }
}
