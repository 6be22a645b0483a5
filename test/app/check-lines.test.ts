import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkLines } from '../../src/app/check-lines.ts'
import type { Period } from '../../src/core/calendar/period.ts'
import type { EmployerCode } from '../../src/core/domain/employer-code.ts'
import type { Sen } from '../../src/core/domain/money.ts'

const code = 'A3700000123Z' as EmployerCode
const rules = { skbbkOptOutSince: '2026-07' as Period }
const two = (from: number, to: number) =>
  fc.integer({ min: from, max: to }).map(n => String(n).padStart(2, '0'))

const myKad = fc
  .tuple(two(0, 99), two(1, 12), two(1, 28), two(1, 14), fc.integer({ min: 0, max: 9999 }))
  .map(([year, month, day, place, rest]) => `${year}${month}${day}${place}${String(rest).padStart(4, '0')}`)
const ssfw = fc.integer({ min: 0, max: 99_999 }).map(n => `0000000${String(n).padStart(5, '0')}`)
const period = fc
  .tuple(fc.integer({ min: 2019, max: 2027 }), two(1, 12))
  .map(([year, month]) => `${year}-${month}` as Period)
const wages = fc.integer({ min: 0, max: 2_000_000_000 }).map(n => n as Sen)

test('what is filled in is what the check of a file expects', () => {
  const line = fc.record(
    { name: fc.constant('Siti'), identity: fc.oneof(myKad, ssfw), wages, skbbkOptedOut: fc.boolean() },
    { requiredKeys: ['name', 'identity', 'wages'] },
  )
  fc.assert(
    fc.property(period, line, (month, sent) => {
      const { ok } = checkLines({ code, period: month, lines: [sent] }, rules)
      expect(ok).toBe(true)
    }),
    { numRuns: 2_000 },
  )
})

test('what cannot be filled in is never taken', () => {
  const asked = (month: string, identity: string, nationality?: 'foreign') =>
    checkLines(
      {
        code,
        period: month as Period,
        lines: [{ name: 'Siti', identity, wages: 100_000 as Sen, nationality }],
      },
      rules,
    )
  for (const [month, identity, nationality, found] of [
    ['2028-07', '900101145555', undefined, 'monthUnpublished'],
    ['2018-12', '000000000001', undefined, 'foreignNotCovered'],
    ['2018-12', '900101145555', 'foreign', 'foreignNotCovered'],
  ] as const) {
    const checked = asked(month, identity, nationality)
    expect(checked).toMatchObject({ ok: false, error: [{ line: 1, code: found }] })
  }
})
