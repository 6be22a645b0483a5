import jsQR from 'jsqr'
import { describe, expect, test } from 'vitest'
import { makeDocument } from '../../../src/adapters/documents/make-document.ts'
import { loadPictureTexts } from '../../../src/adapters/text/picture-texts.ts'
import { sen } from '../../../src/core/domain/money.ts'
import type { Slip } from '../../../src/core/messages/attachment.ts'
import { type ReadPdf, readPdf } from './read-pdf.ts'
import { hardEmployer, plainSlip, slipMonths, slipOf } from './recipes.ts'

const texts = loadPictureTexts()

async function read(slip: Slip): Promise<ReadPdf & { text: string }> {
  const pdf = await readPdf((await makeDocument(slip, 'ms', texts)).bytes)
  return { ...pdf, text: pdf.sheets.map(sheet => sheet.text).join('\n') }
}

function codeOn({ sheets: [sheet] }: ReadPdf): string | undefined {
  return sheet && jsQR.default(sheet.pixels, sheet.width, sheet.height)?.data
}

test('a slip says both languages, whichever is asked for, and is the same bytes each time', async () => {
  const malay = await makeDocument(plainSlip, 'ms', texts)
  const english = await makeDocument(plainSlip, 'en', texts)
  expect(Buffer.compare(malay.bytes, english.bytes)).toBe(0)
  expect(malay.name).toBe('Slip-ACR202611000012.pdf')
  const { text, title, sheets } = await read(plainSlip)
  expect(sheets).toHaveLength(1)
  expect(title).toBe('ACR202611000012: Untuk semakan, bukan bayaran / For checking, not payment')
  for (const words of [
    'Untuk semakan, bukan bayaran',
    'For checking, not payment',
    'ACR 2026 1100 0012',
    'Kedai Runcit Ali & Anak-anak',
    'A1234567890B',
    'Selasa, 15 Disember 2026 / Tuesday, 15 December 2026',
    'Belum dibayar\nNot yet paid',
    'November 2026',
    'RM4,418.00',
    'Rujukan untuk membayar, bukan resit.',
    'A reference for paying, not a receipt.',
    'Data portal setakat 14 Disember 2026, 9.05 pagi.',
    'Portal data as at 14 December 2026, 9.05 am.',
  ])
    expect(text).toContain(words)
  expect(text).not.toContain('CONTOH')
})

test('the sandbox marks a slip as a specimen on each sheet, and in its code', async () => {
  const pdf = await read(slipOf({ specimen: true, months: slipMonths(30) }))
  expect(pdf.sheets.length).toBeGreaterThan(1)
  for (const sheet of pdf.sheets) expect(sheet.text).toContain('CONTOH / SPECIMEN')
  expect(pdf.text).toContain('Jangan bayar.')
  expect(pdf.text).toContain('Do not pay.')
  expect(codeOn(pdf)).toBe('CONTOH / SPECIMEN\nACR202611000012\nRM4,418.00')
})

test('its fonts are embedded, also for names in Chinese and Tamil', async () => {
  const { fonts, text } = await read(slipOf({ employer: hardEmployer }))
  expect(fonts.described).toBe(fonts.embedded)
  for (const name of ['AtkinsonHyperlegibleNext-Bold', 'NotoSansSCThin-Bold', 'NotoSansTamil-Bold'])
    expect(fonts.names).toContain(name)
  expect(text).toContain('陈志明兴隆贸易有限公司')
  expect(text).toContain('கிருஷ்ணன்')
  expect(text).toContain('Z0000000001O')
})

describe('its code', () => {
  test('leads to where the reference is checked', async () => {
    const verifyUrl = 'https://sahabat.example.my/semak/ACR202611000012?k=Zk3vQ9r1'
    const pdf = await read(slipOf({ verifyUrl }))
    expect(codeOn(pdf)).toBe(verifyUrl)
    expect(pdf.text).toContain('Scan to check this')
  })

  test('holds the number and the amount where there is no such address', async () => {
    const pdf = await read(plainSlip)
    expect(codeOn(pdf)).toBe('ACR202611000012\nRM4,418.00')
  })
})

test('every month that it covers is on it, with the total below them', async () => {
  const months = slipMonths(30)
  const total = sen(months.reduce<number>((sum, month) => sum + month.amount, 0))
  const { text, sheets } = await read(slipOf({ months }, { amount: total }))
  expect(text.match(/RM44,180\.00/g)).toHaveLength(30)
  expect(text).toContain('RM1,325,400.00')
  expect(text).toContain('Due date of the earliest month')
  expect(sheets.at(-1)?.text).toContain('Page 2 of 2')
})

describe('how to pay', () => {
  test.each([
    [100, 'personal banking only'],
    [3_000_000, 'personal banking RM1 to RM30,000, business RM2'],
    [3_000_001, 'business account only'],
    [100_000_001, 'outside the limits of FPX'],
  ])('names what FPX takes of an amount of %d sen', async (amount, words) => {
    const { text } = await read(slipOf({}, { amount: sen(amount) }))
    expect(text.replaceAll('\n', ' ')).toContain(words)
  })

  test('goes by what is still open', async () => {
    const { text } = await read(slipOf({}, { state: 'partPaid', amount: sen(3_000_100), paid: sen(100) }))
    expect(text).toContain('RM30,000.00 still to pay')
    expect(text.replaceAll('\n', ' ')).toContain('personal banking RM1 to RM30,000')
  })

  test.each([
    ['paid', 'Do not pay again.'],
    ['removed', 'Do not pay.'],
  ] as const)('is left out when the reference is %s', async (state, words) => {
    const { text } = await read(slipOf({}, { state }))
    expect(text).toContain(words)
    expect(text).not.toContain('How to pay')
  })
})

test('a name without spaces and of any length stays on the sheet', async () => {
  const { sheets } = await read(slipOf({ employer: { ...hardEmployer, name: '贸'.repeat(300) } }))
  for (const { pixels, width, height } of sheets) {
    const edge = Math.floor(18 * (72 / 25.4) * 2) - 4
    const stray = Array.from({ length: height }, (_, y) => y).some(y =>
      [...Array(edge).keys()].some(x => (pixels[4 * (y * width + width - 1 - x)] ?? 255) < 128),
    )
    expect(stray).toBe(false)
  }
})
