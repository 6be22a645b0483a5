// News of people's own affairs: what happened is noted for each person it concerns and told a moment later, so that
// what comes together is one message. Any process may do it at any time: each piece is told once.
import type { Instant } from '../core/calendar/instant.ts'
import type { Clock } from './ports.ts'

export type NewsStore = {
  /** Notes what nobody has looked at yet, one page in one transaction; gives how many happenings it looked at. */
  readonly notePage: (at: Instant) => Promise<number>
  /** Tells what is due, a few people in one transaction; gives how many it looked at. */
  readonly tellPage: (at: Instant) => Promise<number>
  /** When the next news is due, whether that is past or not. */
  readonly nextDue: () => Promise<Instant | undefined>
}

export type NewsWork = { readonly news: NewsStore; readonly clock: Clock }

/** Notes and tells all there is; gives when the next news is due. */
export async function tellNews({ news, clock }: NewsWork): Promise<Instant | undefined> {
  while ((await news.notePage(clock.now())) > 0);
  while ((await news.tellPage(clock.now())) > 0);
  return news.nextDue()
}
