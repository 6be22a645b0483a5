import { describe, expect, it } from 'vitest'
import { parseMyKad } from '../../../../src/core/domain/mykad.ts'
import {
  birthMonth,
  createSeenIdentities,
  isMyKad,
} from '../../../../src/core/domain/schedule-file/identity.ts'

const digits = (number: number) => String(number).padStart(6, '0')

describe('whether a number can be a MyKad number', () => {
  it('agrees with the rule of MyKad for every day', () => {
    const dates = Array.from({ length: 1_000_000 }, (_, date) => date).filter(date => date % 10_000 <= 1332)
    const differs = (date: number) => isMyKad(date, 140_000) !== parseMyKad(`${digits(date)}140000`).ok
    expect(dates.filter(differs)).toEqual([])
  })

  it('agrees with the rule of MyKad for every place', () => {
    const places = Array.from({ length: 100 }, (_, place) => place * 10_000 + 1)
    const ours = places.filter(rest => isMyKad(900_101, rest))
    expect(ours).toEqual(places.filter(rest => parseMyKad(`900101${digits(rest)}`).ok))
  })
})

it('a worker is born in the later century that makes them 13 or older', () => {
  const october2026 = 2026 * 12 + 9
  expect(birthMonth(131_001, october2026)).toBe(2013 * 12 + 9)
  expect(birthMonth(131_101, october2026)).toBe(1913 * 12 + 10)
  expect(birthMonth(900_101, october2026)).toBe(1990 * 12)
})

it('an identity seen before is found among many', () => {
  const seen = createSeenIdentities()
  const first = Array.from({ length: 100_000 }, (_, index) => seen.firstLine(900_101, index, index + 1))
  expect(first.every(line => line === 0)).toBe(true)
  expect(seen.firstLine(900_101, 7, 200_000)).toBe(8)
  expect(seen.firstLine(900_102, 7, 200_001)).toBe(0)
})
