// News of one's own affairs: which happenings are told to the people they concern, and when. What comes together is
// told together; in the quiet hours it waits for 08:00, unless the person is there [ours].
import type { Instant } from '../calendar/instant.ts'
import { outsideQuietHours } from '../calendar/quiet-hours.ts'
import type { HappeningKind } from './happening.ts'

/** Told to everyone who is linked to the employer. */
const ledgerNews: ReadonlySet<string> = new Set<HappeningKind>([
  'schedule.submitted',
  'schedule.accepted',
  'schedule.rejected',
  'acr.generated',
  'acr.partPaid',
  'acr.paid',
  'acr.removed',
  'acr.unpaid',
  'payment.matched',
  'payment.unmatched',
  'payment.reversed',
])

/** Told to the person who filed the registration; what they do themselves is not among it. */
const registrationNews: ReadonlySet<string> = new Set<HappeningKind>([
  'registration.signedCopyReceived',
  'registration.sent',
  'registration.received',
  'registration.inReview',
  'registration.approved',
  'registration.returned',
  'registration.rejected',
])

/** Whom a happening is news to; undefined when it is none. */
export function newsFor(kind: string): 'linked' | 'applicant' | undefined {
  if (ledgerNews.has(kind)) return 'linked'
  return registrationNews.has(kind) ? 'applicant' : undefined
}

/** How long after the last happening it is told, and how long after the first at most. */
const single = { settleMs: 400, mostMs: 5_000 }
const imported = { settleMs: 5_000, mostMs: 60_000 }

/** Who was there within this time hears news at night too. */
const thereMs = 15 * 60_000

/**
 * When news is told, counted anew with each happening that joins it. `since`: of its first happening; `imported`: one
 * of them came with an import, where many follow; `lastSeen`: when the person last wrote or pressed something.
 */
export function newsDueAt(news: {
  readonly since: Instant
  readonly now: Instant
  readonly imported: boolean
  readonly lastSeen: Instant | undefined
}): Instant {
  const { since, now, lastSeen } = news
  const { settleMs, mostMs } = news.imported ? imported : single
  const settled = Math.max(now, Math.min(since + mostMs, now + settleMs)) as Instant
  const isThere = lastSeen !== undefined && now - lastSeen <= thereMs
  return isThere ? settled : outsideQuietHours(settled)
}
