import { expect, test } from 'vitest'
import type { Instant } from '../../../src/core/calendar/instant.ts'
import { afterWebhookAttempt, webhookWaits } from '../../../src/core/domain/webhook.ts'

const now = 1_000_000 as Instant

test.each([200, 201, 204, 299])('%i is taken', status => {
  expect(afterWebhookAttempt(1, { status }, { now })).toEqual({ state: 'delivered' })
})

test.each([{ status: 302 }, { status: 400 }, { status: 404 }, { status: 500 }, { error: 'no answer' }])(
  'after %o it is tried again five seconds later',
  attempt => {
    expect(afterWebhookAttempt(1, attempt, { now })).toEqual({ state: 'waiting', nextAttemptAt: 1_005_000 })
  },
)

test('410 ends it at once, and the endpoint with it', () => {
  expect(afterWebhookAttempt(1, { status: 410 }, { now })).toEqual({ state: 'failed', gone: true })
})

test('the waits come to 24 hours, each longer than the one before; then it has failed', () => {
  expect(webhookWaits.reduce((sum, wait) => sum + wait)).toBe(24 * 3_600_000)
  expect(webhookWaits).toEqual(webhookWaits.toSorted((a, b) => a - b))
  const last = webhookWaits.length
  expect(afterWebhookAttempt(last, { status: 500 }, { now }).state).toBe('waiting')
  expect(afterWebhookAttempt(last + 1, { status: 500 }, { now })).toEqual({ state: 'failed', gone: false })
})
