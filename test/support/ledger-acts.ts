// What people do to an employer's ledger, done by the use cases of a desk.
import { acceptSchedule, rejectSchedule } from '../../src/app/decide-schedule.ts'
import type { Desk, Outcome } from '../../src/app/ledger.ts'
import { recordPayment } from '../../src/app/record-payment.ts'
import { removeReference } from '../../src/app/remove-reference.ts'
import { reportReference } from '../../src/app/report-reference.ts'
import { reversePayment } from '../../src/app/reverse-payment.ts'
import { submitDraft, submitSchedule } from '../../src/app/submit-schedule.ts'
import type { EmployerCode } from '../../src/core/domain/employer-code.ts'
import { payment, portal, sent } from './desk.ts'
import type { Played } from './ledger-play.ts'

/** Of what is on record, in the order of time. */
export type Ids = { readonly versions: readonly string[]; readonly payments: readonly string[] }

export function play(
  desk: Desk,
  code: EmployerCode,
  { played, ids }: { played: Played; ids: Ids },
): Promise<Outcome<unknown>> {
  const idOf = (place: number) => ({ scheduleId: ids.versions[place] ?? '' })
  switch (played.do) {
    case 'submit':
      return submitSchedule(desk, portal, { ...sent(played.socso), ...played, code })
    case 'submitDraft':
      return submitDraft(desk, portal, idOf(played.version))
    case 'accept':
      return acceptSchedule(desk, portal, idOf(played.version))
    case 'reject':
      return rejectSchedule(desk, portal, { ...idOf(played.version), reasons: [{ code: 'amount' }] })
    case 'report': {
      const scheduleIds = played.versions.map(each => idOf(each).scheduleId)
      return reportReference(desk, portal, { ...played, code, scheduleIds })
    }
    case 'remove':
      return removeReference(desk, portal, played)
    case 'pay':
      return recordPayment(desk, portal, payment(played.number, played.amount, played.sourceKey))
    case 'reverse': {
      const paymentId = ids.payments[played.payment] ?? ''
      const { reversalKey } = played
      return reversePayment(desk, portal, { paymentId, reversalKey, reason: 'Cek tendang' })
    }
  }
}
