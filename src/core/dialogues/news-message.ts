// News of employers' ledgers in words: one piece whole, several one below the other, many as a list. However much
// happened at once, it is one message.
import { latestNews, monthsOf, type NewsItem, type ReferenceNews, stillOpen } from '../domain/news-item.ts'
import { type Choice, type Line, type Message, message, withChoices } from '../messages/message.ts'
import type { Facts, LinkedEmployer } from './facts.ts'
import { specimen } from './menu.ts'
import { briefLines, newestMonth } from './news-brief.ts'
import { menuRow } from './turn-result.ts'

/** What happened to one employer, oldest first. */
export type EmployerNews = { readonly employer: LinkedEmployer; readonly items: readonly NewsItem[] }

/** So many pieces are each told in a sentence. */
const mostWhole = 5
const mostBrief = 24
const mostEmployers = 30

/** The one message about all of it; at least one employer with at least one piece. */
export function newsMessage(told: readonly EmployerNews[], operator: Facts['operator']): Message {
  const news = told.map(({ employer, items }) => ({ employer, items: latestNews(items) }))
  const [only, ...others] = news
  if (only === undefined) throw new Error('there is no news to tell')
  const said = others.length === 0 ? ofOne(only) : ofMany(news)
  return { ...said, lines: [...said.lines, ...specimen(operator).map(key => ({ key }))] }
}

function ofOne({ employer, items }: EmployerNews): Message {
  const [first, ...others] = items
  const choices = choicesFor(employer, items)
  if (first && others.length === 0) {
    return withChoices(
      linesOf([wholeLine(first), { key: 'remind:news.employer', values: named(employer) }]),
      ...choices,
    )
  }
  const title: Line = { key: 'remind:news.title', values: named(employer) }
  const body = items.length <= mostWhole ? items.map(wholeLine) : cut(briefLines(items), mostBrief)
  return withChoices(linesOf([title, ...body]), ...choices)
}

/** All in brief while that is short, else only how much it was of each. */
function ofMany(news: readonly EmployerNews[]): Message {
  const title: Line = { key: 'remind:news.titleMany', values: { count: news.length } }
  const brief = news.flatMap(({ employer, items }): Line[] => [
    { key: 'remind:news.named', values: named(employer) },
    ...briefLines(items),
  ])
  const counted = news.map(
    ({ employer, items }): Line => ({
      key: 'remind:news.counted',
      values: { ...named(employer), count: items.length },
    }),
  )
  const body = brief.length <= mostBrief ? brief : cut(counted, mostEmployers)
  return withChoices(
    linesOf([title, ...body]),
    [{ label: 'remind:button.employers', press: 'status:employers:0' }],
    menuRow,
  )
}

function cut(lines: readonly Line[], most: number): readonly Line[] {
  if (lines.length <= most) return lines
  return [...lines.slice(0, most), { key: 'remind:news.more', values: { count: lines.length - most } }]
}

function linesOf(lines: readonly Line[]): Message {
  return { ...message(), lines }
}

/** Where the newest of these months stands, how to pay what is open, and all months when it is several. */
function choicesFor({ id }: LinkedEmployer, items: readonly NewsItem[]): readonly (readonly Choice[])[] {
  const period = newestMonth(items)
  const status: Choice[] =
    period === undefined
      ? []
      : [
          {
            label: 'remind:button.monthStatus',
            values: { period: { period } },
            press: `status:see:${id}:${period}`,
          },
        ]
  const months: Choice[] =
    new Set(items.flatMap(monthsOf)).size === 1
      ? []
      : [{ label: 'remind:button.months', press: `status:list:${id}:0` }]
  const pay: Choice[] = items.some(isToPay) ? [{ label: 'button.howToPay', press: 'topic:pay.channels' }] : []
  return [status, pay, [...months, ...menuRow]]
}

function isToPay(item: NewsItem): boolean {
  return item.about === 'reference' && (item.became === 'generated' || item.became === 'partPaid')
}

function wholeLine(item: NewsItem): Line {
  switch (item.about) {
    case 'schedule': {
      const { period, headcount, total } = item
      return {
        key: `remind:news.schedule.${item.state}`,
        values: { period: { period }, count: headcount, total: { money: total } },
      }
    }
    case 'reference':
      return referenceLine(item)
    case 'payment':
      return {
        key: `remind:news.payment.${item.became}`,
        values: { amount: { money: item.amount }, number: item.number, paidOn: { day: item.paidOn } },
      }
  }
}

function referenceLine(item: ReferenceNews): Line {
  const { became, kind, number, amount, paid, periods } = item
  const [from, ...later] = periods
  const values = {
    kind: { text: `status.kind.${kind}` as const },
    number,
    amount: { money: amount },
    ...(became === 'partPaid' && { paid: { money: paid }, open: { money: stillOpen(item) } }),
  }
  const to = later.at(-1)
  if (from === undefined || to === undefined) {
    const period = from === undefined ? '' : { period: from }
    return { key: `remind:news.reference.${became}`, values: { ...values, period } }
  }
  const span = { from: { period: from }, to: { period: to }, count: periods.length }
  return { key: `remind:news.references.${became}`, values: { ...values, ...span } }
}

/** Long names are cut: a message holds 4,096 characters. */
function named({ name }: LinkedEmployer): { name: string } {
  const letters = [...name]
  return { name: letters.length <= 60 ? name : `${letters.slice(0, 59).join('')}…` }
}
