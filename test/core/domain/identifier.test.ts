import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EmployerCode, parseEmployerCode } from '../../../src/core/domain/employer-code.ts'
import {
  formatReferenceNumber,
  parseReferenceNumber,
  referenceNumber,
} from '../../../src/core/domain/reference-number.ts'
import { parseSsmNumber } from '../../../src/core/domain/ssm-number.ts'

describe('an employer code', () => {
  it.each([
    ['A1234567890Z', 'A1234567890Z', 'usual'],
    [' a 1234-567890 z ', 'A1234567890Z', 'usual'],
    ['Ａ１２３４５６７８９０Ｚ', 'A1234567890Z', 'usual'],
    ['B12345678', 'B12345678', 'other'],
    ['123456789012', '123456789012', 'other'],
    ['A12345678901', 'A12345678901', 'other'],
  ])('%j is %s, of %s shape', (text, code, shape) => {
    expect(parseEmployerCode(text)).toEqual({ ok: true, value: { code, shape } })
  })

  it.each([
    ['', 'empty'],
    ['- -', 'empty'],
    ['A1234567', 'tooShort'],
    ['A1234567890ZZ', 'tooLong'],
    ['A12345678_0Z', 'characters'],
    ['A123456789😀Z', 'characters'],
    ['PERUSAHAAN', 'characters'],
  ])('%j is refused: %s', (text, reason) => {
    expect(parseEmployerCode(text)).toEqual({ ok: false, error: reason })
  })

  it('its schema takes only the plain form', () => {
    expect(EmployerCode.safeParse('A1234567890Z').success).toBe(true)
    expect(EmployerCode.safeParse('a1234567890z').success).toBe(false)
  })
})

describe('an SSM number', () => {
  it.each([
    ['201901000005', { number: '201901000005', current: '201901000005', entity: 'localCompany' }],
    [
      '201901000005 (1312525-A)',
      {
        number: '201901000005 (1312525-A)',
        current: '201901000005',
        old: '1312525-A',
        entity: 'localCompany',
      },
    ],
    [
      '2019 03 000005/002345678k',
      {
        number: '201903000005 (002345678-K)',
        current: '201903000005',
        old: '002345678-K',
        entity: 'business',
      },
    ],
    ['199502123456', { number: '199502123456', current: '199502123456', entity: 'foreignCompany' }],
    ['202004000001', { number: '202004000001', current: '202004000001', entity: 'llp' }],
    ['1312525-A', { number: '1312525-A', old: '1312525-A' }],
    ['002345678-K', { number: '002345678-K', old: '002345678-K' }],
    ['sa0123456-x', { number: 'SA0123456-X', old: 'SA0123456-X' }],
    ['LLP0001234-LGN', { number: 'LLP0001234-LGN', old: 'LLP0001234-LGN' }],
  ])('%j is read', (text, value) => {
    expect(parseSsmNumber(text)).toEqual({ ok: true, value })
  })

  it.each([
    ['', 'empty'],
    ['20190100000', 'tooShort'],
    ['1312525', 'tooShort'],
    ['2019010000051', 'tooLong'],
    ['170001000005', 'year'],
    ['201900000005', 'entity'],
    ['201907000005', 'entity'],
    ['201901000005 (ABC)', 'oldShape'],
    ['tiada', 'oldShape'],
    ['2019_01_000005', 'characters'],
  ])('%j is refused: %s', (text, reason) => {
    expect(parseSsmNumber(text)).toEqual({ ok: false, error: reason })
  })

  it('what was read is read again the same', () => {
    const old = fc.option(fc.stringMatching(/^\d{3,9}[A-Z]$/), { nil: undefined })
    fc.assert(
      fc.property(fc.stringMatching(/^20\d\d0[1-6]\d{6}$/), old, (current, before) => {
        const first = parseSsmNumber(before === undefined ? current : `${current}(${before})`)
        expect(first.ok).toBe(true)
        if (first.ok) expect(parseSsmNumber(first.value.number)).toEqual(first)
      }),
    )
  })
})

describe('an ACR or ECR number', () => {
  it.each([
    ['ACR123456789012', 'ACR123456789012', 'ACR'],
    ['ecr 1234 5678 9012', 'ECR123456789012', 'ECR'],
    ['Acr-000000000001', 'ACR000000000001', 'ACR'],
  ])('%j is read', (text, number, kind) => {
    expect(parseReferenceNumber(text)).toEqual({ ok: true, value: { number, kind } })
  })

  it.each([
    ['', 'empty'],
    ['123456789012', 'prefix'],
    ['ABC123456789012', 'prefix'],
    ['ACR12345678901', 'tooShort'],
    ['ACR1234567890123', 'tooLong'],
    ['ACR', 'tooShort'],
    ['ACR12345678901O', 'characters'],
  ])('%j is refused: %s', (text, reason) => {
    expect(parseReferenceNumber(text)).toEqual({ ok: false, error: reason })
  })

  it('an issued number has the shape, is shown in groups and read back from them', () => {
    expect(formatReferenceNumber(referenceNumber('ACR', 12))).toBe('ACR 0000 0000 0012')
    fc.assert(
      fc.property(fc.constantFrom('ACR', 'ECR'), fc.integer({ min: 0, max: 999_999_999_999 }), (kind, n) => {
        const number = referenceNumber(kind, n)
        expect(parseReferenceNumber(formatReferenceNumber(number))).toEqual({
          ok: true,
          value: { number, kind },
        })
      }),
    )
    expect(() => referenceNumber('ACR', 1e12)).toThrow(RangeError)
  })
})
