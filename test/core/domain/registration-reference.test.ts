import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  parseRegistrationReference,
  registrationReference,
} from '../../../src/core/domain/registration-reference.ts'

const anyReference = fc
  .tuple(fc.integer({ min: 1, max: 999_999 }), fc.integer({ min: 2000, max: 2099 }))
  .map(([n, year]) => ({ n, year, reference: registrationReference(n, year) }))

describe('a reference of ours', () => {
  it('has year, running number and check letter', () => {
    expect(registrationReference(123, 2026)).toMatch(/^SHB-26-000123-[A-Z]$/)
    expect(() => registrationReference(0, 2026)).toThrow(RangeError)
    expect(() => registrationReference(1_000_000, 2026)).toThrow(RangeError)
    expect(() => registrationReference(1, 1999)).toThrow(RangeError)
  })

  it('is read back, also in small letters and without hyphens', () => {
    fc.assert(
      fc.property(anyReference, ({ n, year, reference }) => {
        const read = { ok: true, value: { reference, year, number: n } }
        expect(parseRegistrationReference(reference)).toEqual(read)
        expect(parseRegistrationReference(reference.toLowerCase().replaceAll('-', ' '))).toEqual(read)
        expect(parseRegistrationReference(reference.replaceAll('-', ''))).toEqual(read)
      }),
    )
  })

  it('one wrong digit is seen', () => {
    const places = [4, 5, 7, 8, 9, 10, 11, 12]
    fc.assert(
      fc.property(
        anyReference,
        fc.constantFrom(...places),
        fc.integer({ min: 1, max: 9 }),
        (made, at, by) => {
          const digit = (Number(made.reference[at]) + by) % 10
          const wrong = `${made.reference.slice(0, at)}${digit}${made.reference.slice(at + 1)}`
          expect(parseRegistrationReference(wrong).ok).toBe(false)
        },
      ),
    )
  })

  it('two neighbouring digits swapped are seen', () => {
    fc.assert(
      fc.property(anyReference, fc.constantFrom(4, 7, 8, 9, 10, 11), ({ reference }, at) => {
        const [a = '', b = ''] = reference.slice(at, at + 2)
        fc.pre(a !== b)
        const wrong = reference.slice(0, at) + b + a + reference.slice(at + 2)
        expect(parseRegistrationReference(wrong).ok).toBe(false)
      }),
    )
  })

  it.each([
    ['', 'empty'],
    ['SHB-26-123', 'shape'],
    ['ACR123456789012', 'shape'],
    ['SHB-26-000000-A', 'shape'],
  ])('%j is refused: %s', (text, reason) => {
    expect(parseRegistrationReference(text)).toEqual({ ok: false, error: reason })
  })
})
