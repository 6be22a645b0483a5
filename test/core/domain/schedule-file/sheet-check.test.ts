import { describe, expect, it } from 'vitest'
import type { Period } from '../../../../src/core/calendar/period.ts'
import { EmployerCode } from '../../../../src/core/domain/employer-code.ts'
import { UnreadableFile } from '../../../../src/core/domain/schedule-file/finding.ts'
import { headingOf } from '../../../../src/core/domain/schedule-file/heading.ts'
import type { Cell } from '../../../../src/core/domain/schedule-file/sheet-cell.ts'
import {
  createSheetCheck,
  type SheetSettings,
} from '../../../../src/core/domain/schedule-file/sheet-check.ts'
import { briefs, textOf } from './schedule-text.ts'

const headings = ['Kod Majikan', 'No. SSM', 'No. K/P', 'Nama', 'Bulan', 'Gaji (RM)']
const amountHeadings = ['PERKESO Majikan', 'PERKESO Pekerja', 'SIP Majikan', 'SIP Pekerja', 'SKBBK']
const worker: readonly Cell[] = [
  'A0000000000Z',
  '201901000000',
  '900101-14-0000',
  'Ahmad Contoh bin Ali',
  '102026',
  3250,
]
const amounts = [56.85, 16.25, 6.5, 6.5, 24.35]

function checked(rows: readonly (readonly Cell[])[], settings: SheetSettings = {}) {
  const pieces: Uint8Array[] = []
  const check = createSheetCheck('xlsx', { ...settings, write: bytes => void pieces.push(bytes) })
  rows.forEach((cells, index) => {
    check.row(index + 1, cells)
  })
  return { report: check.end(), text: Buffer.concat(pieces).toString('latin1') }
}

/** The worker's row with other cells, each under its heading's number. */
function found(changes: Readonly<Record<number, Cell>>): readonly string[] {
  const row = [...worker, ...amounts].map((cell, index) => (index in changes ? changes[index] : cell))
  return briefs(checked([[...headings, ...amountHeadings], row]).report)
}

describe('a table', () => {
  it('becomes the same line that the text layout has', () => {
    const { report, text } = checked([
      [...headings, ...amountHeadings],
      [...worker, ...amounts],
    ])
    expect(report).toMatchObject({ lines: 1, accepted: 1, findings: [] })
    expect(text).toBe(textOf({}))
  })

  it('may have titles above its headings and sums below its rows', () => {
    const { report, text } = checked([
      ['Syarikat Contoh Sdn Bhd'],
      [],
      [...headings, ...amountHeadings],
      [...worker, ...amounts],
      [undefined, undefined],
      ['JUMLAH', undefined, undefined, undefined, undefined, 3250],
    ])
    expect([briefs(report), text]).toEqual([['6 rowTotal'], textOf({})])
  })

  it('without amounts gets them from the contribution table, and says so', () => {
    const { report, text } = checked([headings, worker])
    expect(text).toBe(textOf({}))
    expect(briefs(report)).toEqual([
      'amountsComputed socsoEmployer, socsoEmployee, eisEmployer, eisEmployee, skbbk',
    ])
  })

  it('without employer and month takes those that are given, and says so', () => {
    const expected = { employer: EmployerCode.parse('A0000000000Z'), period: '2026-10' as Period }
    const rows = [
      ['IC', 'Name', 'Wages', 'SSM'],
      ['900101140000', 'AHMAD CONTOH BIN ALI', '3,250.00', '201901000000'],
    ]
    const { report, text } = checked(rows, { expected })
    expect(text).toBe(textOf({}))
    expect(briefs(report)).toContain('employerAssumed employerCode A0000000000Z')
    expect(briefs(report)).toContain('monthAssumed month 2026-10')
  })

  it.each([
    ['without headings', [worker]],
    [
      'without the columns of employer and month',
      [
        ['IC', 'Name', 'Wages'],
        ['900101140000', 'ALI', 3250],
      ],
    ],
  ])('%s is refused', (_what, rows) => {
    expect(() => checked(rows)).toThrow(UnreadableFile)
  })

  it('corrects in the text file what can be corrected', () => {
    const { report, text } = checked([
      [...headings, ...amountHeadings],
      [...worker, 51.65, ...amounts.slice(1)],
    ])
    expect(briefs(report)).toEqual(['2 amountDiffers socsoEmployer 5165 5685'])
    expect(text).toBe(textOf({}))
  })

  it('says of a foreign worker without a category that the first was taken', () => {
    const row = worker.map((cell, index) => (index === 2 ? '000000000001' : cell))
    expect(briefs(checked([headings, row]).report)).toContain('2 categoryAssumed category 2026-10 1')
    expect(
      briefs(
        checked([
          [...headings, 'Kategori'],
          [...row, 2],
        ]).report,
      ),
    ).not.toContain('categoryAssumed')
  })
})

describe('what is found in a row', () => {
  it.each<[what: string, changes: Readonly<Record<number, Cell>>, found: string[]]>([
    ['a lost zero', { 2: 10_101_140_001 }, ['2 identityZeros identity 11 12']],
    ['three lost zeros', { 2: 101_140_001 }, ['2 identityZeros identity 9 12']],
    [
      'ten digits that are no MyKad number without their zeros',
      { 2: 9_001_011_400 },
      ['2 identityLength identity 10 12'],
    ],
    ['a rounded number', { 2: '9.00101E+11' }, ['2 identityRounded identity 9.00101E+11']],
    ['no number', { 2: undefined }, ['2 identityMissing identity']],
    ['letters', { 2: 'A1234567' }, ['2 identityCharacters identity']],
    ['no name', { 3: undefined }, ['2 nameMissing name']],
    ['a name with accents', { 3: 'José' }, ['2 nameLetters name José JOSE']],
    ['a name that is too long', { 3: 'A'.repeat(151) }, ['2 nameCut name 151 150']],
    ['a month as a day', { 4: { day: '2026-10-01' } }, ['2 monthFromDate month 2026-10-01 2026-10']],
    ['a month as the number of a day', { 4: 46_296 }, ['2 monthFromDate month 46296 2026-10']],
    ['no month', { 4: 'hari ini' }, ['2 month month hari ini']],
    ['no wages', { 5: undefined }, ['2 wagesBlank wages']],
    ['negative wages', { 5: -3250 }, ['2 amountNegative wages -3250']],
    ['a fraction of a sen', { 5: 3250.005 }, ['2 amountFraction wages 3250.005']],
    ['text for an amount', { 6: 'tiada' }, ['2 amountCharacters socsoEmployer tiada']],
    ['an amount that no file holds', { 6: 10_000 }, ['2 amountTooLarge socsoEmployer 10000']],
    ['a formula', { 5: { formula: 3250 } }, ['2 formula wages']],
    ['a formula without a value', { 5: { formula: undefined } }, ['2 formulaNoValue wages']],
    ['a formula as text', { 5: '=A1+B1' }, ['2 formulaNoValue wages']],
    ['an error', { 5: { formula: { error: '#REF!' } } }, ['2 cellError wages #REF!']],
    ['a wrong employer code', { 0: 'Syarikat' }, ['2 employerCode employerCode Syarikat']],
  ])('%s', (_what, changes, expected) => {
    expect(found(changes)).toEqual(expected)
  })

  it.each<[Cell]>([
    ['62026'],
    ['06/2026'],
    ['2026-06'],
    ['Jun 2026'],
    ['June 2026'],
    [62_026],
    ['202606'],
    ['15/06/2026'],
  ])('%s is June 2026', month => {
    const { report } = checked([headings, worker.map((cell, index) => (index === 4 ? month : cell))])
    expect(report.period).toBe('2026-06')
  })

  it('an amount that is a binary fraction is the sen it stands for', () => {
    expect(found({ 6: 56.849999999999994 })).toEqual([])
  })

  it('digits guarded as a formula of text are text', () => {
    expect(found({ 2: '="900101140000"' })).toEqual([])
  })
})

describe('a heading', () => {
  it.each([
    ['Caruman PERKESO (Majikan) RM', 'socsoEmployer'],
    ['Employer SOCSO', 'socsoEmployer'],
    ['EIS - Employee', 'eisEmployee'],
    ['Syer Pekerja SIP', 'eisEmployee'],
    ['LINDUNG 24 Jam', 'skbbk'],
    ['No. Kad Pengenalan', 'identity'],
    ['MyKad/SSFW No.', 'identity'],
    ['Gross Salary (RM)', 'wages'],
    ['Bulan Caruman', 'month'],
    ['Employee Name', 'name'],
  ])('%s is %s', (text, column) => {
    expect(headingOf(text)).toMatchObject({ column })
  })

  it('may say that its amounts are in sen', () => {
    expect(headingOf('Gaji (sen)')).toEqual({ column: 'wages', inSen: true })
  })

  it.each(['Alamat', 'Bank', 'Elaun', 'PERKESO', 'Bil'])('%s is none of ours', text => {
    expect(headingOf(text)).toBeUndefined()
  })
})
