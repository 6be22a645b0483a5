// Outcomes of use cases as replies: a refusal of the domain becomes a problem with its reason.
import type { By, Outcome } from '../../../app/ledger.ts'
import type { Instant } from '../../../core/calendar/instant.ts'
import type { Refusal } from '../../../core/domain/refusal.ts'
import type { Call } from './operation.ts'
import { Refused } from './refused.ts'

/** The value, or the refusal thrown. */
export function granted<Value>(outcome: Outcome<Value>): Value {
  if (outcome.ok) return outcome.value
  throw refusedBy(outcome.error)
}

function refusedBy(reason: Refusal): Refused {
  if (reason.code.endsWith('Unknown')) return new Refused('notFound', { reason })
  return new Refused(reason.code === 'changedMeanwhile' ? 'changedMeanwhile' : 'refused', { reason })
}

/** The record, or 404 with what it is that is not there. */
export function found<Value>(value: Value | undefined, code: Unknown): Value {
  if (value === undefined) throw new Refused('notFound', { reason: { code } })
  return value
}

type Unknown = Extract<Refusal['code'], `${string}Unknown`>

/** Who does it: the system that has this key. */
export function by({ key }: Call, body: { portalConfirmedAt?: string | undefined }): By {
  const { portalConfirmedAt } = body
  return {
    actor: { kind: 'portal', id: key.id },
    source: 'api',
    ...(portalConfirmedAt && { portalConfirmedAt: Date.parse(portalConfirmedAt) as Instant }),
  }
}

/** The key of an event: its own, or that of the request; without either the event cannot be told from another. */
export function sourceKeyOf({ onceKey }: Call, eventKey: string | undefined): string | undefined {
  if (eventKey !== undefined) return `event:${eventKey}`
  return onceKey && `request:${onceKey}`
}

export function time(at: Instant): string {
  return new Date(at).toISOString()
}

/** `portalConfirmedAt` as it is shown. */
export function confirmedOf({ portalConfirmedAt }: { readonly portalConfirmedAt?: Instant }) {
  return portalConfirmedAt === undefined ? {} : { portalConfirmedAt: time(portalConfirmedAt) }
}
