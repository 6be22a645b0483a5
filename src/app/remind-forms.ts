// Whoever left a form unfinished is reminded of it after some days, once for each form, and never in the quiet hours. It may
// be run at any time, in any number of processes, and again after it was cut off.
import type { Instant } from '../core/calendar/instant.ts'
import { isQuiet } from '../core/calendar/quiet-hours.ts'
import type { Draft } from '../core/dialogues/draft-shape.ts'
import { formReminder } from '../core/dialogues/form-reminder.ts'
import type { Message } from '../core/messages/message.ts'

/** A form in hand that nobody has worked on; `draft` is left out of a conversation that cannot be read any more: its person hears of it when they write. */
export type LeftForm = {
  readonly personId: string
  readonly begunAt: Instant
  readonly draft?: Draft
}

export type FormReminderStore = {
  /** A few people who have not written since, wish reminders, and were not reminded of this form. */
  readonly nextPage: (silentSince: Instant) => Promise<readonly LeftForm[]>
  /**
   * Notes in one transaction that these people are reminded and enqueues what they are told; of whoever wrote meanwhile
   * nothing. Gives how many were told.
   */
  readonly tell: (
    told: readonly (LeftForm & { readonly said?: Message })[],
    silentSince: Instant,
    at: Instant,
  ) => Promise<number>
}

/** After so many days without a word. */
const silentMs = 3 * 24 * 3_600_000

/** Gives how many people were reminded. */
export async function remindForms(forms: FormReminderStore, at: Instant): Promise<number> {
  if (isQuiet(at)) return 0
  const silentSince = (at - silentMs) as Instant
  let told = 0
  for (;;) {
    const page = await forms.nextPage(silentSince)
    if (page.length === 0) return told
    const lines = page.map(left => ({ ...left, ...(left.draft && { said: formReminder(left.draft) }) }))
    told += await forms.tell(lines, silentSince, at)
  }
}
