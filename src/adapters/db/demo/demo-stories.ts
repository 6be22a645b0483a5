// What happened in a demo month, told by its story.
import { previousPeriod } from '../../../core/calendar/period.ts'
import type { Book } from './demo-book.ts'
import { type DemoDesk, openDesk } from './demo-desk.ts'
import type { Story } from './demo-employers.ts'
import { addPayment, addReferences, type Reference, removeReferences } from './demo-payment.ts'
import { addVersion } from './demo-version.ts'

/** Writes the month of the book as its story says. */
export async function tell(book: Book, story: Story): Promise<void> {
  await stories[story](openDesk(book))
}

const stories: Readonly<Record<Story, (desk: DemoDesk) => Promise<unknown>>> = {
  missing: async () => {},
  draft: desk => addVersion(desk, { state: 'draft' }),
  submitted: desk => addVersion(desk, { state: 'submitted' }),
  rejected: desk => addVersion(desk, { state: 'rejected', mistake: 'wrongAmount' }),
  accepted: desk => addVersion(desk, { state: 'accepted' }),
  acrUnpaid: desk => issued(desk),
  partPaid: async desk => {
    const [acr, ...others] = await issued(desk)
    if (acr !== undefined) await addPayment(desk, acr, { amount: Math.floor(acr.amount / 2) })
    await payInFull(desk, others)
  },
  paid: async desk => payInFull(desk, await issued(desk)),
  paidLate: async desk => payInFull(desk, await issued(desk), { late: true }),
  overPaid: async desk => {
    const [acr, ...others] = await issued(desk)
    if (acr !== undefined) await addPayment(desk, acr, { amount: acr.amount + 10_000 })
    await payInFull(desk, others)
  },
  resubmitted: async desk => {
    await addVersion(desk, { state: 'rejected', mistake: 'wrongAmount' })
    await payInFull(desk, await issued(desk))
  },
  corrected: async desk => {
    const forgotten = await addVersion(desk, { state: 'accepted', mistake: 'forgotten' })
    await removeReferences(desk, await addReferences(desk, forgotten))
    await payInFull(desk, await issued(desk))
  },
  unmatched: async desk => {
    const [acr] = await issued(desk)
    if (acr !== undefined) await addPayment(desk, acr, { amount: acr.amount, became: 'unmatched' })
  },
  reversed: async desk => {
    const [acr, ...others] = await issued(desk)
    if (acr === undefined) return
    await addPayment(desk, acr, { amount: acr.amount, became: 'reversed' })
    await payInFull(desk, [acr, ...others], { late: true })
  },
  twoMonths: async desk => {
    const older = await addVersion(desk, { state: 'accepted', period: previousPeriod(desk.book.period) })
    const newer = await addVersion(desk, { state: 'accepted' })
    await payInFull(desk, await addReferences(desk, older, newer))
  },
}

async function issued(desk: DemoDesk): Promise<readonly Reference[]> {
  return addReferences(desk, await addVersion(desk, { state: 'accepted' }))
}

async function payInFull(
  desk: DemoDesk,
  references: readonly Reference[],
  { late = false } = {},
): Promise<void> {
  for (const reference of references) await addPayment(desk, reference, { amount: reference.amount, late })
}
