import { expect, test } from 'vitest'
import { seedDemo } from '../../../src/adapters/db/demo/seed-demo.ts'
import { readMonth } from '../../../src/app/read-month.ts'
import { recordPayment } from '../../../src/app/record-payment.ts'
import type { EmployerCode } from '../../../src/core/domain/employer-code.ts'
import { checkInvariants } from '../../support/check-invariants.ts'
import { testDatabase } from '../../support/database.ts'
import { deskOf, done, now, october, payment, portal } from '../../support/desk.ts'

test('the demo months keep every rule of the ledger, and life goes on from them', async () => {
  const database = await testDatabase()
  await seedDemo(database, { now, botId: 42n })
  await checkInvariants(database, { told: false })
  const desk = deskOf(database)
  const code = 'A0000000001Z' as EmployerCode
  const { references } = done(await readMonth(desk, { code, period: october }))
  for (const { number, amount } of references) {
    expect(done(await recordPayment(desk, portal, payment(number, amount, number)))).toMatchObject({
      reference: { state: 'paid' },
    })
  }
  expect(done(await readMonth(desk, { code, period: october })).status.state).toBe('paid')
  await checkInvariants(database, { told: false })
  await database.drop()
}, 60_000)
