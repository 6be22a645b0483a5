// Random things that people do to one employer's ledger, played on the decisions alone; what a database says to the
// same is compared with it.
import fc from 'fast-check'
import type { Day } from '../../src/core/calendar/day.ts'
import type { Period } from '../../src/core/calendar/period.ts'
import { decideIssue, decideRemoval, decideReport } from '../../src/core/domain/acr-decision.ts'
import type { EmployerLedger, ReferenceEntry } from '../../src/core/domain/ledger.ts'
import { addSen, type Sen, sen } from '../../src/core/domain/money.ts'
import { decidePayment, decideReversal } from '../../src/core/domain/payment-decision.ts'
import {
  ReferenceKind,
  type ReferenceNumber,
  referenceNumber,
} from '../../src/core/domain/reference-number.ts'
import {
  type Decision,
  decideAcceptance,
  decideDraftSubmission,
  decideRejection,
  decideSubmission,
} from '../../src/core/domain/schedule-decision.ts'

const today = '2026-11-23' as Day
const place = fc.nat({ max: 5 })
const key = fc.nat({ max: 9 })

/** `version`, `payment`: the place of one on record, counted around; `number`, `key`: of a few, so that they meet. */
export const Act = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('submit' as const),
      period: fc.constantFrom('2026-09', '2026-10').map(each => each as Period),
      socso: fc.integer({ min: 1, max: 3 }).map(each => each * 1_000),
      draft: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('submitDraft' as const), version: place }) },
  { weight: 5, arbitrary: fc.record({ do: fc.constant('accept' as const), version: place }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('reject' as const), version: place }) },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('report' as const),
      kind: fc.constantFrom(...ReferenceKind.options),
      number: fc.integer({ min: 1, max: 4 }),
      versions: fc.uniqueArray(place, { minLength: 1, maxLength: 3 }),
      exact: fc.integer({ min: 0, max: 9 }).map(each => each > 0),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('remove' as const),
      kind: fc.constantFrom(...ReferenceKind.options),
      number: fc.integer({ min: 1, max: 4 }),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('pay' as const),
      kind: fc.constantFrom(...ReferenceKind.options),
      number: fc.integer({ min: 1, max: 4 }),
      amount: fc.constantFrom(50, 100, 700, 1_200, 2_400, 9_999),
      key,
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('reverse' as const), payment: place, key }) },
)
export type Act = typeof Act extends fc.Arbitrary<infer Each> ? Each : never

/** An act with what it is about looked up in the ledger. Undefined: there is nothing yet that it could be about. */
export type Played =
  | { readonly do: 'submit'; readonly period: Period; readonly socso: number; readonly draft: boolean }
  | { readonly do: 'submitDraft' | 'accept' | 'reject'; readonly version: number }
  | {
      readonly do: 'report'
      readonly number: ReferenceNumber
      readonly versions: readonly number[]
      readonly amount: Sen
    }
  | { readonly do: 'remove'; readonly number: ReferenceNumber }
  | { readonly do: 'pay'; readonly number: ReferenceNumber; readonly amount: Sen; readonly sourceKey: string }
  | { readonly do: 'reverse'; readonly payment: number; readonly reversalKey: string }

export function playedOn(ledger: EmployerLedger, act: Act): Played | undefined {
  const { versions, payments } = ledger
  switch (act.do) {
    case 'submit':
      return act
    case 'report': {
      if (versions.length === 0) return undefined
      const known = ledger.references.find(each => each.number === referenceNumber(act.kind, act.number))
      if (known !== undefined && act.exact) return reportedAgain(ledger, known)
      const places = [...new Set(act.versions.map(each => each % versions.length))]
      const amount = sen(costOf(ledger, act.kind, places) + (act.exact ? 0 : 1))
      return { do: 'report', number: referenceNumber(act.kind, act.number), versions: places, amount }
    }
    case 'remove':
      return { do: 'remove', number: referenceNumber(act.kind, act.number) }
    case 'pay': {
      const { kind, amount, key: each } = act
      const number = referenceNumber(kind, act.number)
      return { do: 'pay', number, amount: sen(amount), sourceKey: `k${each}` }
    }
    case 'reverse':
      if (payments.length === 0) return undefined
      return { do: 'reverse', payment: act.payment % payments.length, reversalKey: `r${act.key}` }
    default:
      return versions.length === 0 ? undefined : { do: act.do, version: act.version % versions.length }
  }
}

function reportedAgain({ versions }: EmployerLedger, { number, amount, covers }: ReferenceEntry): Played {
  const places = covers.map(cover => versions.findIndex(each => each.id === cover.scheduleId))
  return { do: 'report', number, amount, versions: places }
}

/** What a reference of these versions would come to; any amount when there can be none. */
function costOf(ledger: EmployerLedger, kind: ReferenceKind, places: readonly number[]): number {
  const scheduleIds = places.map(each => ledger.versions[each]?.id ?? '')
  const free = { id: 'free', number: referenceNumber(kind, 99) }
  const decision = decideIssue(
    ledger,
    { scheduleIds, kinds: [kind], free: { ACR: free, ECR: free } },
    'official',
  )
  const [change] = decision.ok ? decision.value : []
  return change?.kind === 'referenceAdded' ? change.reference.amount : 1
}

/** What the decision says to it; `id` is free. */
export function decisionOn(ledger: EmployerLedger, played: Played, id: string): Decision {
  const versionId = (place: number) => ledger.versions[place]?.id ?? ''
  switch (played.do) {
    case 'submit': {
      const { period, socso, draft } = played
      const total = { act4: sen(socso), act800: sen(socso / 10), skbbk: sen(socso / 5) }
      const fixed = { headcount: 1, skbbkWith: 'ACR', medium: 'online', submittedOn: today } as const
      return decideSubmission(ledger, { id, period, total, draft, ...fixed }, today)
    }
    case 'submitDraft':
      return decideDraftSubmission(ledger, { id: versionId(played.version), submittedOn: today }, today)
    case 'accept':
      return decideAcceptance(ledger, versionId(played.version))
    case 'reject':
      return decideRejection(ledger, { id: versionId(played.version), reasons: [{ code: 'amount' }] })
    case 'report': {
      const { number, amount, versions } = played
      const kind = ReferenceKind.parse(number.slice(0, 3))
      const scheduleIds = versions.map(versionId)
      return decideReport(
        ledger,
        { id, number, kind, amount, scheduleIds, takenElsewhere: false },
        'companion',
      )
    }
    case 'remove':
      return decideRemoval(ledger, played.number)
    case 'pay': {
      const { number, amount, sourceKey } = played
      const twin = ledger.payments.find(each => each.sourceKey === sourceKey)
      const report = { id, number, amount, sourceKey, paidOn: today, channel: 'fpx' } as const
      return decidePayment(ledger, report, { today, ...(twin && { twin }) })
    }
    case 'reverse': {
      const paymentId = ledger.payments[played.payment]?.id ?? ''
      const { reversalKey } = played
      return decideReversal(ledger, { id: paymentId, reason: 'Cek tendang', reversalKey })
    }
  }
}

/** What breaks the rules in a ledger, in words; nothing ever should. */
export function faultsOf(ledger: EmployerLedger): string[] {
  const rules = [
    ...referenceRules(ledger),
    ...paymentRules(ledger),
    ...coverRules(ledger),
    ...monthRules(ledger),
  ]
  return rules.flatMap(([rule, holds]) => (holds ? [] : [rule]))
}

type Rule = [rule: string, holds: boolean]

function referenceRules({ references, payments }: EmployerLedger): Rule[] {
  return references.flatMap(({ id, number, state, amount, paid, covers }): Rule[] => {
    const matched = payments.filter(each => each.referenceId === id && each.state === 'matched')
    const shown = paid === 0 ? ['generated', 'removed'] : paid < amount ? ['partPaid'] : ['paid']
    return [
      [`${number} is the sum of what it covers`, amount === addSen(...covers.map(each => each.amount))],
      [`${number} is paid by its payments`, paid === addSen(...matched.map(each => each.amount))],
      [`${number} is as paid as it says`, shown.includes(state)],
      [`${number} has a surplus only when paid`, paid >= amount || matched.every(each => each.surplus === 0)],
    ]
  })
}

function paymentRules({ references, payments }: EmployerLedger): Rule[] {
  const live = references.filter(each => each.state !== 'removed')
  return payments.flatMap(({ id, state, amount, shares, surplus, referenceId, number }): Rule[] => {
    const allocated = surplus + addSen(...shares.map(each => each.amount))
    const payable = live.some(each => each.number === number)
    return [
      [`${id} pays what it is`, allocated === (state === 'matched' ? amount : 0)],
      [`${id} waits only for a reference`, state !== 'unmatched' || !payable],
      [`${id} has a live reference`, state !== 'matched' || live.some(each => each.id === referenceId)],
    ]
  })
}

function coverRules({ versions, references }: EmployerLedger): Rule[] {
  return ReferenceKind.options.flatMap(kind => {
    const covers = references
      .filter(each => each.kind === kind && each.state !== 'removed')
      .flatMap(each => each.covers)
    const covered = new Set(covers.map(each => each.scheduleId))
    const sums = [...new Set(versions.map(each => each.period))].map((period): Rule => {
      const ofMonth = versions.filter(each => each.period === period && covered.has(each.id))
      const ids = ofMonth.map(each => each.id)
      const sum = addSen(...covers.filter(each => ids.includes(each.scheduleId)).map(each => each.amount))
      return [`${period} ${kind} is its newest version`, sum === (ofMonth.at(-1)?.amounts[kind] ?? 0)]
    })
    return [[`a version is on one live ${kind}`, covered.size === covers.length] as Rule, ...sums]
  })
}

function monthRules({ versions }: EmployerLedger): Rule[] {
  return [...new Set(versions.map(each => each.period))].flatMap((period): Rule[] => {
    const states = versions.filter(each => each.period === period).map(each => each.state)
    return [
      [`one version of ${period} is accepted`, states.filter(each => each === 'accepted').length <= 1],
      [`one version of ${period} waits`, states.filter(each => each === 'submitted').length <= 1],
    ]
  })
}

/** A ledger with the ids of its records by what they are, so that two can be compared. */
export function withoutIds({ versions, references, payments }: EmployerLedger) {
  const name = new Map(versions.map(each => [each.id, `${each.period} ${each.version}`]))
  const number = new Map(references.map(each => [each.id, each.number]))
  const named = (shares: readonly { scheduleId: string; amount: Sen }[]) =>
    shares.map(({ scheduleId, amount }) => `${name.get(scheduleId)}: ${amount}`)
  return {
    versions: versions
      .map(({ id, state, amounts }) => `${name.get(id)} ${state} ${amounts.ACR} ${amounts.ECR}`)
      .sort(),
    references: references
      .map(({ number, state, amount, paid, covers }) => ({
        number,
        state,
        amount,
        paid,
        covers: named(covers),
      }))
      .sort((a, b) => (a.number < b.number ? -1 : 1)),
    payments: payments
      .map(({ sourceKey, state, amount, shares, surplus, referenceId }) => ({
        ...{ sourceKey, state, amount, surplus, shares: named(shares) },
        reference: number.get(referenceId ?? ''),
      }))
      .sort((a, b) => (a.sourceKey < b.sourceKey ? -1 : 1)),
  }
}
