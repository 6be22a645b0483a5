import { expect, test } from 'vitest'
import { expectNothingLost } from '../support/expect-nothing-lost.ts'
import { fillWhileKilled } from '../support/killing.ts'

test('killed with -9 at any moment in the middle of a form, it goes on without loss or repetition', async () => {
  const left = await fillWhileKilled({ rounds: 6, seed: 20261215 })
  expectNothingLost(left)
  expect(left.stopped.code).toBe(0)
}, 300_000)
