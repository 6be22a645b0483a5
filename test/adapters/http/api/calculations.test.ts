import { expect, test } from 'vitest'
import { skbbkTables, socialSecurityTables } from '../../../../src/core/domain/contribution-table.ts'
import { startApi } from './api-server.ts'

test('each cell of each table is given exactly, at wages at, just below and just above each boundary', async () => {
  const { post } = await startApi()
  const wrong: string[] = []
  for (const { from, rows } of socialSecurityTables) {
    const wages = rows.flatMap(([upTo]) => (upTo === Infinity ? [] : [upTo - 1, upTo, upTo + 1]))
    const asked = wages.flatMap(each => [1, 2].map(category => ({ period: from, wages: each, category })))
    for (let at = 0; at < asked.length; at += 20) {
      const part = asked.slice(at, at + 20)
      const answers = await Promise.all(part.map(each => post('/calculations', each)))
      answers.forEach(({ body }, index) => {
        const one = part[index]
        if (
          one &&
          !isRow(
            body,
            one.category,
            rows.find(([upTo]) => one.wages <= upTo),
          )
        ) {
          wrong.push(`${from} ${one.wages} ${one.category}`)
        }
      })
    }
  }
  expect(wrong).toEqual([])
}, 120_000)

test('each cell of the SKBBK table is given exactly', async () => {
  const { post } = await startApi()
  for (const { from, rows } of skbbkTables) {
    const wages = rows.flatMap(([upTo]) => (upTo === Infinity ? [upTo] : [upTo - 1, upTo, upTo + 1]))
    for (const each of wages.map(one => Math.min(one, 2_000_000_000))) {
      const { body } = await post('/calculations', { period: from, wages: each })
      expect([each, body.skbbk.employee]).toEqual([each, rows.find(([upTo]) => each <= upTo)?.[1]])
    }
  }
}, 60_000)

type Row = (typeof socialSecurityTables)[number]['rows'][number]
type Amounts = Record<'socso' | 'eis', { employer: number; employee: number }>

function isRow({ socso, eis }: Amounts, category: number, row: Row | undefined): boolean {
  if (!row) return false
  const [, employer1, employee1, employer2, eisEmployer, eisEmployee] = row
  const amounts = [socso.employer, socso.employee, eis.employer, eis.employee]
  const due = category === 1 ? [employer1, employee1, eisEmployer, eisEmployee] : [employer2, 0, 0, 0]
  return String(amounts) === String(due)
}

test('a month without a table is refused with the reason', async () => {
  const { post } = await startApi()
  const { status, body } = await post('/calculations', { period: '2028-06', wages: 100_000 })
  expect([status, body.errors]).toEqual([
    422,
    [
      {
        ...{ in: 'body', pointer: '/period' },
        message: 'The contribution table of this month has not been published yet.',
      },
    ],
  ])
})
