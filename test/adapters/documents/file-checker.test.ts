import { existsSync, readFileSync } from 'node:fs'
import { afterEach, describe, expect, it } from 'vitest'
import { checkFile } from '../../../src/adapters/documents/check-file.ts'
import { openSource } from '../../../src/adapters/documents/file-bytes.ts'
import { createFileChecker } from '../../../src/adapters/documents/file-checker.ts'
import { recognise } from '../../../src/adapters/documents/recognise.ts'
import { withTable } from '../../../src/adapters/documents/table-rows.ts'
import { loadFileTexts } from '../../../src/adapters/text/file-texts.ts'
import type { FileEvent, FileJob } from '../../../src/app/check-file.ts'
import type { Period } from '../../../src/core/calendar/period.ts'
import { languages } from '../../../src/core/domain/language.ts'
import { sen } from '../../../src/core/domain/money.ts'
import { headingOf } from '../../../src/core/domain/schedule-file/heading.ts'
import {
  briefs,
  combinedSample,
  singleActSample,
  textOf,
} from '../../core/domain/schedule-file/schedule-text.ts'
import { unzipped } from '../../support/unzipped.ts'
import { fileWith, partsOf, pathIn, removeFiles, row, workbookWith } from './workbook-file.ts'

afterEach(removeFiles)

const checker = createFileChecker({ textsOf: loadFileTexts })

/** The result of a job; an event of another kind fails the test. */
async function done(job: FileJob) {
  const event = await checker.run(job)
  if (event.kind !== 'done') throw new Error(JSON.stringify(event))
  return event.result
}

/** The cells of the first table of a workbook, as a reader of ours sees them. */
async function cellsOf(path: string): Promise<readonly (readonly unknown[])[]> {
  const source = openSource(path)
  const recognised = recognise(source)
  if ('lineEnd' in recognised) throw new Error('not a table')
  return withTable(source, recognised, async rows => {
    const cells: (readonly unknown[])[] = []
    for await (const row of rows) cells.push(row.cells)
    return cells
  })
}

describe('a job in its own process', () => {
  it('tells of its progress, and at last of its result', async () => {
    const events: FileEvent[] = []
    const last = await checker.run(
      { kind: 'check', path: fileWith(combinedSample) },
      event => void events.push(event),
    )
    expect(last).toMatchObject({ kind: 'done', result: { report: { format: '278', accepted: 3 } } })
    expect(events).toEqual([{ kind: 'progress', lines: 3 }, last])
  })

  it('gives the refusal of a file that cannot be read', async () => {
    const event = await checker.run({ kind: 'check', path: fileWith('') })
    expect(event).toMatchObject({
      kind: 'refused',
      finding: { code: 'fileEmpty', severity: 'error', line: null },
    })
  })

  it('is stopped when it needs too much memory, and says so', async () => {
    const small = createFileChecker({ textsOf: loadFileTexts, memoryMb: 16 })
    const texts = Array.from({ length: 300_000 }, (_, index) => `<si><t>${index} ${'x'.repeat(60)}</t></si>`)
    const path = await workbookWith(partsOf('', { 'xl/sharedStrings.xml': `<sst>${texts.join('')}</sst>` }))
    expect(await small.run({ kind: 'check', path })).toMatchObject({
      kind: 'refused',
      finding: { code: 'fileStopped' },
    })
  })

  it('is stopped when it needs too much time, and says so', async () => {
    const quick = createFileChecker({ textsOf: loadFileTexts, timeoutMs: 1 })
    const event = await quick.run({ kind: 'check', path: fileWith(combinedSample) })
    expect(event).toMatchObject({ kind: 'refused', finding: { code: 'fileStopped' } })
  })

  it('fails when the file is not there', async () => {
    await expect(checker.run({ kind: 'check', path: pathIn('missing') })).rejects.toThrow('ENOENT')
  })
})

describe('a conversion', () => {
  it('writes what can be put right, tells it, and leaves the original', async () => {
    const text = textOf({ socsoEmployer: sen(5165) }, {})
    const path = fileWith(text)
    const out = pathIn('out.txt')
    const { report, corrections, written } = await done({ kind: 'convert', path, out, language: 'en' })
    expect(readFileSync(out, 'latin1')).toBe(textOf({}, {}))
    expect(readFileSync(path, 'latin1')).toBe(text)
    expect(corrections).toEqual([
      { line: 1, column: 'socsoEmployer', from: 5165, to: 5685, why: 'amountDiffers' },
    ])
    expect([report.accepted, written]).toEqual([1, expect.objectContaining({ accepted: 2 })])
  })

  it('of a table gives the combined layout', async () => {
    const headings = ['Kod Majikan', 'SSM', 'IC', 'Nama', 'Bulan', 'Gaji']
    const worker = ['A0000000000Z', '201901000000', '900101140000', 'Ahmad Contoh bin Ali', '102026', 3250]
    const path = await workbookWith(partsOf(row(...headings) + row(...worker)))
    const out = pathIn('out.txt')
    await done({ kind: 'convert', path, out, language: 'ms' })
    expect(readFileSync(out, 'latin1')).toBe(textOf({}))
  })

  it('leaves nothing behind when a line could not be read', async () => {
    const path = fileWith(`${textOf({})}${textOf({}).slice(0, 100)}`)
    const out = pathIn('out.txt')
    const { written } = await done({ kind: 'convert', path, out, language: 'en' })
    expect([written, existsSync(out), existsSync(`${out}.part`)]).toEqual([undefined, false, false])
  })

  it('leaves nothing behind when the file is refused', async () => {
    const out = pathIn('out.txt')
    const path = await workbookWith(partsOf('<row><c></row>'))
    expect(await checker.run({ kind: 'convert', path, out, language: 'en' })).toMatchObject({
      kind: 'refused',
    })
    expect([existsSync(out), existsSync(`${out}.part`)]).toEqual([false, false])
  })

  it.each(languages)(
    'of a single-Act file asks for the wages in a table that can be filled in (%s)',
    async language => {
      const out = pathIn('template.xlsx')
      const { report, written } = await done({
        kind: 'convert',
        path: fileWith(singleActSample),
        out,
        language,
      })
      expect(written).toBe('template')
      expect(briefs(report)).toContain('1 wagesBand wages 320000 330000')
      const [headings = [], first] = await cellsOf(out)
      expect(headings.slice(0, 6).map(each => headingOf(String(each))?.column)).toEqual([
        'employerCode',
        'ssm',
        'identity',
        'name',
        'month',
        'wages',
      ])
      expect(headings.slice(6).map(each => headingOf(String(each)))).toEqual([
        undefined,
        undefined,
        undefined,
      ])
      expect(first).toEqual([
        'A0000000000Z',
        '',
        '900101140000',
        'AHMAD CONTOH BIN ALI',
        '062022',
        '',
        73.1,
        3200,
        3300,
      ])
      expect((await checkFile(out)).counts.wagesBlank).toBe(3)
    },
  )

  it('of a single-Act file writes no text file: the wages are not guessed', async () => {
    const out = pathIn('out.txt')
    const { report } = await done({ kind: 'convert', path: fileWith(singleActSample), out, language: 'en' })
    expect([report.counts.wagesAsked, existsSync(out)]).toEqual([3, false])
  })
})

describe('an annotated table', () => {
  it('has the lines of a text file with what was found on each', async () => {
    const out = pathIn('annotated.xlsx')
    const path = fileWith(textOf({}, { socsoEmployer: sen(5165) }, { employerCode: 'B0000000000Z' }))
    await done({ kind: 'annotate', path, out, language: 'en' })
    const [headings = [], ...rows] = await cellsOf(out)
    expect(headings.slice(-2)).toEqual(['File line', 'Findings'])
    expect(rows.map(cells => cells.slice(-2))).toEqual([
      [1, ''],
      [2, 'SOCSO employer is RM51.65; by the contribution table it is RM56.85.'],
      [3, 'The employer code B0000000000Z is not yours, A0000000000Z.'],
    ])
    expect(rows[0]?.slice(2, 6)).toEqual(['900101140000', 'AHMAD CONTOH BIN ALI', '102026', 3250])
  })

  it.each(['employer', 'month'] as const)(
    'tells of a line of another %s, whatever else was said',
    async of => {
      const out = pathIn('annotated.xlsx')
      const other = of === 'employer' ? { employerCode: 'B0000000000Z' } : { period: '2026-11' as Period }
      const path = fileWith(textOf({}, {}, other))
      const expected = { skbbkDue: false }
      const { report } = await done({ kind: 'annotate', path, out, language: 'en', expected })
      const rows = (await cellsOf(out)).slice(-3)
      expect(report.accepted).toBe(2)
      expect(rows.map(cells => cells.at(-1) !== '')).toEqual([false, false, true])
    },
  )

  it('has the columns of a table as they came, and no formula', async () => {
    const headings = ['IC', 'Nama', 'Gaji', 'Bulan', 'Kod majikan', 'Nota']
    const notes = ['=1+1', '+60123456789', '-1', '@nama', 'biasa']
    const rows = notes.map((note, index) =>
      row(`90010114000${index}`, 'ALI', 3250, '102026', 'A0000000000Z', note),
    )
    const path = await workbookWith(partsOf(row('Syarikat Contoh') + row(...headings) + rows.join('')))
    const out = pathIn('annotated.xlsx')
    await done({ kind: 'annotate', path, out, language: 'ms' })
    const cells = await cellsOf(out)
    const start = cells.findIndex(([first]) => first === 'IC')
    expect(cells[start]).toEqual([...headings, 'Baris fail', 'Dapatan'])
    expect(cells.slice(start + 1).map(each => each[5])).toEqual([
      "'=1+1",
      "'+60123456789",
      "'-1",
      "'@nama",
      'biasa',
    ])
    expect(cells.slice(start + 1).map(each => each[6])).toEqual([3, 4, 5, 6, 7])
    expect((await checkFile(out)).lines).toBe(5)
  })

  it('has columns as wide as what stands in them, whatever remark stands above', async () => {
    const out = pathIn('annotated.xlsx')
    const headings = row('IC', 'Nama', 'Gaji', 'Bulan', 'Kod majikan')
    const lines = row('900101140001', 'NAMA YANG PANJANG SEKALI BIN CONTOH', 3250, '102026', 'A0000000000Z')
    const path = await workbookWith(partsOf(headings + lines))
    const { report } = await done({ kind: 'annotate', path, out, language: 'en' })
    expect(report.findings.some(({ line }) => line === null)).toBe(true)
    const { 'xl/worksheets/sheet1.xml': sheet = '' } = await unzipped(readFileSync(out))
    const widths = [...sheet.matchAll(/<col min="(\d)" max="\1" width="(\d+)" customWidth="1"\/>/g)]
    expect(widths.map(([, column, width]) => [Number(column), Number(width)])).toEqual([
      [1, 14],
      [2, 37],
      ...[3, 4].map(column => [column, 8]),
      [5, 14],
      [6, 11],
      [7, expect.any(Number)],
    ])
  })

  it('is the same file every time', async () => {
    const path = fileWith(combinedSample)
    const [one, other] = [pathIn('one.xlsx'), pathIn('other.xlsx')]
    await done({ kind: 'annotate', path, out: one, language: 'en' })
    await done({ kind: 'annotate', path, out: other, language: 'en' })
    expect(readFileSync(one)).toEqual(readFileSync(other))
  })
})
