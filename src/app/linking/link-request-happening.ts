// What webhooks and the audit trail are told of a link request: its reference and the employer code as it was typed, and
// nothing about the person.
import type { LinkRequest } from '../../core/domain/link-request.ts'
import type { Writing } from '../ledger.ts'
import type { LinkStamp } from './link-happening.ts'

const actions = {
  open: 'linkRequestOpened',
  approved: 'linkRequestApproved',
  rejected: 'linkRequestRejected',
  cancelled: 'linkRequestCancelled',
  expired: 'linkRequestExpired',
} as const

/** Written in the transaction of what it tells of. */
export async function requestHappened(
  { append, note }: Writing,
  { id: subjectId, reference, employerCode: employer, state, history, linkId }: LinkRequest,
  { by, at }: LinkStamp,
): Promise<void> {
  const payload = { employer, reference, state, ...(linkId !== undefined && { linkId }) }
  await append([{ kind: `linkRequest.${state}`, subjectId, payload }], { by, at })
  const recordedBy = history.at(-1)?.recordedBy
  const detail = { employer, ...(linkId !== undefined && { linkId }), ...(recordedBy && { recordedBy }) }
  await note({ action: actions[state], subject: { kind: 'linkRequest', id: reference }, detail }, { by, at })
}
