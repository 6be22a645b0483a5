// Much news in brief: one line a month, newest first, with the last that happened to it.
import type { Period } from '../calendar/period.ts'
import { monthsOf, type NewsItem } from '../domain/news-item.ts'
import type { Line } from '../messages/message.ts'

/** A line for each month that something happened to, then one for each payment. */
export function briefLines(items: readonly NewsItem[]): readonly Line[] {
  const last = new Map<Period, Exclude<NewsItem, { about: 'payment' }>>()
  const payments: Line[] = []
  for (const item of items) {
    if (item.about === 'payment') payments.push(paymentLine(item))
    else for (const period of monthsOf(item)) last.set(period, item)
  }
  const newestFirst = [...last].toSorted(([a], [b]) => (a < b ? 1 : -1))
  return [...newestFirst.map(([period, item]) => monthLine(period, item)), ...payments]
}

/** The newest month that something happened to. */
export function newestMonth(items: readonly NewsItem[]): Period | undefined {
  return items.flatMap(monthsOf).toSorted().at(-1)
}

function monthLine(period: Period, item: Exclude<NewsItem, { about: 'payment' }>): Line {
  if (item.about === 'schedule') {
    const values = { period: { period }, total: { money: item.total } }
    return { key: `remind:news.month.${item.state}`, values }
  }
  const kind = { text: `status.kind.${item.kind}` as const }
  return { key: `remind:news.month.${item.became}`, values: { period: { period }, kind } }
}

function paymentLine({ became, amount }: Extract<NewsItem, { about: 'payment' }>): Line {
  return { key: `remind:news.payments.${became}`, values: { amount: { money: amount } } }
}
