// Ledgers for tests of decisions, brought about by the decisions themselves.
import type { Day } from '../../../src/core/calendar/day.ts'
import type { Period } from '../../../src/core/calendar/period.ts'
import type { AcrState } from '../../../src/core/domain/acr.ts'
import { decideIssue, decideRemoval } from '../../../src/core/domain/acr-decision.ts'
import { changed, type EmployerLedger, emptyLedger } from '../../../src/core/domain/ledger.ts'
import { sen } from '../../../src/core/domain/money.ts'
import type { PaymentState } from '../../../src/core/domain/payment.ts'
import {
  decidePayment,
  decideReversal,
  type PaymentReport,
} from '../../../src/core/domain/payment-decision.ts'
import { type ReferenceKind, referenceNumber } from '../../../src/core/domain/reference-number.ts'
import type { ScheduleState } from '../../../src/core/domain/schedule.ts'
import {
  type Decision,
  decideAcceptance,
  decideRejection,
  decideSubmission,
  type Submission,
} from '../../../src/core/domain/schedule-decision.ts'

export const today = '2026-11-23' as Day
const october = '2026-10' as Period
export const acr = referenceNumber('ACR', 1)

export function submission(id: string, act4: number, more: Partial<Submission> = {}): Submission {
  const total = { act4: sen(act4), act800: sen(0), skbbk: sen(0) }
  return {
    ...{ id, total, period: october, headcount: 1, skbbkWith: 'ACR', medium: 'online', submittedOn: today },
    ...{ draft: false, ...more },
  }
}

export function issue(running: number, ...scheduleIds: string[]) {
  const free = (kind: ReferenceKind) => ({ id: `${kind}${running}`, number: referenceNumber(kind, running) })
  return { scheduleIds, free: { ACR: free('ACR'), ECR: free('ECR') } }
}

export function paid(id: string, amount: number, more: Partial<PaymentReport> = {}): PaymentReport {
  return { id, number: acr, amount: sen(amount), paidOn: today, channel: 'fpx', sourceKey: id, ...more }
}

/** The ledger after decisions that are all legal. */
export function brought(
  ledger: EmployerLedger,
  ...decisions: readonly ((ledger: EmployerLedger) => Decision)[]
): EmployerLedger {
  return decisions.reduce((before, decide) => {
    const decision = decide(before)
    if (!decision.ok) throw new Error(`refused: ${decision.error.code}`)
    return changed(before, decision.value)
  }, ledger)
}

/** 'nothing' when there is nothing to change, 'done', or the code of the refusal. */
export function told(decision: Decision): string {
  if (!decision.ok) return decision.error.code
  return decision.value.length === 0 ? 'nothing' : 'done'
}

const submitted = (ledger: EmployerLedger) => decideSubmission(ledger, submission('v1', 1_000), today)
const accepted = (ledger: EmployerLedger) => decideAcceptance(ledger, 'v1')
const issued = (ledger: EmployerLedger) => decideIssue(ledger, issue(1, 'v1'), 'official')
const pay = (amount: number) => (ledger: EmployerLedger) =>
  decidePayment(ledger, paid('p1', amount), { today })

/** Version v1 in this state. */
export function versionIn(state: ScheduleState): EmployerLedger {
  switch (state) {
    case 'draft':
      return brought(emptyLedger, ledger =>
        decideSubmission(ledger, submission('v1', 1_000, { draft: true }), today),
      )
    case 'submitted':
      return brought(emptyLedger, submitted)
    case 'accepted':
      return brought(emptyLedger, submitted, accepted)
    case 'rejected':
      return brought(emptyLedger, submitted, ledger =>
        decideRejection(ledger, { id: 'v1', reasons: [{ code: 'amount' }] }),
      )
    case 'superseded':
      return brought(emptyLedger, submitted, ledger =>
        decideSubmission(ledger, submission('v2', 1_000), today),
      )
  }
}

/** The ACR of version v1, RM10.00, in this state. */
export function referenceIn(state: AcrState): EmployerLedger {
  const generated = brought(versionIn('accepted'), issued)
  switch (state) {
    case 'generated':
      return generated
    case 'partPaid':
      return brought(generated, pay(400))
    case 'paid':
      return brought(generated, pay(1_000))
    case 'removed':
      return brought(generated, ledger => decideRemoval(ledger, acr))
  }
}

/** Payment p1 in this state. */
export function paymentIn(state: PaymentState): EmployerLedger {
  switch (state) {
    case 'unmatched':
      return brought(emptyLedger, pay(1_000))
    case 'matched':
      return referenceIn('paid')
    case 'reversed':
      return brought(referenceIn('paid'), ledger =>
        decideReversal(ledger, { id: 'p1', reason: 'Debit terus gagal', reversalKey: 'r1' }),
      )
  }
}
