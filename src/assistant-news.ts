// The part of the assistant that speaks unasked: news of people's own affairs, and reminders.
import { newsStore } from './adapters/db/news/news-store.ts'
import { formReminderStore } from './adapters/db/remind/form-reminder-store.ts'
import { reminderStore } from './adapters/db/remind/reminder-store.ts'
import type { StoreContext, TurningContext } from './adapters/db/store/store-context.ts'
import type { Jobs } from './adapters/jobs/jobs.ts'
import { oneAtATime } from './app/one-at-a-time.ts'
import type { Log } from './app/ports.ts'
import { type ReminderWork, remind } from './app/remind.ts'
import { remindForms } from './app/remind-forms.ts'
import { tellNews } from './app/tell-news.ts'
import type { Day } from './core/calendar/day.ts'
import { instant } from './core/calendar/instant.ts'

export type NewsParts = StoreContext & { jobs: Jobs; log: Log }

/** News due later than this is left to the minute's job. */
const soonMs = 60_000

/** Tells news as it comes, and every minute in case that something was missed. Gives a function that stops. */
export async function tellNewsAsItComes(parts: NewsParts): Promise<() => Promise<void>> {
  const { database, clock, jobs, log } = parts
  const work = { news: newsStore(parts), clock }
  let timer: NodeJS.Timeout | undefined
  const telling = oneAtATime(
    async () => {
      clearTimeout(timer)
      const next = await tellNews(work)
      if (next === undefined || next - clock.now() > soonMs) return
      timer = setTimeout(telling.again, Math.max(0, next - clock.now()))
    },
    error => log.error({ error: String(error) }, 'news could not be told'),
  )
  await jobs.work('news.tell', async () => void (await tellNews(work)))
  await jobs.schedule('news.tell', '* * * * *', {})
  const unlisten = await database.listen('happening', telling.again)
  return async () => {
    await unlisten()
    clearTimeout(timer)
    await telling.stop()
    clearTimeout(timer)
  }
}

/** What reminders are sent with. */
export function reminding({ database, almanac, operator }: TurningContext): ReminderWork {
  return { reminders: reminderStore({ database, almanac }), operator }
}

/** Each hour of the day in which people may be reminded: one that a stop had missed is taken up by the next. */
export async function remindOnTime(parts: NewsParts & TurningContext): Promise<void> {
  const { jobs, clock, log } = parts
  const work = reminding(parts)
  await jobs.work('remind', async () => {
    const people = await remind(work, clock.now())
    if (people > 0) log.info({ people }, 'people were reminded of a month that is due')
  })
  await jobs.schedule('remind', '0 8-21 * * *', {})
  const forms = formReminderStore(parts.database)
  await jobs.work('remind.forms', async () => {
    const people = await remindForms(forms, clock.now())
    if (people > 0) log.info({ people }, 'people were reminded of an unfinished form')
  })
  await jobs.schedule('remind.forms', '20 8-21 * * *', {})
}

/** In the sandbox: what would be sent at nine in the morning of that day. */
export function remindOn(work: ReminderWork, day: Day): Promise<number> {
  return remind(work, instant(Date.parse(`${day}T09:00:00+08:00`)))
}
