// One line's amounts against the table of its month: the category is read from the amounts and the age, each amount is
// compared, and what a person has to decide (category, EIS of none, SKBBK of none) is asked and not changed.
import type { Category } from '../category.ts'
import type { Column } from './column.ts'
import type { FindingLog } from './finding-log.ts'
import type { Due, MonthRates, Standing } from './month-rates.ts'

/** What a line says, in sen; -1 where a field could not be read. Reused from line to line. */
export type LineAmounts = {
  wages: number
  socsoEmployer: number
  socsoEmployee: number
  eisEmployer: number
  eisEmployee: number
  skbbk: number
}

/**
 * `skbbkDue`: a local worker's zero of SKBBK was asked about, and is wrong. `category`: the one that the amounts are said
 * to be of; left out, they tell.
 */
type Against = {
  readonly rates: MonthRates
  readonly standing: Standing
  readonly skbbkDue: boolean
  readonly category?: Category | undefined
}

/** Reports what does not agree with the table. */
export function checkAmounts(
  amounts: LineAmounts,
  { rates, standing, skbbkDue, category }: Against,
  log: FindingLog,
): void {
  if (amounts.wages < 0) return
  if (!standing.covered) {
    log.report({ code: 'foreignNotCovered', column: 'identity' })
    return
  }
  if (amounts.wages === 0) {
    checkWithoutWages(amounts, log)
    return
  }
  const due = rates.dueOn(amounts.wages)
  checkSocso(amounts, due, { standing, said: category }, log)
  checkEis(amounts, due, standing, log)
  checkSkbbk(amounts, due, { asks: !standing.foreign && !skbbkDue }, log)
}

function checkWithoutWages(amounts: LineAmounts, log: FindingLog): void {
  const { socsoEmployer, socsoEmployee, eisEmployer, eisEmployee, skbbk } = amounts
  const contributed = socsoEmployer + socsoEmployee + eisEmployer + eisEmployee + skbbk > 0
  log.report({ code: contributed ? 'wagesMissing' : 'wagesZero', column: 'wages', found: 0 })
}

type OfCategory = { readonly standing: Standing; readonly said: Category | undefined }

function checkSocso(amounts: LineAmounts, due: Due, { standing, said }: OfCategory, log: FindingLog): void {
  const { socsoEmployer, socsoEmployee } = amounts
  if (socsoEmployer < 0 || socsoEmployee < 0) return
  const category = said ?? shownCategory(socsoEmployer, socsoEmployee, due) ?? standing.category
  const doubted = category === undefined || doubtCategory(category, standing, log)
  const [employer, employee] = category === 2 ? [due.employer2, 0] : ([due.employer1, due.employee1] as const)
  if (socsoEmployer !== employer)
    differs({ column: 'socsoEmployer', found: socsoEmployer, expected: employer, sure: !doubted }, log)
  if (socsoEmployee !== employee)
    differs({ column: 'socsoEmployee', found: socsoEmployee, expected: employee, sure: !doubted }, log)
}

/** The category that the amounts are of; undefined when they tell nothing. */
function shownCategory(employer: number, employee: number, due: Due): 1 | 2 | undefined {
  if (employee > 0) return 1
  if (employer === due.employer2) return 2
  return employer === due.employer1 ? 1 : undefined
}

/** Whether the category of the amounts is not the one of the age, or one that only a person can confirm. */
function doubtCategory(
  category: 1 | 2,
  { category: ofAge, sixtyThisMonth, foreign }: Standing,
  log: FindingLog,
): boolean {
  if (ofAge === undefined || category === ofAge) return false
  const column = 'category'
  if (foreign) log.report({ code: 'categoryForeign', column, found: category, expected: ofAge })
  else if (category === 1)
    log.report({ code: sixtyThisMonth ? 'categorySixty' : 'categoryAge', column, found: 1, expected: 2 })
  else log.report({ code: 'categorySecond', column, found: 2, expected: 1 })
  return true
}

function checkEis(amounts: LineAmounts, due: Due, standing: Standing, log: FindingLog): void {
  const { eisEmployer, eisEmployee } = amounts
  if (eisEmployer < 0 || eisEmployee < 0) return
  if (!standing.eis) {
    const sure = !standing.foreign
    if (eisEmployer > 0) notDue({ column: 'eisEmployer', found: eisEmployer, expected: 0, sure }, log)
    if (eisEmployee > 0) notDue({ column: 'eisEmployee', found: eisEmployee, expected: 0, sure }, log)
    return
  }
  if (eisEmployer === 0 && eisEmployee === 0 && due.eisEmployer > 0) {
    log.report({ code: 'eisNone', column: 'eisEmployer', found: 0, expected: due.eisEmployer })
    return
  }
  if (eisEmployer !== due.eisEmployer)
    differs({ column: 'eisEmployer', found: eisEmployer, expected: due.eisEmployer, sure: true }, log)
  if (eisEmployee !== due.eisEmployee)
    differs({ column: 'eisEmployee', found: eisEmployee, expected: due.eisEmployee, sure: true }, log)
}

function notDue({ column, found, expected, sure }: Difference, log: FindingLog): void {
  log.report({ code: 'eisNotDue', column, found, expected })
  if (sure) log.correct({ column, from: found, to: expected, why: 'eisNotDue' })
}

function checkSkbbk({ skbbk }: LineAmounts, due: Due, { asks }: { asks: boolean }, log: FindingLog): void {
  if (skbbk < 0 || skbbk === due.skbbk) return
  if (skbbk === 0 && due.skbbk > 0 && asks)
    log.report({ code: 'skbbkZero', column: 'skbbk', found: 0, expected: due.skbbk })
  else differs({ column: 'skbbk', found: skbbk, expected: due.skbbk, sure: true }, log)
}

/** `sure`: what is expected does not hang on anything that a person has to confirm. */
type Difference = {
  readonly column: Column
  readonly found: number
  readonly expected: number
  readonly sure: boolean
}

function differs({ column, found, expected, sure }: Difference, log: FindingLog): void {
  log.report({ code: 'amountDiffers', column, found, expected })
  if (sure) log.correct({ column, from: found, to: expected, why: 'amountDiffers' })
}
