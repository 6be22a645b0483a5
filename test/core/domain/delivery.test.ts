import { describe, expect, test } from 'vitest'
import { instant } from '../../../src/core/calendar/instant.ts'
import { type Operation, settle } from '../../../src/core/domain/delivery.ts'

const now = instant(1_797_296_700_000)

/** For how many seconds a line of this kind is tried while nothing can be connected to. */
function triedFor(operation: Operation): number {
  let seconds = 0
  for (let attempts = 1; ; attempts++) {
    const line = { operation, priority: 'reply', attempts, unknowns: 0 } as const
    const end = settle(line, { kind: 'notSent', error: 'ECONNREFUSED' }, now)
    if (end.state !== 'waiting') return seconds
    seconds += (end.notBefore - now) / 1000
  }
}

describe('while the channel is away', () => {
  test('a line is tried for a day', () => {
    for (const operation of ['send', 'edit', 'delete'] as const) {
      expect(triedFor(operation) / 3600).toBeCloseTo(24, 0)
    }
  })

  test('an answer to a button is tried for as long as it is of use', () => {
    expect(triedFor('answer')).toBeGreaterThan(100)
    expect(triedFor('answer')).toBeLessThan(150)
  })
})

test('an edit that is refused becomes a message of its own, anything else refused is given up', () => {
  const refused = { kind: 'refused', error: '400 message to edit not found' } as const
  const line = { priority: 'reply', attempts: 1, unknowns: 0 } as const
  expect(settle({ ...line, operation: 'edit' }, refused, now)).toEqual({
    state: 'waiting',
    notBefore: now,
    asNew: true,
    unknowns: 0,
    error: refused.error,
  })
  expect(settle({ ...line, operation: 'send' }, refused, now)).toEqual({
    state: 'failed',
    error: refused.error,
  })
})

describe('an outcome that is not known', () => {
  const unknown = { kind: 'unknown', error: 'no answer' } as const
  const line = { operation: 'send', attempts: 1, unknowns: 0 } as const

  test('a reply and a notification are sent once more, a broadcast is not', () => {
    expect(settle({ ...line, priority: 'reply' }, unknown, now)).toMatchObject({
      state: 'waiting',
      unknowns: 1,
    })
    expect(settle({ ...line, priority: 'notification' }, unknown, now).state).toBe('waiting')
    expect(settle({ ...line, priority: 'broadcast' }, unknown, now).state).toBe('unknown')
    expect(settle({ ...line, priority: 'reply', unknowns: 1 }, unknown, now).state).toBe('unknown')
  })

  test('what changes nothing when repeated is repeated, a broadcast edit too', () => {
    for (const operation of ['edit', 'delete', 'answer'] as const) {
      const again = settle({ ...line, operation, priority: 'broadcast', unknowns: 5 }, unknown, now)
      expect(again.state).toBe('waiting')
    }
  })
})
