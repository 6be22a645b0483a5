import { expect, test } from 'vitest'
import { run } from './run.ts'

const real = { BOT_TOKEN: '123456789:AAFakeTokenOfTheTestsAAAAAAAAAAAAAA' }

test('without a day it tells how it is used', async () => {
  const { status, said } = await run('remind', [])
  expect([status, said]).toEqual([2, expect.stringContaining('--on YYYY-MM-DD')])
})

test('outside the sandbox it is refused', async () => {
  const { status, said } = await run('remind', ['--on', '2026-12-14'], real)
  expect([status, said]).toEqual([2, 'Only in the sandbox: real reminders are sent at their own time.'])
})

test('where no sandbox runs, it says how to start one', async () => {
  const { status, said } = await run('remind', ['--on', '2026-12-14'], { PORT: '1' })
  expect([status, said]).toEqual([2, 'There is no sandbox at that port. Start it first: npm start.'])
})
