import { test } from 'vitest'
import { expectNothingLost } from '../support/expect-nothing-lost.ts'
import { fillWhileKilled } from '../support/killing.ts'

// Forty forms' worth of moments: a seed that fails is one to keep.
test.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])(
  'killed with -9 thirteen times in a form, it goes on without loss or repetition: seed %i',
  async seed => {
    expectNothingLost(await fillWhileKilled({ rounds: 13, seed }))
  },
  180_000,
)
