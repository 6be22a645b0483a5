// What becomes of a line after one attempt to send it. Promised: a reply is never dropped silently and doubled only
// when its outcome was unknown; a broadcast reaches a person at most once.
import type { Instant } from '../calendar/instant.ts'

export type Operation = 'send' | 'edit' | 'delete' | 'answer'
export type Priority = 'reply' | 'notification' | 'broadcast'

/** How one attempt ended, as the channel can tell. */
export type Attempt =
  /** `fileId`: the channel's id of the picture or document that was sent. */
  | { kind: 'sent'; externalId?: bigint; fileId?: string }
  /** The text of a line is sent; what it carries is to follow. */
  | { kind: 'sentAhead'; externalId?: bigint }
  | { kind: 'blocked'; error: string }
  | { kind: 'rateLimited'; retryAfterSeconds: number }
  | { kind: 'notSent'; error: string }
  | { kind: 'refused'; error: string }
  | { kind: 'unknown'; error: string }

export type LineAttempted = { operation: Operation; priority: Priority; attempts: number; unknowns: number }

export type Settlement =
  | { state: 'sent'; externalId?: bigint }
  | {
      state: 'waiting'
      notBefore: Instant
      hold?: 'chat' | 'bulk'
      /** The message to edit is gone: what it would have become is sent as a message of its own. */
      asNew?: true
      /** Its text has gone ahead of what it carries. */
      ahead?: { externalId?: bigint }
      unknowns: number
      error: string
    }
  | { state: 'unknown' | 'failed'; error: string; unreachable?: true }

/** An answer to a button is of use for 150 seconds [Telegram]; other lines are tried for a day, once a minute. */
const attemptsAtMost: Record<Operation, number> = { send: 1446, edit: 1446, delete: 1446, answer: 8 }

/** Decides by the attempt's end: settled, tried again (and when), or given up, which somebody can see. */
export function settle(line: LineAttempted, attempt: Attempt, now: Instant): Settlement {
  switch (attempt.kind) {
    case 'sent':
      return { state: 'sent', externalId: attempt.externalId }
    case 'sentAhead': {
      const ahead = { externalId: attempt.externalId }
      return {
        state: 'waiting',
        notBefore: now,
        ahead,
        unknowns: line.unknowns,
        error: 'the text went ahead',
      }
    }
    case 'blocked':
      return { state: 'failed', error: attempt.error, unreachable: true }
    case 'refused':
      return refused(line, attempt.error, now)
    case 'rateLimited':
      return {
        state: 'waiting',
        notBefore: (now + attempt.retryAfterSeconds * 1000) as Instant,
        hold: line.priority === 'reply' ? 'chat' : 'bulk',
        unknowns: line.unknowns,
        error: `rate limited for ${attempt.retryAfterSeconds} s`,
      }
    case 'notSent':
      return again(line, line.unknowns, attempt.error, now)
    case 'unknown':
      return afterUnknown(line, attempt.error, now)
  }
}

function refused(line: LineAttempted, error: string, now: Instant): Settlement {
  if (line.operation !== 'edit') return { state: 'failed', error }
  return { state: 'waiting', notBefore: now, asNew: true, unknowns: line.unknowns, error }
}

/** Written but not answered: what is harmless to repeat is repeated, a reply once, a broadcast never. */
function afterUnknown(line: LineAttempted, error: string, now: Instant): Settlement {
  const unknowns = line.unknowns + 1
  const repeatable = line.operation !== 'send'
  const oncemore = line.priority !== 'broadcast' && unknowns < 2
  return repeatable || oncemore ? again(line, unknowns, error, now) : { state: 'unknown', error }
}

/** Tried again after 1, 2, 4 … at most 60 seconds. */
function again(line: LineAttempted, unknowns: number, error: string, now: Instant): Settlement {
  if (line.attempts >= attemptsAtMost[line.operation]) return { state: 'failed', error }
  const delay = Math.min(60_000, 1000 * 2 ** Math.max(0, line.attempts - 1))
  return { state: 'waiting', notBefore: (now + delay) as Instant, unknowns, error }
}
