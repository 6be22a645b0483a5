import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addSen, parseMoney, sen } from '../../../src/core/domain/money.ts'

describe('an amount of money', () => {
  it.each([
    ['3250', 325_000],
    ['RM3,250', 325_000],
    ['rm 3250.50', 325_050],
    ['RM 1,234.5', 123_450],
    ['1 234.05', 123_405],
    ['MYR 10.', 1_000],
    ['0', 0],
    [' ３２５０ ', 325_000],
    ['RM1,000,000', 100_000_000],
    ['999999999999.99', 99_999_999_999_999],
  ])('%j is %d sen', (text, expected) => {
    expect(parseMoney(text)).toEqual({ ok: true, value: expected })
  })

  it.each([
    ['', 'empty'],
    ['  ', 'empty'],
    ['RM', 'notANumber'],
    ['tiga ribu', 'notANumber'],
    ['3,25', 'notANumber'],
    ['1.234,50', 'notANumber'],
    ['12,34,567', 'notANumber'],
    ['1e5', 'notANumber'],
    ['-5', 'negative'],
    ['RM-5.00', 'negative'],
    ['−1', 'negative'],
    ['1.234', 'fraction'],
    ['1000000000000', 'tooLarge'],
  ])('%j is refused: %s', (text, reason) => {
    expect(parseMoney(text)).toEqual({ ok: false, error: reason })
  })

  it('any amount written out is read back exactly', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999_999_999 }), amount => {
        const ringgit = Math.floor(amount / 100)
        const written = `${ringgit}.${String(amount % 100).padStart(2, '0')}`
        expect(parseMoney(written)).toEqual({ ok: true, value: amount })
        expect(parseMoney(`RM${written.replace(/\B(?=(\d{3})+\.)/g, ',')}`)).toEqual({
          ok: true,
          value: amount,
        })
      }),
    )
  })

  it('sums are exact, and half a sen does not exist', () => {
    expect(addSen(sen(5685), sen(1625), sen(-10))).toBe(7300)
    expect(addSen()).toBe(0)
    expect(() => sen(0.5)).toThrow(RangeError)
  })
})
