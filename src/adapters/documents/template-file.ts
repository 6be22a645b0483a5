// A table of the lines of a single-Act file, whose wages are to be filled in: with its headings it can be checked and
// converted afterwards. The wages are never guessed; the band that an amount comes from is shown beside them.

import type { Act } from '../../core/domain/schedule-file/check-223.ts'
import { type Finding, findingAt } from '../../core/domain/schedule-file/finding.ts'
import { type TemplateRow, templateRow } from '../../core/domain/schedule-file/template-223.ts'
import type { SheetTexts } from './annotate-file.ts'
import type { FileSource } from './file-bytes.ts'
import { type LineSeen, linesOf } from './line-rows.ts'
import type { RecognisedText } from './recognise.ts'
import { type WrittenRow, writeWorkbook } from './xlsx-writer.ts'

const MOST_BANDS = 1000
const headings = ['employerCode', 'ssm', 'identity', 'name', 'month', 'wages'] as const

/** Gives the bands of the first lines as findings. */
export async function writeTemplate(
  file: { readonly source: FileSource; readonly recognised: RecognisedText },
  out: string,
  { act, texts }: { readonly act: Act; readonly texts: SheetTexts },
): Promise<readonly Finding[]> {
  const bands: Finding[] = []
  async function* rows(): AsyncGenerator<WrittenRow> {
    const { amount, over, upTo } = texts.template
    yield { cells: [...headings.map(each => texts.column[each]), amount, over, upTo], heading: true }
    const made = ({ line, at, readable }: LineSeen) =>
      readable ? { line, row: templateRow(at, act) } : undefined
    for (const seen of linesOf(file.source, file.recognised, { expected: {}, made })) {
      if (seen === undefined) continue
      if (bands.length < MOST_BANDS) bands.push(...bandFinding(seen.line, seen.row))
      yield { cells: cellsOf(seen.row) }
    }
  }
  await writeWorkbook(out, rows())
  return bands
}

function bandFinding(line: number, { band }: TemplateRow): readonly Finding[] {
  if (band === undefined) return []
  const column = 'wages'
  const { over: found, upTo: expected } = band
  if (expected === Infinity) return [findingAt(line, { code: 'wagesBandOpen', column, found })]
  return [findingAt(line, { code: 'wagesBand', column, found, expected })]
}

function cellsOf({ employerCode, ssm, identity, name, month, amount, band }: TemplateRow) {
  const [over, upTo] = [band?.over, band?.upTo]
  const known = (sen: number | undefined) => (sen === undefined || sen === Infinity ? '' : sen / 100)
  return [employerCode, ssm, identity, name, month, '', amount / 100, known(over), known(upTo)]
}
