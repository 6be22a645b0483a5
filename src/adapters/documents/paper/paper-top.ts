// The top of a paper: who made it, whether it is a specimen, what it is, and the one rule.
import { fitted, setLine } from '../fonts/setting.ts'
import type { Paper } from './paper.ts'
import type { PaperWords } from './paper-words.ts'

export type PaperTop = {
  /** What the assistant calls itself. */
  readonly by: string
  readonly specimen: boolean
  /** One below the other; each made smaller rather than broken. */
  readonly titles: readonly string[]
}

const title = { size: 19, weight: 700 } as const

export function writeTop(paper: Paper, { by, specimen, titles }: PaperTop, words: PaperWords): void {
  const top = paper.y
  paper.write(by, { size: 12, weight: 700 }, { width: 280 })
  if (specimen) writeMark(paper, top, words)
  paper.y += 10
  for (const each of titles) paper.write(each, fitted(each, title, paper.width - 1))
  paper.y += 4
  paper.rule()
  paper.y += 8
}

function writeMark(paper: Paper, top: number, { each }: PaperWords): void {
  const mark = setLine(each[0]?.word('specimen') ?? '', { size: 14, weight: 700 })
  const wide = mark.width + 20
  const x = paper.left + paper.width - wide
  paper.frame(x, top - 6, [wide, 26])
  const y = paper.y
  paper.y = top + 12
  paper.put(mark, 14, x + 10)
  paper.y = y
}
