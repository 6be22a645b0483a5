import { describe, expect, test } from 'vitest'
import type { Day } from '../../../src/core/calendar/day.ts'
import type { Period } from '../../../src/core/calendar/period.ts'
import { decideIssue, decideRemoval, decideReport } from '../../../src/core/domain/acr-decision.ts'
import { changed, type EmployerLedger, emptyLedger } from '../../../src/core/domain/ledger.ts'
import { sen } from '../../../src/core/domain/money.ts'
import { allocate } from '../../../src/core/domain/payment-allocation.ts'
import { decidePayment, decideReversal } from '../../../src/core/domain/payment-decision.ts'
import { referenceNumber } from '../../../src/core/domain/reference-number.ts'
import {
  decideAcceptance,
  decideRejection,
  decideSubmission,
} from '../../../src/core/domain/schedule-decision.ts'
import {
  acr,
  brought,
  issue,
  paid,
  paymentIn,
  referenceIn,
  submission,
  today,
  told,
  versionIn,
} from './ledger-stand.ts'

const september = '2026-09' as Period

describe('submitting', () => {
  test.each([
    ['on paper', { medium: 'physical' }, 'physicalSubmission'],
    ['dated 31 December 2017', { submittedOn: '2017-12-31' as Day }, 'submittedBefore2018'],
    ['dated tomorrow', { submittedOn: '2026-11-24' as Day }, 'submittedInFuture'],
    ['of December, in November', { period: '2026-12' as Period }, 'monthNotBegun'],
    ['of May 2016', { period: '2016-05' as Period }, 'monthBefore2016'],
    ['without a line', { headcount: 0 }, 'noLines'],
    ['with other totals', { claimed: { act4: sen(999), act800: sen(0), skbbk: sen(0) } }, 'totalsDiffer'],
    ['dated 1 January 2018', { submittedOn: '2018-01-01' as Day, period: '2017-12' as Period }, 'done'],
    ['of this month', { period: '2026-11' as Period }, 'done'],
    ['of June 2016, an arrear', { period: '2016-06' as Period }, 'done'],
    ['with its own totals', { claimed: { act4: sen(1_000), act800: sen(0), skbbk: sen(0) } }, 'done'],
  ] as const)('a schedule %s is %s', (_what, more, answer) => {
    expect(told(decideSubmission(emptyLedger, submission('v1', 1_000, more), today))).toBe(answer)
  })

  test('the same event again changes nothing, and its key with another schedule is refused', () => {
    const first = submission('v1', 1_000, { sourceKey: 'k' })
    const ledger = brought(emptyLedger, each => decideSubmission(each, first, today))
    expect(told(decideSubmission(ledger, { ...first, id: 'v2' }, today))).toBe('nothing')
    const other = submission('v2', 1_001, { sourceKey: 'k' })
    expect(told(decideSubmission(ledger, other, today))).toBe('sourceKeyReused')
  })

  test('a new version takes the place of one that waits, and leaves an accepted one until it is accepted itself', () => {
    const waiting = brought(versionIn('submitted'), ledger =>
      decideSubmission(ledger, submission('v2', 1_200), today),
    )
    expect(states(waiting)).toEqual(['superseded', 'submitted'])
    const resubmitted = brought(versionIn('accepted'), ledger =>
      decideSubmission(ledger, submission('v2', 1_200), today),
    )
    expect(states(resubmitted)).toEqual(['accepted', 'submitted'])
    expect(states(brought(resubmitted, ledger => decideAcceptance(ledger, 'v2')))).toEqual([
      'superseded',
      'accepted',
    ])
  })

  test('a rejection without a reason is refused', () => {
    expect(told(decideRejection(versionIn('submitted'), { id: 'v1', reasons: [] }))).toBe('reasonMissing')
  })

  test('SKBBK is paid with the reference that the setting of its day names', () => {
    const total = { act4: sen(700), act800: sen(40), skbbk: sen(100) }
    const of = (skbbkWith: 'ACR' | 'ECR') =>
      brought(emptyLedger, ledger =>
        decideSubmission(ledger, submission('v1', 0, { total, skbbkWith }), today),
      ).versions[0]?.amounts
    expect([of('ACR'), of('ECR')]).toEqual([
      { ACR: 800, ECR: 40 },
      { ACR: 700, ECR: 140 },
    ])
  })
})

describe('references', () => {
  test('one reference covers several months, oldest first, and is their sum', () => {
    const ledger = brought(twoMonths(), each => decideIssue(each, issue(1, 'v1', 'v0'), 'official'))
    expect(ledger.references).toMatchObject([
      {
        amount: 1_700,
        covers: [
          { scheduleId: 'v0', amount: 700 },
          { scheduleId: 'v1', amount: 1_000 },
        ],
      },
    ])
  })

  test('an Act with nothing to pay gets no reference', () => {
    expect(referenceIn('generated').references.map(each => each.kind)).toEqual(['ACR'])
    const nothing = { ...issue(1, 'v1'), kinds: ['ECR'] } as const
    expect(told(decideIssue(versionIn('accepted'), nothing, 'official'))).toBe('nothingToPay')
    expect(told(decideIssue(versionIn('accepted'), issue(1), 'official'))).toBe('nothingToCover')
  })

  test('a removed reference leaves its version free for another', () => {
    const ledger = brought(referenceIn('removed'), each => decideIssue(each, issue(2, 'v1'), 'official'))
    expect(ledger.references.map(each => each.state)).toEqual(['removed', 'generated'])
  })

  test('a higher version after payment: the difference becomes a further reference', () => {
    const ledger = shortPaid(1_300)
    expect(ledger.references).toMatchObject([
      { state: 'paid', amount: 1_000, covers: [{ scheduleId: 'v1' }] },
      { state: 'generated', amount: 300, covers: [{ scheduleId: 'v2', amount: 300 }] },
    ])
  })

  test('a lower version after payment has nothing more to pay', () => {
    expect(() => shortPaid(900)).toThrow('nothingToPay')
  })

  test('what a further reference builds on is not removed before it', () => {
    const bounced = brought(shortPaid(1_300), ledger =>
      decideReversal(ledger, { id: 'p1', reason: 'Cek tendang', reversalKey: 'r1' }),
    )
    expect(told(decideRemoval(bounced, acr))).toBe('laterReferenceFirst')
    const removed = brought(bounced, ledger => decideRemoval(ledger, referenceNumber('ACR', 2)))
    expect(told(decideRemoval(removed, acr))).toBe('done')
  })

  test('a reported reference has the amount of its versions, and is nobody else’s', () => {
    const { id, number } = issue(1).free.ACR
    const report = { id, number, kind: 'ACR', scheduleIds: ['v1'], takenElsewhere: false } as const
    const decide = (amount: number, more = {}) =>
      decideReport(versionIn('accepted'), { ...report, amount: sen(amount), ...more }, 'companion')
    expect(decide(999)).toEqual({ ok: false, error: { code: 'amountDiffers', found: 999, expected: 1_000 } })
    expect(told(decide(1_000, { takenElsewhere: true }))).toBe('numberTaken')
    expect(told(decide(1_000))).toBe('done')
  })

  test('a payment that came before its reference is matched when that comes', () => {
    const waiting = paymentIn('unmatched').payments
    const { id, number } = issue(1).free.ACR
    const report = {
      id,
      number,
      kind: 'ACR',
      amount: sen(1_000),
      scheduleIds: ['v1'],
      takenElsewhere: false,
    } as const
    const ledger = brought({ ...versionIn('accepted'), payments: waiting }, each =>
      decideReport(each, report, 'companion'),
    )
    expect(ledger.references).toMatchObject([{ state: 'paid', paid: 1_000 }])
    expect(ledger.payments).toMatchObject([
      { state: 'matched', referenceId: 'ACR1', shares: [{ scheduleId: 'v1', amount: 1_000 }] },
    ])
  })
})

describe('payments', () => {
  test.each([
    ['without a reference', { number: undefined }, 'withoutReference'],
    ['of nothing', { amount: sen(0) }, 'amountNotPositive'],
    ['on 31 December 2017', { paidOn: '2017-12-31' as Day }, 'paidBefore2018'],
    ['tomorrow', { paidOn: '2026-11-24' as Day }, 'paidInFuture'],
    ['of a number nobody knows', { number: referenceNumber('ECR', 77) }, 'done'],
  ] as const)('a payment %s is %s', (_what, more, answer) => {
    const report = { ...paid('p1', 1_000), ...more } as ReturnType<typeof paid>
    expect(told(decidePayment(referenceIn('generated'), report, { today }))).toBe(answer)
  })

  test('the oldest month is paid first, and what is left over is kept as a surplus', () => {
    const covers = [
      { scheduleId: 'a', amount: sen(700) },
      { scheduleId: 'b', amount: sen(1_000) },
    ]
    expect(allocate(covers, [sen(500), sen(600), sen(700)])).toEqual([
      { shares: [{ scheduleId: 'a', amount: 500 }], surplus: 0 },
      {
        shares: [
          { scheduleId: 'a', amount: 200 },
          { scheduleId: 'b', amount: 400 },
        ],
        surplus: 0,
      },
      { shares: [{ scheduleId: 'b', amount: 600 }], surplus: 100 },
    ])
  })

  test('what is taken back is paid by what was left over, as far as it goes', () => {
    const twice = brought(referenceIn('paid'), ledger => decidePayment(ledger, paid('p2', 300), { today }))
    expect(twice.references).toMatchObject([{ state: 'paid', paid: 1_300 }])
    expect(twice.payments).toMatchObject([{ surplus: 0 }, { surplus: 300 }])
    const bounced = brought(twice, ledger =>
      decideReversal(ledger, { id: 'p1', reason: 'Cek tendang', reversalKey: 'r1' }),
    )
    expect(bounced.references).toMatchObject([{ state: 'partPaid', paid: 300 }])
    expect(bounced.payments).toMatchObject([
      { state: 'reversed', shares: [], surplus: 0 },
      { state: 'matched', shares: [{ scheduleId: 'v1', amount: 300 }], surplus: 0 },
    ])
  })

  test('all of it taken back, the reference can be removed', () => {
    expect(told(decideRemoval(paymentIn('reversed'), acr))).toBe('done')
  })

  test('changes of what is not on record are a fault of ours', () => {
    expect(() => changed(emptyLedger, [{ kind: 'versionMoved', id: 'v1', to: 'accepted' }])).toThrow(
      'not on record',
    )
  })
})

function states(ledger: EmployerLedger): string[] {
  return ledger.versions.map(each => each.state)
}

function twoMonths(): EmployerLedger {
  return brought(
    versionIn('accepted'),
    ledger => decideSubmission(ledger, submission('v0', 700, { period: september }), today),
    ledger => decideAcceptance(ledger, 'v0'),
  )
}

function shortPaid(act4: number): EmployerLedger {
  return brought(
    referenceIn('paid'),
    ledger => decideSubmission(ledger, submission('v2', act4), today),
    ledger => decideAcceptance(ledger, 'v2'),
    ledger => decideIssue(ledger, issue(2, 'v2'), 'official'),
  )
}
