import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Desk } from '../../src/app/ledger.ts'
import type { EmployerCode } from '../../src/core/domain/employer-code.ts'
import { changed, type EmployerLedger, emptyLedger } from '../../src/core/domain/ledger.ts'
import { checkInvariants } from '../support/check-invariants.ts'
import { engines, type TestDatabase, testDatabase } from '../support/database.ts'
import { codeOf, deskOf, employerOnRecord } from '../support/desk.ts'
import { type Ids, play } from '../support/ledger-acts.ts'
import { Act, decisionOn, playedOn, withoutIds } from '../support/ledger-play.ts'
import { apiMonth, chatMonths } from '../support/month-readers.ts'

describe.each(engines)('on %s', engine => {
  let database: TestDatabase
  let desk: Desk
  beforeAll(async () => {
    database = await testDatabase(engine)
    desk = deskOf(database, { operator: 'companion' })
  })
  afterAll(() => database.drop())

  test('the store answers as the decisions do, holds what they say, and is read alike by the chat and the API', async () => {
    const plays = fc.sample(fc.array(Act, { minLength: 40, maxLength: 40 }), { seed: 18, numRuns: 2 })
    for (const [round, acts] of plays.entries()) {
      await database.prisma.$executeRawUnsafe(
        'TRUNCATE "Employer", "LineSet", "Payment", "Happening" CASCADE',
      )
      const code = `A000000000${round}Z` as EmployerCode
      await employerOnRecord(desk, code)
      const model = await playAll(code, acts)
      expect(withoutIds(await storedOf(code))).toEqual(withoutIds(model))
      for (const [period, said] of await chatMonths(database, code)) {
        expect([period, said]).toEqual([period, await apiMonth(desk, code, period)])
      }
      await checkInvariants(database)
    }
  }, 120_000)

  async function playAll(code: EmployerCode, acts: readonly Act[]): Promise<EmployerLedger> {
    let model: EmployerLedger = emptyLedger
    for (const [place, act] of acts.entries()) {
      const played = playedOn(model, act)
      if (played === undefined) continue
      const decision = decisionOn(model, played, `id${place}`)
      const outcome = await play(desk, code, { played, ids: await idsOf() })
      expect([place, codeOf(outcome)]).toEqual([place, codeOf(decision)])
      if (decision.ok) model = changed(model, decision.value)
    }
    return model
  }

  /** Ids are in the order of time: the same place is the same record. */
  async function idsOf(): Promise<Ids> {
    const inOrder = { orderBy: { id: 'asc' }, select: { id: true } } as const
    const versions = await database.prisma.schedule.findMany(inOrder)
    const payments = await database.prisma.payment.findMany(inOrder)
    return { versions: versions.map(each => each.id), payments: payments.map(each => each.id) }
  }

  /** With the payments that wait for a number, of which an employer’s own ledger knows nothing. */
  async function storedOf(code: EmployerCode): Promise<EmployerLedger> {
    const own = await desk.ledger.change({ code }, async ({ ledger }) => ledger)
    const nobodys = await database.prisma.payment.findMany({ where: { employerId: null } })
    const waiting = await Promise.all(
      nobodys.map(({ sourceKey }) =>
        desk.ledger.change({ code }, ({ paymentBySource }) => paymentBySource(sourceKey)),
      ),
    )
    return { ...own, payments: [...own.payments, ...waiting.filter(each => each !== undefined)] }
  }
})
