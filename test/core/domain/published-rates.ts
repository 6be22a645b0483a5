// The published tables as they came, to hold the ones of the domain against.
import { readFileSync } from 'node:fs'
import type { Period } from '../../../src/core/calendar/period.ts'
import { type Sen, sen } from '../../../src/core/domain/money.ts'

export type PublishedRow = {
  readonly over: number
  readonly to: number | undefined
  readonly cells: readonly number[]
}

export type PublishedTable = {
  readonly name: string
  readonly first: Period
  readonly last: Period
  readonly rows: readonly PublishedRow[]
}

export const publishedSocialSecurity: readonly PublishedTable[] = [
  published('2016-06_to_2017-12_ceiling4000', '2016-06', '2017-12'),
  published('2018-01_to_2022-08_ceiling4000', '2018-01', '2022-08'),
  published('2022-09_to_2024-09_ceiling5000', '2022-09', '2024-09'),
  published('2024-10_onwards_ceiling6000', '2024-10', '2028-05'),
]

export const publishedSkbbk: PublishedTable = published(
  'skbbk_2026-06_to_2028-05_ceiling6000',
  '2026-06',
  '2028-05',
)

/** A wage that belongs to a row, in a month of the table, and where it must be found. */
export type Point = {
  readonly period: Period
  readonly wages: Sen
  readonly cells: readonly number[]
  readonly origin: object
}

/** In the first and the last month: just above each row's lower boundary, just below its upper one and on it. */
export function pointsOf({ name, first, last, rows }: PublishedTable): readonly Point[] {
  return [first, last].flatMap(period =>
    rows.flatMap(row => {
      const origin = { from: first, source: name, over: row.over, ...(row.to && { upTo: row.to }) }
      return wagesOf(row).map(wages => ({ period, wages: sen(wages), cells: row.cells, origin }))
    }),
  )
}

function wagesOf({ over, to }: PublishedRow): readonly number[] {
  return to === undefined ? [over + 1, over + 100, 99_999_999_999_999] : [over + 1, to - 1, to]
}

function published(name: string, first: string, last: string): PublishedTable {
  const [, ...lines] = readFileSync(new URL(`fixtures/rates/${name}.csv`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
  const rows = lines.map(line => {
    const [over = '', to = '', ...cells] = line.split(',')
    return { over: inSen(over), to: to === '' ? undefined : inSen(to), cells: cells.map(inSen) }
  })
  return { name, first: first as Period, last: last as Period, rows }
}

/** `1234.50` to 123450, without arithmetic on fractions; an empty cell is 0. */
function inSen(text: string): number {
  return text === '' ? 0 : Number(text.replace('.', ''))
}
