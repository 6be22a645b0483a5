import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Sen, sen } from '../../../../src/core/domain/money.ts'
import {
  applyCorrections,
  type CorrectSettings,
} from '../../../../src/core/domain/schedule-file/apply-corrections.ts'
import { moneyColumns } from '../../../../src/core/domain/schedule-file/column.ts'
import { line278 } from '../../../../src/core/domain/schedule-file/write-278.ts'
import { arbitraryLines } from './arbitrary-line.ts'
import { briefs, check, goodLine, lineWith, textOf } from './schedule-text.ts'

function corrected(text: string | Uint8Array, settings: Partial<CorrectSettings> = {}): Buffer {
  const pieces: Uint8Array[] = []
  const correcting = applyCorrections({ ...settings, write: bytes => void pieces.push(bytes) })
  correcting.push(typeof text === 'string' ? Buffer.from(text, 'latin1') : text)
  correcting.end()
  return Buffer.concat(pieces)
}

describe('a corrected file', () => {
  it('of a file without errors is the file', () => {
    const text = textOf({}, {}, {})
    expect(corrected(text).toString('latin1')).toBe(text)
  })

  it.each([
    ['another amount', textOf({ socsoEmployer: sen(5165) })],
    ['a name in small letters', lineWith(45, 'Ahmad')],
    ['a name with accents', lineWith(45, '\u00c1HMAD')],
    ['a name that begins later', lineWith(44 + 1, ' AHMAD CONTOH BIN ALI')],
    ['something in the blank part', lineWith(250, 'X')],
    ['an amount on the left', lineWith(215, '5685  ')],
    ['spaces at the end cut off', textOf({}).slice(0, 244)],
    ['LF', textOf({}).replace('\r\n', '\n')],
    ['spaces for zeros', lineWith(201, '        325000  5685')],
    ['blank lines', `\r\n${textOf({})}\r\n`],
  ])('puts right: %s', (_what, text) => {
    expect(corrected(text).toString('latin1')).toBe(textOf({}))
  })

  it('has a name in UTF-8 in plain letters, and its amounts in their places', () => {
    const line = Buffer.from(textOf({ socsoEmployer: sen(1) }), 'latin1')
    const name = Buffer.from('AHMÁD CONTOH BIN ALI'.padEnd(150))
    const bytes = Buffer.concat([line.subarray(0, 44), name, line.subarray(194)])
    expect(corrected(bytes).toString('latin1')).toBe(textOf({}))
  })

  it('has no error left of those that it corrected, whatever the amounts were', () => {
    const column = fc.constantFrom(
      ...moneyColumns.filter(each => each !== 'wages' && each !== 'socsoEmployee'),
    )
    const wrong = fc.array(fc.tuple(fc.nat(), column, fc.integer({ min: 1, max: 999_999 })), {
      maxLength: 10,
    })
    fc.assert(
      fc.property(arbitraryLines, wrong, (lines, changes) => {
        const changed = lines.map(
          line => ({ ...line }) as { -readonly [Key in keyof typeof line]: (typeof line)[Key] },
        )
        for (const [index, of, amount] of changes) {
          const line = changed[index % changed.length]
          if (line !== undefined) line[of] = amount as Sen
        }
        const { counts } = check(corrected(Buffer.concat(changed.map(line278))), { format: '278' })
        expect([counts.amountDiffers, counts.eisNotDue]).toEqual([undefined, undefined])
      }),
    )
  })

  it('leaves identity, wages, category and a local SKBBK of none as they are', () => {
    const text = textOf(
      { identity: '900231140000' },
      { wages: sen(0) },
      { socsoEmployer: sen(4060), socsoEmployee: sen(0) },
      { skbbk: sen(0) },
      { eisEmployer: sen(0), eisEmployee: sen(0) },
    )
    expect(corrected(text).toString('latin1')).toBe(text)
  })

  it('keeps a line that cannot be read, and goes on after it', () => {
    const text = `${textOf({}).slice(0, 100)}\r\n${textOf({})}`
    expect(corrected(text).toString('latin1')).toBe(text)
  })

  it('has only the corrections that were accepted, and the answers of people', () => {
    const text = textOf({ socsoEmployer: sen(1), skbbk: sen(1) })
    const settings: Partial<CorrectSettings> = {
      accepts: ({ column }) => column !== 'skbbk',
      answers: [{ line: 1, column: 'identity', from: null, to: '910101140001', why: 'identityMissing' }],
    }
    expect(corrected(text, settings).toString('latin1')).toBe(
      textOf({ identity: '910101140001', skbbk: sen(1) }),
    )
  })

  it('is told line by line', () => {
    const report = check(textOf({}, { socsoEmployer: sen(5165) }))
    expect(report.corrections.kept).toEqual([
      { line: 2, column: 'socsoEmployer', from: 5165, to: goodLine.socsoEmployer, why: 'amountDiffers' },
    ])
    expect(briefs(report)).toEqual(['2 amountDiffers socsoEmployer 5165 5685'])
  })
})
