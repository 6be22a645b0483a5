// A contribution month as people type it: "Ogos 2026", "bulan 8", "8/2026". Without a year it is the latest one.
import type { Day } from '../calendar/day.ts'
import { type Period, parsePeriod, period, periodOf } from '../calendar/period.ts'
import { plainWords } from './words.ts'

const months: readonly string[] = [
  'januari january jan',
  'februari february feb',
  'mac march mar',
  'april apr',
  'mei may',
  'jun june',
  'julai july jul',
  'ogos august ogo aug',
  'september sept sep',
  'oktober october okt oct',
  'november nov',
  'disember december dis dec',
]

const named = new Map(
  months.flatMap((names, index) => names.split(' ').map(name => [name, index + 1] as const)),
)

const around = /\b(status|bulan|caruman|bayaran|jadual|month|of|for|untuk|contribution|payment|saya|my)\b/g

/** The month that a whole message names, undefined when it says more than that. */
export function monthNamed(text: string, today: Day): Period | undefined {
  const words = plainWords(text)
  const rest = words
    .replace(around, ' ')
    .trim()
    .split(/[\s/-]+/)
  const [first = '', second, ...more] = rest
  if (more.length > 0) return undefined
  const dated = second !== undefined || /\b(bulan|month)\b/.test(words)
  if (/^\d{4}$/.test(first)) return second === undefined ? undefined : monthOf(second, first, today)
  if (/^\d+$/.test(first) && !dated) return undefined
  return monthOf(first, second, today)
}

function monthOf(name: string, year: string | undefined, today: Day): Period | undefined {
  const number = named.get(name) ?? (/^(0?[1-9]|1[0-2])$/.test(name) ? Number(name) : undefined)
  if (number === undefined || (year !== undefined && !/^20\d\d$/.test(year))) return undefined
  if (year !== undefined) return parsePeriod(period(Number(year), number))
  const thisYear = Number(today.slice(0, 4))
  const latest = period(thisYear, number)
  return latest <= periodOf(today) ? latest : period(thisYear - 1, number)
}
