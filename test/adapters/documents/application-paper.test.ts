import jsQR from 'jsqr'
import { describe, expect, test } from 'vitest'
import { makeDocument } from '../../../src/adapters/documents/make-document.ts'
import { loadPictureTexts } from '../../../src/adapters/text/picture-texts.ts'
import { displayPhone } from '../../../src/core/domain/phone.ts'
import type { FieldValues } from '../../../src/core/domain/registration.ts'
import type { ApplicationPaper } from '../../../src/core/messages/registration-paper.ts'
import {
  answersTyped,
  hardAnswers,
  longAnswers,
  plainChecklist,
  plainFax,
  plainForm,
  plainLabel,
} from './application-recipes.ts'
import { type Piece, type ReadPdf, readPdf } from './read-pdf.ts'

const texts = loadPictureTexts()

/** `plain`: without any spaces, since lines break anywhere in a long word. */
async function read(
  recipe: ApplicationPaper,
  drawn = false,
): Promise<ReadPdf & { text: string; plain: string }> {
  const pdf = await readPdf((await makeDocument(recipe, 'ms', texts)).bytes, { drawn })
  const text = pdf.sheets.map(sheet => sheet.text).join('\n')
  return { ...pdf, text, plain: withoutSpaces(text) }
}

const withoutSpaces = (text: string) => text.replace(/\s/g, '')

async function codeOn(recipe: ApplicationPaper): Promise<string | undefined> {
  const [sheet] = (await read(recipe, true)).sheets
  return sheet && jsQR.default(sheet.pixels, sheet.width, sheet.height)?.data
}

const papers: readonly ApplicationPaper[] = [plainForm, plainFax, plainLabel, plainChecklist]

describe.each(papers)('$document', paper => {
  test('the same recipe gives the same bytes, whatever the language of the chat', async () => {
    const [one, other] = await Promise.all([
      makeDocument(paper, 'ms', texts),
      makeDocument(paper, 'en', texts),
    ])
    expect(Buffer.compare(one.bytes, other.bytes)).toBe(0)
    expect(one.name).toMatch(/^[\w-]+-SHB-26-000123-D\.pdf$/)
  })

  test('is in the language that it is asked for, or in both', async () => {
    const about = {
      ms: 'Rujukan Sahabat (bukan nombor PERKESO)',
      en: 'Sahabat reference (not a PERKESO number)',
    }
    const [malay, english, both] = await Promise.all(
      (['ms', 'en', 'both'] as const).map(language => read({ ...paper, language })),
    )
    expect(malay?.plain).toContain(withoutSpaces(about.ms))
    expect(malay?.plain).not.toContain(withoutSpaces(about.en))
    expect(english?.plain).toContain(withoutSpaces(about.en))
    expect(english?.plain).not.toContain(withoutSpaces(about.ms))
    for (const each of Object.values(about)) expect(both?.plain).toContain(withoutSpaces(each))
  })

  test('fits on one sheet, and its fonts are embedded', async () => {
    const { sheets, fonts } = await read(paper)
    expect(sheets).toHaveLength(1)
    expect((await read({ ...paper, specimen: true, mode: 'official' })).sheets).toHaveLength(1)
    expect(fonts.described).toBeGreaterThan(0)
    expect(fonts.embedded).toBe(fonts.described)
  })

  test('the sandbox marks each sheet as a specimen', async () => {
    const { sheets, text } = await read({ ...paper, specimen: true, answers: longAnswers })
    for (const sheet of sheets) expect(sheet.text).toContain('CONTOH / SPECIMEN')
    expect(text).toContain('Do not send it to PERKESO.')
    expect((await read(paper)).text).not.toContain('CONTOH')
  })

  test.each([
    ['names of every script', hardAnswers],
    ['lines of 150 characters', longAnswers],
  ])('%s stay between the margins, and nothing stands on anything else', async (_, answers) => {
    const { sheets } = await read({ ...paper, answers })
    for (const { pieces } of sheets) {
      expect(pieces.filter(isOutside)).toEqual([])
      expect(
        pieces.filter((piece, index) => pieces.slice(index + 1).some(other => meet(piece, other))),
      ).toEqual([])
    }
  })
})

const [sheetWidth, margin] = [595.28, 18 * (72 / 25.4)]

function isOutside({ left, right, baseline }: Piece): boolean {
  return left < margin - 1 || right > sheetWidth - margin + 1 || baseline < margin - 1
}

/** Lines closer than four fifths of their size run into each other. */
function meet(one: Piece, other: Piece): boolean {
  const beside = one.left < other.right - 1 && other.left < one.right - 1
  const [upper, lower] = one.baseline > other.baseline ? [one, other] : [other, one]
  return beside && upper.baseline - lower.baseline < 0.8 * lower.size
}

describe('the form', () => {
  test('holds every answer as people write it', async () => {
    const { text } = await read({ ...plainForm, kind: 'existing', answers: answersTyped('existing') })
    for (const words of [
      'Permohonan ID Portal ASSIST: majikan sedia ada',
      'A1234567890B',
      'Kedai Runcit Maju Jaya Sdn. Bhd.',
      'No. 12, Jalan Mawar 3, Taman Sri Indah',
      'Tingkat 2, Blok B',
      '43000',
      'Kajang',
      'Selangor',
      '03-8733 1234',
      "Siti Nur'Aisyah binti Mat @ Muhammad",
      'Pemilik',
      'siti+perkeso@majujaya.com.my',
      '011-1234 5678',
      'Tandatangan / Signature',
      "Cop majikan / Employer's stamp",
      'Tarikh / Date',
      'Selasa, 1 Disember 2026 / Tuesday, 1 December 2026',
    ])
      expect(text).toContain(words)
  })

  test('says none where an optional field was skipped', async () => {
    const { ssmNumber, addressLine2, ...answers } = answersTyped('new')
    expect([ssmNumber, addressLine2].includes(undefined as never)).toBe(false)
    const { text } = await read({ ...plainForm, answers })
    expect(text.match(/tiada \/ none/g)).toHaveLength(2)
  })

  test.each([
    ['companion', 'Ringkasan, bukan borang rasmi / Summary, not the official form'],
    ['official', 'Borang Pendaftaran ID Portal PERKESO / PERKESO Portal ID Registration Form'],
  ] as const)('of a %s desk is headed "%s"', async (mode, heading) => {
    const { text, title } = await read({ ...plainForm, mode, by: 'Sahabat Syarikat ABC' })
    expect(text).toContain(heading)
    expect(title).toBe(`SHB-26-000123-D: ${heading}`)
    expect(text).toContain('Sahabat Syarikat ABC')
    expect(text.includes('not by PERKESO')).toBe(mode === 'companion')
  })

  test('sets names in Chinese and Tamil from fonts of their own', async () => {
    const { fonts, plain } = await read({ ...plainForm, answers: hardAnswers })
    for (const name of ['AtkinsonHyperlegibleNext-Bold', 'NotoSansSCThin-Bold', 'NotoSansTamil-Bold'])
      expect(fonts.names).toContain(name)
    for (const words of ['陈志明兴隆贸易有限公司', 'கிருஷ்ணன்', "Muthua/lD'Souza@", '(陈小明)'])
      expect(plain).toContain(words)
  })

  test('goes on on a second sheet with its heading, the reference and the number of the sheet', async () => {
    const { sheets, plain } = await read({ ...plainForm, answers: longAnswers })
    expect(sheets).toHaveLength(2)
    for (const [index, { text }] of sheets.entries()) {
      expect(text).toContain('Summary, not the official form')
      expect(text).toContain('SHB-26-000123-D')
      expect(text).toContain(`Halaman ${index + 1} daripada 2 / Page ${index + 1} of 2`)
    }
    // What is signed is on the sheet with the boxes.
    expect(sheets[1]?.text).toContain('Perakuan / Declaration')
    expect(sheets[1]?.text).toContain('Tandatangan / Signature')
    for (const answer of latinOf(longAnswers)) expect(plain).toContain(withoutSpaces(answer))
  })
})

/** Tamil is read back in the order of its shapes, not of its letters. */
function latinOf(answers: FieldValues): readonly string[] {
  const { phone, officerPhone, state: _, ...rest } = answers
  const written = Object.values(rest).filter(answer => !/\p{Script=Tamil}/u.test(answer))
  return [...written, displayPhone(phone), displayPhone(officerPhone)]
}

describe('the code of the form', () => {
  test('leads to asking where the application stands', async () => {
    const statusUrl = 'https://t.me/sahabat_bot?start=SHB-26-000123-D'
    const recipe = { ...plainForm, statusUrl, specimen: true }
    expect(await codeOn(recipe)).toBe(statusUrl)
    expect((await read(recipe)).text).toContain('Scan the QR code to ask where this application stands.')
  })

  test('holds the reference where there is no such address', async () => {
    expect(await codeOn(plainForm)).toBe('SHB-26-000123-D')
    expect(await codeOn({ ...plainForm, specimen: true })).toBe('CONTOH / SPECIMEN\nSHB-26-000123-D')
  })
})

test('the fax cover names both sides, and leaves a line for the number of pages', async () => {
  const { plain } = await read({ ...plainFax, kind: 'existing', answers: answersTyped('existing') })
  for (const words of ['03-4256 7798', 'Ibu Pejabat PERKESO', 'A1234567890B', '011-1234 5678'].map(
    withoutSpaces,
  ))
    expect(plain).toContain(words)
  expect(plain).toContain(withoutSpaces('Number of pages, including this one'))
})

test('the label breaks the address before its postcode', async () => {
  const { text } = await read(plainLabel)
  expect(text).toContain('281 Jalan Ampang\n50538 Kuala Lumpur')
  expect(text).toContain('43000 Kajang, Selangor')
  expect(text).toContain('Cut along the dashed line')
})

describe('the checklist', () => {
  test.each([
    ['email', 'idportal@perkeso.gov.my'],
    ['post', 'The address label is on the envelope.'],
    ['fax', 'The fax cover sheet is on top'],
    ['office', 'Please phone before you go: 1-300-22-8000.'],
  ] as const)('by %s says what that way needs', async (way, words) => {
    const { text } = await read({ ...plainChecklist, way })
    for (const each of [words, 'Signature and date', "Employer's stamp", 'You keep one copy'])
      expect(text).toContain(each)
  })

  test('speaks of the official form where this is only a summary of it', async () => {
    expect((await read(plainChecklist)).text).toContain('The official form from www.perkeso.gov.my')
    expect((await read({ ...plainChecklist, mode: 'official' })).text).not.toContain('The official form')
  })
})
