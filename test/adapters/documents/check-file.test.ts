import { readFileSync } from 'node:fs'
import { afterEach, describe, expect, it } from 'vitest'
import { checkFile } from '../../../src/adapters/documents/check-file.ts'
import { EmployerCode } from '../../../src/core/domain/employer-code.ts'
import { sen } from '../../../src/core/domain/money.ts'
import { UnreadableFile } from '../../../src/core/domain/schedule-file/finding.ts'
import {
  brief,
  briefs,
  combinedSample,
  singleActSample,
  textOf,
} from '../../core/domain/schedule-file/schedule-text.ts'
import { fileWith, partsOf, removeFiles, row, workbookWith } from './workbook-file.ts'

afterEach(removeFiles)

const headings = [
  'Kod Majikan',
  'SSM',
  'No. KP',
  'Nama',
  'Bulan',
  'Gaji',
  'SOCSO ER',
  'SOCSO EE',
  'EIS ER',
  'EIS EE',
  'SKBBK',
]
const worker = ['A0000000000Z', '201901000000', '900101140000', 'AHMAD CONTOH BIN ALI', '102026', 3250]
const amounts = [56.85, 16.25, 6.5, 6.5, 24.35]
const csv = (delimiter: string) =>
  [headings, [...worker, ...amounts]].map(cells => cells.join(delimiter)).join('\r\n')

/** What was found, or why the file was refused. */
async function found(path: string): Promise<readonly string[]> {
  try {
    return briefs(await checkFile(path))
  } catch (error) {
    if (error instanceof UnreadableFile) return [`refused: ${brief(error.finding)}`]
    throw error
  }
}

function utf16(text: string, bigEndian: boolean, bom: boolean): Buffer {
  const bytes = Buffer.from(bom ? `\ufeff${text}` : text, 'utf16le')
  return bigEndian ? bytes.swap16() : bytes
}

describe('a text file', () => {
  it.each([
    ['of the combined layout', combinedSample, ['2 identityForeign identity']],
    ['of the single-Act layout', singleActSample, ['format223', 'actAssumed 4']],
    ['with a mark of UTF-8', `\ufeff${textOf({})}`, ['fileBom']],
    ['in UTF-16, little end first', utf16(textOf({}), false, true), ['fileUtf16 UTF-16LE']],
    ['in UTF-16, big end first', utf16(textOf({}), true, true), ['fileUtf16 UTF-16BE']],
    ['in UTF-16 without a mark', utf16(textOf({}), false, false), ['fileUtf16 UTF-16LE']],
    ['with CR alone', textOf({}, {}).replaceAll('\r\n', '\r'), ['lineEndsCr']],
    ['all lines cut off', textOf({}).slice(0, 100), ['1 lineTruncated 100 278']],
    ['with one line of 5 MB', textOf({}).slice(0, 278) + 'X'.repeat(5e6), ['1 lineTooLong 5000278 278']],
  ])('%s is checked', async (_what, bytes, expected) => {
    expect(await found(fileWith(bytes))).toEqual(expected)
  })

  it.each([
    ['empty', '', 'refused: fileEmpty'],
    ['a PDF', '%PDF-1.7\n1 0 obj', 'refused: filePdf'],
    ['a PDF that pretends to be text', `${' '.repeat(100)}%PDF-1.7\n`, 'refused: filePdf'],
    ['an old workbook', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'refused: fileOldExcel'],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d', 'hex'), 'refused: filePicture'],
    ['a packed file', Buffer.from('1f8b0800000000000003', 'hex'), 'refused: fileArchive'],
    ['a program', Buffer.from('7f454c4602010100000000000000', 'hex'), 'refused: fileBinary'],
    ['a letter', 'Tuan,\n\nBersama ini fail gaji.\n', 'refused: fileUnknown'],
    ['zeros', Buffer.alloc(10_000), 'refused: fileBinary'],
    ['one word without an end', 'A'.repeat(100_000), 'refused: cellTooLarge 65536 32767'],
  ])('that is %s is refused', async (_what, bytes, expected) => {
    expect(await found(fileWith(bytes))).toEqual([expected])
  })
})

describe('a table in text', () => {
  it.each([[','], [';'], ['\t'], ['|']])('is read with %j between its columns', async delimiter => {
    const report = await checkFile(fileWith(csv(delimiter)))
    expect(report).toMatchObject({ format: 'csv', lines: 1, accepted: 1, findings: [] })
  })

  it.each([
    [
      'UTF-8 with a mark',
      Buffer.from(`\ufeff${csv(';').replace('AHMAD', 'JOSÉ')}`),
      ['2 nameLetters name JOSÉ CONTOH BIN ALI JOSE CONTOH BIN ALI'],
    ],
    [
      'Windows-1252',
      Buffer.from(csv(';').replace('AHMAD', 'JOS\u00c9'), 'latin1'),
      ['fileWindows1252 Windows-1252', '2 nameLetters name JOSÉ CONTOH BIN ALI JOSE CONTOH BIN ALI'],
    ],
    ['UTF-16', utf16(csv('\t'), false, true), []],
    ['CR alone', csv(',').replaceAll('\r\n', '\r'), []],
    ['quotes around thousands', csv(',').replace(',3250,', ',"RM3,250.00",'), []],
  ])('is read in %s', async (_what, bytes, expected) => {
    expect(await found(fileWith(bytes))).toEqual(expected)
  })

  it.each([
    [
      '10 MB in one cell',
      csv(';').replace('AHMAD', 'A'.repeat(10_000_000)),
      /^refused: \d+ cellTooLarge 1048576 32767$/,
    ],
    [
      '100 KB in one cell',
      csv(';').replace('AHMAD', 'A'.repeat(100_000)),
      /^refused: 2 cellTooLarge 100015 32767$/,
    ],
    ['a quote that never ends', csv(';').replace('AHMAD', '"AHMAD'), /^(refused: .*fileDamaged|2 )/],
    ['no headings', csv(';').split('\r\n')[1] ?? '', /^refused: headingsMissing /],
  ])('with %s is refused', async (_what, text, expected) => {
    expect((await found(fileWith(text))).join()).toMatch(expected)
  })
})

describe('a workbook', () => {
  const rows = row(...headings) + row(...worker, ...amounts)

  it('is read by its headings', async () => {
    const report = await checkFile(await workbookWith(partsOf(rows)))
    expect(report).toMatchObject({ format: 'xlsx', lines: 1, accepted: 1, findings: [] })
  })

  it('is read with shared texts, prefixes, formulas, days and numbers for identities', async () => {
    const shared =
      '<x:sst xmlns:x="x"><x:si><x:t>ALI </x:t><x:rPh><x:t>no</x:t></x:rPh></x:si><x:si><x:r><x:t>AB</x:t></x:r><x:r><x:t>U</x:t></x:r></x:si></x:sst>'
    const styles =
      '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="mmm yyyy"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>'
    const cells = row(
      'A0000000000Z',
      '',
      10_101_140_001,
      '<c t="s"><v>1</v></c>',
      '<c s="1"><v>46296</v></c>',
      '<c><f>1000*3.25</f><v>3250</v></c>',
      ...amounts,
    )
    const parts = partsOf(row(...headings) + cells, {
      'xl/sharedStrings.xml': shared,
      'xl/styles.xml': styles,
    })
    expect(await found(await workbookWith(parts))).toEqual([
      '2 monthFromDate month 2026-10-01 2026-10',
      '2 identityZeros identity 11 12',
      '2 formula wages',
    ])
  })

  it('is read from its second sheet when the first has no headings, and never from a hidden one', async () => {
    const sheets = (state: string) =>
      `<workbook xmlns:r="r"><sheets><sheet name="A" r:id="rId1"/><sheet name="B" state="${state}" r:id="rId2"/></sheets></workbook>`
    const other = row('Nota')
    const parts = (state: string) =>
      partsOf(other, {
        'xl/workbook.xml': sheets(state),
        'xl/worksheets/sheet2.xml': `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
      })
    expect(await found(await workbookWith(parts('visible')))).toEqual([])
    expect(await found(await workbookWith(parts('hidden')))).toEqual([
      'refused: headingsMissing employerCode, identity, name, month, wages',
    ])
  })

  it.each<[string, Readonly<Record<string, string | Buffer | undefined>>, string]>([
    ['another archive', { 'jadual.txt': textOf({}) }, 'refused: fileArchive'],
    ['without its sheet', partsOf(rows, { 'xl/worksheets/sheet1.xml': undefined }), 'refused: fileDamaged'],
    ['with broken XML', partsOf('<row><c></row>'), 'refused: fileDamaged'],
    [
      'with a document type',
      partsOf(rows, { 'xl/sharedStrings.xml': '<!DOCTYPE x [<!ENTITY a "aaaa">]><sst>&a;</sst>' }),
      'refused: fileDamaged',
    ],
    [
      'that expands',
      { ...partsOf(rows), 'xl/sharedStrings.xml': Buffer.alloc(260 * 1024 * 1024, ' ') },
      'refused: fileExpands 250',
    ],
    [
      'with 10 MB in one cell',
      partsOf(row(...headings) + row('A'.repeat(10_000_000))),
      'refused: cellTooLarge',
    ],
    [
      'with 100 KB in one cell',
      partsOf(row(...headings) + row('A'.repeat(100_000))),
      'refused: 2 cellTooLarge 100000 32767',
    ],
    [
      'with a row too far down',
      partsOf('<row r="99999999"><c><v>1</v></c></row>'),
      'refused: tooManyRows 1048576',
    ],
  ])('%s is refused', async (_what, parts, expected) => {
    const [said = ''] = await found(await workbookWith(parts))
    expect(said.slice(0, expected.length)).toBe(expected)
  })

  it('that lies about its size is refused by what comes out of it', async () => {
    const path = await workbookWith({
      ...partsOf(rows),
      'xl/sharedStrings.xml': Buffer.alloc(20 * 1024 * 1024, ' '),
    })
    const bytes = readFileSync(path)
    // The size is 22 bytes before the name in the directory at the end.
    bytes.writeUInt32LE(100, bytes.lastIndexOf('xl/sharedStrings.xml') - 22)
    expect(await found(fileWith(bytes, 'lying'))).toEqual([
      expect.stringMatching(/^refused: cellTooLarge \d{7} 32767$/),
    ])
  })

  it('that is cut off is refused', async () => {
    const path = await workbookWith(partsOf(rows))
    expect(await found(fileWith(readFileSync(path).subarray(0, 500), 'cut'))).toEqual([
      'refused: fileDamaged',
    ])
  })

  it('with a cell far to the right is read without it', async () => {
    const far = row(...headings, '<c r="XFD1"><v>1</v></c>') + row(...worker, ...amounts)
    expect(await found(await workbookWith(partsOf(far)))).toEqual([])
  })
})

it('two employers and two months in one file are told line by line', async () => {
  const employer = EmployerCode.parse('A0000000000Z')
  const path = fileWith(textOf({}, { employerCode: 'B0000000000Z', skbbk: sen(1) }))
  const report = await checkFile(path, { expected: { employer } })
  expect(briefs(report)).toEqual([
    '2 employerOther employerCode B0000000000Z A0000000000Z',
    '2 amountDiffers skbbk 1 2435',
  ])
})
