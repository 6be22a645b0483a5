// What happened in a demo month, told by its story.
import { previousPeriod } from '../../../core/calendar/period.ts'
import type { Book } from './demo-book.ts'
import type { Story } from './demo-employers.ts'
import { addPayment, addReferences, type Reference, removeReferences } from './demo-payment.ts'
import { addVersion } from './demo-version.ts'

/** Writes the month of the book as its story says. */
export function tell(book: Book, story: Story): void {
  stories[story](book)
}

const stories: Readonly<Record<Story, (book: Book) => void>> = {
  missing: () => {},
  draft: book => addVersion(book, { state: 'draft' }),
  submitted: book => addVersion(book, { state: 'submitted' }),
  rejected: book => addVersion(book, { state: 'rejected', mistake: 'wrongAmount' }),
  accepted: book => addVersion(book, { state: 'accepted' }),
  acrUnpaid: book => issued(book),
  partPaid: book => {
    const [acr, ...others] = issued(book)
    if (acr !== undefined) addPayment(book, acr, { amountSen: acr.amountSen / 2n })
    payInFull(book, others)
  },
  paid: book => payInFull(book, issued(book)),
  paidLate: book => payInFull(book, issued(book), { late: true }),
  overPaid: book => {
    const [acr, ...others] = issued(book)
    if (acr !== undefined) addPayment(book, acr, { amountSen: acr.amountSen + 10_000n })
    payInFull(book, others)
  },
  resubmitted: book => {
    addVersion(book, { state: 'superseded', mistake: 'wrongAmount' })
    payInFull(book, issued(book))
  },
  corrected: book => {
    const forgotten = addVersion(book, { state: 'superseded', mistake: 'forgotten' })
    removeReferences(book, addReferences(book, forgotten))
    payInFull(book, issued(book))
  },
  unmatched: book => {
    const [acr] = issued(book)
    if (acr !== undefined) addPayment(book, acr, { amountSen: acr.amountSen, state: 'unmatched' })
  },
  reversed: book => {
    const [acr, ...others] = issued(book)
    if (acr === undefined) return
    addPayment(book, acr, { amountSen: acr.amountSen, state: 'reversed' })
    payInFull(book, [acr, ...others], { late: true })
  },
  twoMonths: book => {
    const older = addVersion(book, { state: 'accepted', period: previousPeriod(book.period) })
    const newer = addVersion(book, { state: 'accepted' })
    payInFull(book, addReferences(book, older, newer))
  },
}

function issued(book: Book): readonly Reference[] {
  return addReferences(book, addVersion(book, { state: 'accepted' }))
}

function payInFull(book: Book, references: readonly Reference[], { late = false } = {}): void {
  for (const reference of references) addPayment(book, reference, { amountSen: reference.amountSen, late })
}
