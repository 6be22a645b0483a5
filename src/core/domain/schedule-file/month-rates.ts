// What is due on one wage in one month, looked up once a band and not once a line: the published tables of the month as
// flat arrays, and who of which birth month belongs to which category. The rules are those of the contribution modules.

import type { Day } from '../../calendar/day.ts'
import { type Period, period as periodAt } from '../../calendar/period.ts'
import { type Category, categoryOf } from '../category.ts'
import { type NoTable, skbbkTable, socialSecurityTable } from '../contribution-table.ts'
import { eisOf } from '../eis-eligibility.ts'
import type { Result } from '../result.ts'
import { err, ok } from '../result.ts'
import type { Worker } from '../worker.ts'
import { turns } from '../worker.ts'

/** The amounts of one wage in sen. `skbbk` is 0 where there is none. */
export type Due = {
  readonly employer1: number
  readonly employee1: number
  readonly employer2: number
  readonly eisEmployer: number
  readonly eisEmployee: number
  readonly skbbk: number
}

/** What age or nationality says of a worker in a month. */
export type Standing = {
  /** Undefined where the number does not tell: a foreign worker since July 2024. */
  readonly category: Category | undefined
  readonly sixtyThisMonth: boolean
  /** The number is not a MyKad number, so it is an SSFW number. */
  readonly foreign: boolean
  readonly eis: boolean
  /** Whether there is insurance at all: none for foreign workers before 2019. */
  readonly covered: boolean
}

export type MonthRates = {
  readonly period: Period
  readonly monthIndex: number
  /** What is due on wages over 0. */
  readonly dueOn: (wages: number) => Due
  /** The wages of the bands whose amounts match, lowest first; bands that follow each other are one. */
  readonly bandsWhere: (matches: (due: Due) => boolean) => readonly Band[]
  readonly standingOf: (birthMonth: number) => Standing
  readonly foreign: Standing
}

/** Wages in sen over `over` and up to `upTo`, which is Infinity in the last band. */
export type Band = { readonly over: number; readonly upTo: number }

/** Months since year 0, to count with. */
export function monthIndexOf(of: Period): number {
  return Number(of.slice(0, 4)) * 12 + Number(of.slice(5)) - 1
}

/** The tables of a month, ready to be looked up; refused where none is published. */
export function monthRates(period: Period): Result<MonthRates, NoTable> {
  const table = socialSecurityTable(period)
  if (!table.ok) return err(table.error)
  const skbbkRows = skbbkTable(period)?.rows ?? []
  // One band wherever either table begins one.
  const tops = [...table.value.rows, ...skbbkRows].map(([upTo]) => upTo)
  const sorted = [...new Set(tops)].toSorted((a, b) => a - b)
  const dues = sorted.map(top => {
    const [, employer1, employee1, employer2, eisEmployer, eisEmployee] = rowUpTo(table.value.rows, top)
    const skbbk = skbbkRows.length === 0 ? 0 : rowUpTo(skbbkRows, top)[1]
    return { employer1, employee1, employer2, eisEmployer, eisEmployee, skbbk }
  })
  return ok({ ...lookUps(Float64Array.from(sorted), dues), ...standings(period) })
}

function rowUpTo<Row extends readonly [number, ...number[]]>(rows: readonly Row[], top: number): Row {
  return rows.find(([upTo]) => top <= upTo) as Row
}

function lookUps(tops: Float64Array, dues: readonly Due[]): Pick<MonthRates, 'dueOn' | 'bandsWhere'> {
  return {
    dueOn: wages => {
      let low = 0
      let high = tops.length - 1
      while (low < high) {
        const middle = (low + high) >> 1
        if (wages <= (tops[middle] as number)) high = middle
        else low = middle + 1
      }
      return dues[low] as Due
    },
    bandsWhere: matches => {
      const bands: Band[] = []
      dues.forEach((due, index) => {
        if (!matches(due)) return
        const band = { over: tops[index - 1] ?? 0, upTo: tops[index] as number }
        const before = bands.at(-1)
        if (before?.upTo === band.over) bands[bands.length - 1] = { over: before.over, upTo: band.upTo }
        else bands.push(band)
      })
      return bands
    },
  }
}

function standings(period: Period): Omit<MonthRates, 'dueOn' | 'bandsWhere'> {
  const monthIndex = monthIndexOf(period)
  // By months of age, which are few and small; asked for on every line.
  const byAge: Standing[] = []
  return {
    period,
    monthIndex,
    standingOf: birthMonth => {
      const age = monthIndex - birthMonth
      const found = byAge[age]
      if (found !== undefined) return found
      const born = periodAt(Math.floor(birthMonth / 12), (birthMonth % 12) + 1)
      const standing = standingIn(period, { birth: `${born}-01` as Day, nationality: 'citizen' })
      byAge[age] = standing
      return standing
    },
    foreign: foreignStanding(period),
  }
}

function standingIn(period: Period, worker: Worker): Standing {
  const category = categoryOf(worker, period)
  return {
    category: category.ok ? category.value.category : undefined,
    sixtyThisMonth: turns(60, period, worker.birth),
    foreign: worker.nationality === 'foreign',
    eis: eisOf(worker, period).covered,
    covered: category.ok,
  }
}

/** The number of a foreign worker does not tell the age: what holds for the young and the old alike is sure. */
function foreignStanding(period: Period): Standing {
  const year = Number(period.slice(0, 4))
  const [young, old] = [year - 30, year - 80].map(born =>
    standingIn(period, { birth: `${born}-01-01` as Day, nationality: 'foreign' }),
  ) as [Standing, Standing]
  return young.category === old.category ? young : { ...young, category: undefined }
}
