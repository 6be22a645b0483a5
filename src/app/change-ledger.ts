// How every change of an employer's ledger goes: load, decide, save, append what happened and who did it, commit.
import type { Instant } from '../core/calendar/instant.ts'
import { happeningsOf } from '../core/domain/happening.ts'
import type { EmployerLedger } from '../core/domain/ledger.ts'
import { changed } from '../core/domain/ledger.ts'
import type { PlainRefusalCode } from '../core/domain/refusal.ts'
import { err, ok } from '../core/domain/result.ts'
import type { Decision } from '../core/domain/schedule-decision.ts'
import type { AuditNote, Books, By, Desk, Employer, Outcome, Stamp, Whose } from './ledger.ts'

export type LedgerWork = {
  readonly whose: Whose
  /** The refusal when `whose` leads to no employer; left out when nobody's ledger will do. */
  readonly unknown?: PlainRefusalCode
  readonly decide: (books: Books, at: Instant) => Decision | Promise<Decision>
  /** Written when something changed. */
  readonly note: AuditNote
  /** What else is saved with the changes. */
  readonly saveMore?: (books: Books, stamp: Stamp) => Promise<void>
}

/** `changed`: false when the same was reported before, and nothing is different now. */
export type Changed = { readonly changed: boolean; readonly ledger: EmployerLedger }

/** One change in one transaction. Gives the ledger after it, or the refusal; a refusal changes nothing. */
export async function changeLedger(desk: Desk, by: By, work: LedgerWork): Promise<Outcome<Changed>> {
  const at = desk.clock.now()
  return desk.ledger.change(work.whose, async books => {
    const { employer, ledger } = books
    if (employer === undefined && work.unknown !== undefined) return err({ code: work.unknown })
    const decision = await work.decide(books, at)
    if (!decision.ok) return decision
    const changes = decision.value
    if (changes.length === 0) return ok({ changed: false, ledger })
    await books.save(changes, { by, at })
    await work.saveMore?.(books, { by, at })
    const happenings = happeningsOf(ledger, changes)
    await books.append(happenings.map(withEmployer(employer)), { by, at })
    await books.note(work.note, { by, at })
    return ok({ changed: true, ledger: changed(ledger, changes) })
  })
}

/** An entry that the change just made or found; that it is not there is a fault of ours. */
export function onRecord<Entry>(entries: readonly Entry[], isIt: (entry: Entry) => boolean): Entry {
  const found = entries.find(isIt)
  if (found === undefined) throw new Error('an entry that was kept is not on record')
  return found
}

function withEmployer(employer: Employer | undefined) {
  return <H extends { payload: object }>(happening: H): H =>
    employer === undefined
      ? happening
      : { ...happening, payload: { employer: employer.code, ...happening.payload } }
}
