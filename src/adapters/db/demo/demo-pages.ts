// The months of all demo employers, in pages small enough for one short transaction each.
import type { Instant } from '../../../core/calendar/instant.ts'
import { dayInMalaysia, instant } from '../../../core/calendar/instant.ts'
import { addMonths, periodOf, previousPeriod } from '../../../core/calendar/period.ts'
import { lastPublishedPeriod } from '../../../core/domain/contribution-table.ts'
import type { Sealing } from '../sealing.ts'
import { type DemoHistory, type DemoStaffing, openBook } from './demo-book.ts'
import { demoEmployers } from './demo-employers.ts'
import { type DemoRows, noRows } from './demo-rows.ts'
import { tell } from './demo-stories.ts'
import { workersOf } from './demo-workers.ts'

const demoMonths = 24

/** Rows of a page, if it has more than one month. */
const pageSize = 70

/**
 * The two years that end with the month before now's, as far as there are tables; the portal was last heard of five
 * minutes ago.
 */
export function demoHistory(now: Instant, sealing: Sealing): DemoHistory {
  const newest = previousPeriod(periodOf(dayInMalaysia(now)))
  const last = newest < lastPublishedPeriod ? newest : lastPublishedPeriod
  return { first: addMonths(last, 1 - demoMonths), asOf: instant(now - 5 * 60_000), sealing }
}

/** The pages in order, oldest month first; each is made when it is asked for. */
export async function* demoPages(history: DemoHistory): AsyncGenerator<DemoRows> {
  for (const employer of demoEmployers) {
    let page = noRows()
    for await (const rows of monthsOf(history, { employer, workers: workersOf(employer) })) {
      if (size(page) > 0 && size(page) + size(rows) > pageSize) {
        yield page
        page = noRows()
      }
      append(page, rows)
    }
    yield page
  }
}

async function* monthsOf(history: DemoHistory, staffing: DemoStaffing): AsyncGenerator<DemoRows> {
  const { stories } = staffing.employer
  for (let back = demoMonths - 1; back >= 0; back--) {
    // Told with the month after it.
    if (stories[back - 1] === 'twoMonths') continue
    const book = openBook(history, staffing, addMonths(history.first, demoMonths - 1 - back))
    await tell(book, stories[back] ?? 'paid')
    yield book.rows
  }
}

function size(rows: DemoRows): number {
  return Object.values(rows).reduce((sum, each) => sum + each.length, 0)
}

function append(page: DemoRows, rows: DemoRows): void {
  page.schedules.push(...rows.schedules)
  page.lineSets.push(...rows.lineSets)
  page.lines.push(...rows.lines)
  page.references.push(...rows.references)
  page.coverage.push(...rows.coverage)
  page.payments.push(...rows.payments)
  page.allocations.push(...rows.allocations)
}
