// The part of the assistant that speaks unasked: news of people's own affairs.
import { newsStore } from './adapters/db/news/news-store.ts'
import type { StoreContext } from './adapters/db/store/store-context.ts'
import type { Jobs } from './adapters/jobs/jobs.ts'
import { oneAtATime } from './app/one-at-a-time.ts'
import type { Log } from './app/ports.ts'
import { tellNews } from './app/tell-news.ts'

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
