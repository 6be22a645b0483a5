import { afterAll, beforeAll, expect, test } from 'vitest'
import { issueReferences } from '../../src/app/issue-references.ts'
import type { Desk } from '../../src/app/ledger.ts'
import { recordPayment } from '../../src/app/record-payment.ts'
import { removeReference } from '../../src/app/remove-reference.ts'
import { reversePayment } from '../../src/app/reverse-payment.ts'
import type { Period } from '../../src/core/calendar/period.ts'
import type { EmployerCode } from '../../src/core/domain/employer-code.ts'
import type { ReferenceEntry } from '../../src/core/domain/ledger.ts'
import { checkInvariants } from '../support/check-invariants.ts'
import { type TestDatabase, testDatabase } from '../support/database.ts'
import {
  accepted,
  deskOf,
  done,
  employerOnRecord,
  october,
  payment,
  portal,
  september,
} from '../support/desk.ts'
import { apiMonth, chatMonths } from '../support/month-readers.ts'

let database: TestDatabase
let desk: Desk
let made = 0
beforeAll(async () => {
  database = await testDatabase('pglite')
  desk = deskOf(database)
})
afterAll(() => database.drop())

/** What happens to the months of one employer. ACR amounts are 1.2 times the SOCSO, ECR amounts a tenth of it. */
type Told = {
  accept: (socso: number, period?: Period) => Promise<string>
  issue: (...ids: string[]) => Promise<readonly ReferenceEntry[]>
  pay: (reference: ReferenceEntry | undefined, amount?: number) => Promise<string>
  takeBack: (paymentId: string) => Promise<unknown>
  remove: (reference: ReferenceEntry | undefined) => Promise<unknown>
}

function teller(code: EmployerCode): Told {
  const known = (reference: ReferenceEntry | undefined) => {
    if (reference === undefined) throw new Error('no reference was made')
    return reference
  }
  return {
    accept: async (socso, period = october) => (await accepted(desk, socso, { code, period })).id,
    issue: async (...scheduleIds) => done(await issueReferences(desk, portal, { code, scheduleIds })),
    pay: async (reference, amount = known(reference).amount) => {
      const paid = payment(known(reference).number, amount, `${code} ${++made}`)
      return done(await recordPayment(desk, portal, paid)).payment.id
    },
    takeBack: async paymentId =>
      done(await reversePayment(desk, portal, { paymentId, reason: 'Cek tendang', reversalKey: paymentId })),
    remove: async reference => done(await removeReference(desk, portal, { number: known(reference).number })),
  }
}

/** The state of each month, with what is open of the ACR and the ECR, and how many references stand. */
type Stands = {
  readonly [month in Period]?: readonly [state: string, ACR: number, ECR: number, references: number]
}

test.each<[string, (told: Told) => Promise<unknown>, Stands]>([
  ['accepted', ({ accept }) => accept(1_000), { [october]: ['accepted', 1_200, 100, 0] }],
  [
    'part paid',
    async ({ accept, issue, pay }) => pay((await issue(await accept(1_000)))[0], 500),
    { [october]: ['partPaid', 700, 100, 2] },
  ],
  [
    'over-paid is paid',
    async ({ accept, issue, pay }) => {
      const [acr, ecr] = await issue(await accept(1_000))
      await pay(acr, 5_000)
      await pay(ecr)
    },
    { [october]: ['paid', 0, 0, 2] },
  ],
  [
    'a payment that was taken back pays nothing',
    async ({ accept, issue, pay, takeBack }) => takeBack(await pay((await issue(await accept(1_000)))[0])),
    { [october]: ['acrUnpaid', 1_200, 100, 2] },
  ],
  [
    'a reference that was removed is none',
    async ({ accept, issue, remove }) => {
      const [acr, ecr] = await issue(await accept(1_000))
      await remove(acr)
      await remove(ecr)
    },
    { [october]: ['accepted', 1_200, 100, 0] },
  ],
  [
    'a later version after all was paid: short, before it has a reference',
    async ({ accept, issue, pay }) => {
      for (const reference of await issue(await accept(1_000))) await pay(reference)
      await accept(2_000)
    },
    { [october]: ['partPaid', 1_200, 100, 2] },
  ],
  [
    'and paid with a reference of its own',
    async ({ accept, issue, pay }) => {
      for (const reference of await issue(await accept(1_000))) await pay(reference)
      for (const reference of await issue(await accept(2_000))) await pay(reference)
    },
    { [october]: ['paid', 0, 0, 4] },
  ],
  [
    'a surplus of the first payment does not pay the later version',
    async ({ accept, issue, pay }) => {
      const [acr, ecr] = await issue(await accept(1_000))
      await pay(acr, 5_000)
      await pay(ecr)
      await accept(2_000)
    },
    { [october]: ['partPaid', 1_200, 100, 2] },
  ],
  [
    'a later version that owes less is paid',
    async ({ accept, issue, pay }) => {
      for (const reference of await issue(await accept(2_000))) await pay(reference)
      await accept(1_000)
    },
    { [october]: ['paid', 0, 0, 2] },
  ],
  [
    'one reference over two months, part paid: the older month first',
    async ({ accept, issue, pay }) => {
      const [acr, ecr] = await issue(await accept(1_000), await accept(1_000, september))
      await pay(acr, 1_300)
      await pay(ecr, 100)
    },
    { [september]: ['paid', 0, 0, 2], [october]: ['partPaid', 1_100, 100, 2] },
  ],
  [
    'one reference over two months, nothing left for the newer one',
    async ({ accept, issue, pay }) => {
      const [acr] = await issue(await accept(1_000), await accept(1_000, september))
      await pay(acr, 1_200)
    },
    { [september]: ['partPaid', 0, 100, 2], [october]: ['acrUnpaid', 1_200, 100, 2] },
  ],
])('%s', async (_, happen, stands) => {
  const code = `M${String(++made).padStart(10, '0')}Z` as EmployerCode
  await employerOnRecord(desk, code)
  await happen(teller(code))
  const inChat = await chatMonths(database, code)
  for (const [month, [state, ACR, ECR, references]] of Object.entries(stands) as [
    Period,
    Stands[Period] & {},
  ][]) {
    const said = await apiMonth(desk, code, month)
    expect(said).toMatchObject({ state, ACR: { open: ACR }, ECR: { open: ECR } })
    expect(said.references).toHaveLength(references)
    expect(inChat.get(month)).toEqual(said)
  }
  await checkInvariants(database)
})
