import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { maskMyKad, parseMyKad } from '../../../src/core/domain/mykad.ts'
import { birthPlace } from '../../../src/core/domain/mykad-place.ts'

describe('a MyKad number', () => {
  it('gives both possible birthdays, the sex and the place', () => {
    expect(parseMyKad('900101-14-0000')).toEqual({
      ok: true,
      value: {
        digits: '900101140000',
        births: ['1990-01-01', '2090-01-01'],
        sex: 'female',
        place: 'kualaLumpur',
      },
    })
    expect(parseMyKad('620101 01 0001')).toMatchObject({ value: { sex: 'male', place: 'johor' } })
  })

  it('29 February of a year 00 was only in 2000', () => {
    expect(parseMyKad('000229-10-5555')).toMatchObject({ value: { births: ['2000-02-29'] } })
  })

  it.each([
    ['', 'empty'],
    ['A00101140000', 'characters'],
    ['90010114000', 'tooShort'],
    ['9001011400000', 'tooLong'],
    ['901301140000', 'date'],
    ['900230140000', 'date'],
    ['010229140000', 'date'],
    ['000000000001', 'date'],
    ['900101000000', 'place'],
    ['900101170000', 'place'],
    ['900101970000', 'place'],
  ])('%j is refused: %s', (text, reason) => {
    expect(parseMyKad(text)).toEqual({ ok: false, error: reason })
  })

  it('the 86 published place codes are known and no other', () => {
    const all = Array.from({ length: 100 }, (_, code) => String(code).padStart(2, '0'))
    const unknown = all.filter(code => birthPlace(code) === undefined)
    expect(unknown.join(' ')).toBe('00 17 18 19 20 69 70 73 80 81 94 95 96 97')
    expect(['16', '59', '61', '82', '98', '99'].map(birthPlace)).toEqual([
      'putrajaya',
      'negeriSembilan',
      'abroad',
      'malaysia',
      'stateless',
      'unknown',
    ])
  })

  it('its mask keeps birthday and last two digits, and hides a wrong number altogether', () => {
    expect(maskMyKad('900101-14-0000')).toBe('900101-••-••00')
    expect(maskMyKad('90010114')).toBe('••••••-••-••••')
    fc.assert(
      fc.property(fc.stringMatching(/^\d{12}$/), digits => {
        expect(maskMyKad(digits).replace(/\D/g, '')).toBe(digits.slice(0, 6) + digits.slice(10))
      }),
    )
  })
})
