import { describe, expect, test } from 'vitest'
import { AcrEvent, AcrState, acrSteps } from '../../../src/core/domain/acr.ts'
import { decideIssue, decideRemoval, decideReport } from '../../../src/core/domain/acr-decision.ts'
import type { EmployerLedger } from '../../../src/core/domain/ledger.ts'
import { sen } from '../../../src/core/domain/money.ts'
import { PaymentEvent, PaymentState, paymentSteps } from '../../../src/core/domain/payment.ts'
import { decidePayment, decideReversal } from '../../../src/core/domain/payment-decision.ts'
import { ScheduleEvent, ScheduleState, scheduleSteps } from '../../../src/core/domain/schedule.ts'
import {
  type Decision,
  decideAcceptance,
  decideDraftSubmission,
  decideRejection,
  decideSubmission,
} from '../../../src/core/domain/schedule-decision.ts'
import {
  acr,
  issue,
  paid,
  paymentIn,
  referenceIn,
  submission,
  today,
  told,
  versionIn,
} from './ledger-stand.ts'

type Command = (ledger: EmployerLedger) => Decision

describe('the tables of steps', () => {
  test('a schedule has these steps and no others', () => {
    expect(walked(ScheduleState.options, ScheduleEvent.options, scheduleSteps)).toEqual([
      ...['draft submitted submitted', 'draft superseded superseded'],
      ...['submitted accepted accepted', 'submitted rejected rejected', 'submitted superseded superseded'],
      ...['accepted superseded superseded', 'rejected superseded superseded'],
    ])
  })

  test('an ACR has these steps and no others', () => {
    expect(walked(AcrState.options, AcrEvent.options, acrSteps)).toEqual([
      ...['generated paidInPart partPaid', 'generated paidInFull paid', 'generated removed removed'],
      ...['partPaid paidInPart partPaid', 'partPaid paidInFull paid', 'partPaid emptied generated'],
      ...['paid paidInPart partPaid', 'paid paidInFull paid', 'paid emptied generated'],
    ])
  })

  test('a payment has these steps and no others', () => {
    expect(walked(PaymentState.options, PaymentEvent.options, paymentSteps)).toEqual([
      ...['matched reversed reversed', 'unmatched matched matched', 'unmatched reversed reversed'],
    ])
  })
})

const ofVersion: Record<string, Command> = {
  submitDraft: ledger => decideDraftSubmission(ledger, { id: 'v1', submittedOn: today }, today),
  accept: ledger => decideAcceptance(ledger, 'v1'),
  reject: ledger => decideRejection(ledger, { id: 'v1', reasons: [{ code: 'amount' }] }),
  submitNext: ledger => decideSubmission(ledger, submission('v9', 1_200), today),
  draftNext: ledger => decideSubmission(ledger, submission('v9', 1_200, { draft: true }), today),
  issue: ledger => decideIssue(ledger, issue(9, 'v1'), 'official'),
  report: ledger => decideReport(ledger, reported('v1', 1_000), 'companion'),
}

describe('each state of a schedule version and each command', () => {
  test.each([
    ['draft', 'done versionIsDraft versionIsDraft done done versionIsDraft versionIsDraft'],
    ['submitted', 'versionIsSubmitted done done done done versionIsSubmitted versionIsSubmitted'],
    ['accepted', 'versionIsAccepted versionIsAccepted versionIsAccepted done done done done'],
    [
      'rejected',
      'versionIsRejected versionIsRejected versionIsRejected done done versionIsRejected versionIsRejected',
    ],
    [
      'superseded',
      'versionIsSuperseded versionIsSuperseded versionIsSuperseded done done versionIsSuperseded versionIsSuperseded',
    ],
  ] as const)('a version that is %s answers %s', (state, answers) => {
    expect(answersTo(ofVersion, versionIn(state))).toEqual(answers.split(' '))
  })

  test('a version that is not on record is unknown to each', () => {
    const answers = answersTo(ofVersion, { versions: [], references: [], payments: [] })
    expect(answers.join(' ')).toBe(
      'scheduleUnknown scheduleUnknown scheduleUnknown done done scheduleUnknown scheduleUnknown',
    )
  })
})

const ofReference: Record<string, Command> = {
  remove: ledger => decideRemoval(ledger, acr),
  payPart: ledger => decidePayment(ledger, paid('p9', 100), { today }),
  payAll: ledger => decidePayment(ledger, paid('p9', 1_000), { today }),
  issueAgain: ledger => decideIssue(ledger, issue(9, 'v1'), 'official'),
  reportAgain: ledger => decideReport(ledger, { ...reported('v1', 1_000), number: acr }, 'companion'),
  reportOther: ledger => decideReport(ledger, { ...reported('v1', 900), number: acr }, 'companion'),
  submitNext: ledger => decideSubmission(ledger, submission('v9', 1_200), today),
}

describe('each state of a reference and each command', () => {
  test.each([
    ['generated', 'done done done alreadyCovered nothing referenceDiffers removeReferenceFirst'],
    ['partPaid', 'referenceIsPartPaid done done alreadyCovered nothing referenceDiffers payReferenceFirst'],
    ['paid', 'referenceIsPaid done done alreadyCovered nothing referenceDiffers done'],
    ['removed', 'referenceIsRemoved done done done referenceIsRemoved referenceIsRemoved done'],
  ] as const)('a reference that is %s answers %s', (state, answers) => {
    expect(answersTo(ofReference, referenceIn(state))).toEqual(answers.split(' '))
  })

  test('what is paid on a removed reference is kept as unmatched', () => {
    const decision = decidePayment(referenceIn('removed'), paid('p9', 1_000), { today })
    expect(decision).toMatchObject({ ok: true, value: [{ payment: { state: 'unmatched', shares: [] } }] })
  })

  test('only the store of record issues, and it records no number from elsewhere', () => {
    expect(told(decideIssue(versionIn('accepted'), issue(1, 'v1'), 'companion'))).toBe('notIssuedHere')
    expect(told(decideReport(versionIn('accepted'), reported('v1', 1_000), 'official'))).toBe('issuedHere')
  })
})

const ofPayment: Record<string, Command> = {
  reverse: ledger => decideReversal(ledger, { id: 'p1', reason: 'Cek tendang', reversalKey: 'r9' }),
  reverseAgain: ledger => decideReversal(ledger, { id: 'p1', reason: 'Cek tendang', reversalKey: 'r1' }),
  reverseSilently: ledger => decideReversal(ledger, { id: 'p1', reason: ' ', reversalKey: 'r9' }),
  recordAgain: ledger => record(ledger, 1_000),
  recordOther: ledger => record(ledger, 999),
}

describe('each state of a payment and each command', () => {
  test.each([
    ['unmatched', 'done done reasonMissing nothing sourceKeyReused'],
    ['matched', 'done done reasonMissing nothing sourceKeyReused'],
    ['reversed', 'paymentIsReversed nothing paymentIsReversed nothing sourceKeyReused'],
  ] as const)('a payment that is %s answers %s', (state, answers) => {
    expect(answersTo(ofPayment, paymentIn(state))).toEqual(answers.split(' '))
  })
})

function record(ledger: EmployerLedger, amount: number): Decision {
  const twin = ledger.payments.find(each => each.sourceKey === 'p1')
  return decidePayment(ledger, paid('p2', amount, { sourceKey: 'p1' }), { today, ...(twin && { twin }) })
}

function reported(scheduleId: string, amount: number) {
  const { ACR } = issue(9, scheduleId).free
  return {
    ...ACR,
    kind: 'ACR',
    amount: sen(amount),
    scheduleIds: [scheduleId],
    takenElsewhere: false,
  } as const
}

function answersTo(commands: Record<string, Command>, ledger: EmployerLedger): string[] {
  return Object.values(commands).map(command => told(command(ledger)))
}

function walked<State extends string, Event extends string>(
  states: readonly State[],
  events: readonly Event[],
  steps: Readonly<Record<State, Readonly<Partial<Record<Event, State>>>>>,
): string[] {
  return states.flatMap(state =>
    events.flatMap(event => {
      const to = steps[state][event]
      return to === undefined ? [] : [`${state} ${event} ${to}`]
    }),
  )
}
