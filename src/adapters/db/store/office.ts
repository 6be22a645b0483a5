// The offices as they stand, with the calendar of the state that is asked about.
import { calendarOf } from '../../../app/calendar-of.ts'
import { dayInMalaysia } from '../../../core/calendar/instant.ts'
import type { OfficeView, ResultEvent } from '../../../core/dialogues/event.ts'
import { correctedOffices, type Office } from '../../../core/domain/office.ts'
import { offices as shipped } from '../../../core/domain/offices.ts'
import type { Transaction } from '../database.ts'
import { corrections } from '../holiday-book.ts'
import { officeCorrections } from '../office-book.ts'
import type { TurnContext, TurningContext } from './store-context.ts'

export async function readOffices(
  { tx, almanac, clock }: Pick<TurnContext, 'tx' | 'clock'> & Pick<TurningContext, 'almanac'>,
  view: OfficeView,
): Promise<ResultEvent> {
  const state = view.show === 'place' ? view.place.state : undefined
  const facts = { state, corrections: await corrections(tx, state) }
  const holidays = await calendarOf(almanac, facts, [dayInMalaysia(clock.now())])
  return {
    kind: 'officesRead',
    offices: await standingOffices(tx),
    holidays,
    view,
  }
}

/** The offices with what staff corrected. */
export async function standingOffices(tx: Transaction): Promise<readonly Office[]> {
  return correctedOffices(shipped, await officeCorrections(tx))
}
