// A contribution month as people type it: "Ogos 2026", "bulan 8", "8/2026", "bulan lepas". Without a year it is the
// latest one.
import type { Day } from '../calendar/day.ts'
import { type Period, parsePeriod, period, periodOf, previousPeriod } from '../calendar/period.ts'
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

const around =
  /\b(status|bulan|bln|caruman|bayaran|jadual|acr|ecr|slip|month|of|for|untuk|contribution|payment|saya|my)\b/g

/** "Bulan lepas", "last month": the month before today's. Written in full, "lepas" is "selepas". */
const lastMonth = /\b((bulan|bln) (lepas|lps|selepas|lalu|sudah)|(last|previous) month)\b/
/** "Bulan ini", "this month": today's own. */
const thisMonth = /\b((bulan|bln) (ini|ni)|this month)\b/

/** The month that a whole message names, undefined when it says more than that. */
export function monthNamed(text: string, today: Day): Period | undefined {
  const words = plainWords(text)
  if (words.replace(lastMonth, '').replace(around, '').trim() === '' && lastMonth.test(words)) {
    return previousPeriod(periodOf(today))
  }
  const rest = words
    .replace(around, ' ')
    .trim()
    .split(/[\s/-]+/)
  const [first = '', second, ...more] = rest
  if (more.length > 0) return undefined
  const dated = second !== undefined || /\b(bulan|bln|month)\b/.test(words)
  if (/^\d{4}$/.test(first)) return second === undefined ? undefined : monthOf(second, first, today)
  if (/^\d+$/.test(first) && !dated) return undefined
  return monthOf(first, second, today)
}

const mention = new RegExp(
  [
    // "May" without a year is more often the English word.
    `\\b(?:(?<before>20\\d\\d)[ /-]+)?\\b(?!may\\b(?![ /-]*20))(?<name>${[...named.keys()].join('|')})\\b(?:[ /-]*(?<year>20\\d\\d))?`,
    '\\b(?<numbered>0?[1-9]|1[0-2])[/-](?<itsYear>20\\d\\d)\\b',
    '\\b(?<leading>20\\d\\d)[/-](?<trailing>0?[1-9]|1[0-2])\\b',
    '\\b(?:bulan|bln|month) (?<plain>0?[1-9]|1[0-2])\\b(?:[ /-]*(?<plainYear>20\\d\\d))?',
  ].join('|'),
)

/**
 * The month that a text mentions anywhere, even one before June 2016, and the text (as `plainWords`) without it;
 * undefined when there is none.
 */
export function monthMentioned(
  text: string,
  today: Day,
): { readonly period: Period; readonly rest: string } | undefined {
  const words = plainWords(text)
  for (const [pattern, found] of relative(today)) {
    if (pattern.test(words)) return { period: found, rest: words.replace(pattern, ' ') }
  }
  const match = mention.exec(words)
  if (!match) return undefined
  const { before, name, year, numbered, itsYear, leading, trailing, plain, plainYear } = match.groups ?? {}
  const month = numberOf(name ?? numbered ?? trailing ?? plain ?? '')
  if (month === undefined) return undefined
  const told = year ?? before ?? itsYear ?? leading ?? plainYear
  const found = told === undefined ? latest(month, today) : period(Number(told), month)
  return { period: found, rest: words.replace(match[0], ' ') }
}

function relative(today: Day): readonly [RegExp, Period][] {
  const now = periodOf(today)
  return [
    [lastMonth, previousPeriod(now)],
    [thisMonth, now],
  ]
}

function monthOf(name: string, year: string | undefined, today: Day): Period | undefined {
  const number = numberOf(name)
  if (number === undefined || (year !== undefined && !/^20\d\d$/.test(year))) return undefined
  return year === undefined ? latest(number, today) : parsePeriod(period(Number(year), number))
}

function numberOf(name: string): number | undefined {
  return named.get(name) ?? (/^(0?[1-9]|1[0-2])$/.test(name) ? Number(name) : undefined)
}

/** The latest month of this number that is not after today's. */
function latest(number: number, today: Day): Period {
  const thisYear = Number(today.slice(0, 4))
  const own = period(thisYear, number)
  return own <= periodOf(today) ? own : period(thisYear - 1, number)
}
