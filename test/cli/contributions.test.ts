import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Period } from '../../src/core/calendar/period.ts'
import { type Calculable, calculate } from '../../src/core/domain/calculation.ts'
import { pointsOf, publishedSkbbk, publishedSocialSecurity } from '../core/domain/published-rates.ts'
import { run } from './run.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'contributions-'))
})
afterAll(() => rm(folder, { recursive: true }))

const readableInMalay = `Caruman Oktober 2026 atas gaji RM3,250.00
Kategori 1, Bencana Kerja dan Keilatan: tarikh lahir dan kategori tidak diberi, jadi pekerja dianggap di bawah 60 tahun.

                 Majikan     Pekerja      Jumlah
  PERKESO        RM56.85     RM16.25     RM73.10
  SIP             RM6.50      RM6.50     RM13.00
  SKBBK           RM0.00     RM24.35     RM24.35
  Jumlah         RM63.35     RM47.10    RM110.45

Jadual PERKESO dan SIP sejak Oktober 2024: gaji melebihi RM3,200.00 hingga RM3,300.00 (2024-10_onwards_ceiling6000)
Jadual SKBBK sejak Jun 2026: gaji melebihi RM3,200.00 hingga RM3,300.00 (skbbk_2026-06_to_2028-05_ceiling6000)
Untuk pengesahan, hubungi PERKESO di 1-300-22-8000.`

const readableInEnglish = `Contributions for October 2026 on wages of RM3,250.00
Category 1, Employment Injury and Invalidity: neither birthday nor category was given, so the worker is assumed to be under 60.

                Employer    Employee        Both
  SOCSO          RM56.85     RM16.25     RM73.10
  EIS             RM6.50      RM6.50     RM13.00
  SKBBK           RM0.00     RM24.35     RM24.35
  Total          RM63.35     RM47.10    RM110.45

SOCSO and EIS table from October 2024: wages over RM3,200.00 up to RM3,300.00 (2024-10_onwards_ceiling6000)
SKBBK table from June 2026: wages over RM3,200.00 up to RM3,300.00 (skbbk_2026-06_to_2028-05_ceiling6000)
To confirm, call PERKESO at 1-300-22-8000.`

const october = ['--wages', '3250', '--month', '2026-10']

describe('every cell of every table, just below, at and just above each boundary', () => {
  const cells = [
    ...publishedSocialSecurity.flatMap(table =>
      pointsOf(table).flatMap(({ period, wages, cells, origin }) => {
        const [employer1, employee1, employer2, eisEmployer, eisEmployee] = cells
        const eis = { employer: eisEmployer, employee: eisEmployee }
        const one = { socso: { employer: employer1, employee: employee1 }, eis }
        const two = { socso: { employer: employer2, employee: 0 }, eis: { employer: 0, employee: 0 } }
        const { from, source } = origin as { from: string; source: string }
        const given = [
          { category: 1, ...one },
          { category: 2, ...two },
        ] as const
        return given.map(expected => ({ period, wages, expected: { ...expected, table: { from, source } } }))
      }),
    ),
    ...pointsOf(publishedSkbbk).flatMap(({ period, wages, cells: [employee] }) =>
      ([1, 2] as const).map(category => ({ period, wages, expected: { category, skbbk: { employee } } })),
    ),
  ]

  test('through the library', () => {
    expect(cells.length).toBeGreaterThan(3_000)
    for (const { period, wages, expected } of cells) {
      const found = calculated({ period, wages, category: expected.category })
      const { table, ...amounts } = expected as typeof expected & { table?: object }
      expect(found).toMatchObject({ ...amounts, ...(table && { table }) })
    }
  })

  test('through the command line, in one batch', async () => {
    const asked = cells.map(({ period, wages, expected }, place) => ({
      wages: place % 2 === 0 ? wages / 100 : `RM${(wages / 100).toFixed(2)}`,
      month: period,
      category: expected.category,
    }))
    const { status, out } = await batch(...asked.map(each => JSON.stringify(each)))
    expect(status).toBe(0)
    const found = out.split('\n').map(line => JSON.parse(line))
    expect(found.length).toBe(cells.length)
    for (const [place, { period, wages, expected }] of cells.entries()) {
      expect(found[place]).toMatchObject({ month: period, wages, reason: 'given', ...expected })
    }
  })
})

describe('one request', () => {
  test('gives exactly one JSON object, all amounts in sen', async () => {
    const { status, out, said } = await run('contributions', [...october, '--json'])
    expect([status, said]).toEqual([0, ''])
    expect(out).toBe(
      JSON.stringify({
        month: '2026-10',
        wages: 325_000,
        category: 1,
        reason: 'assumed',
        socso: { employer: 5_685, employee: 1_625 },
        eis: { employer: 650, employee: 650 },
        skbbk: { employee: 2_435 },
        table: { from: '2024-10', source: '2024-10_onwards_ceiling6000' },
      }),
    )
  })

  test('is answered for people by default, with the row it came from, in the language of the system', async () => {
    const malay = await run('contributions', october, { LANG: 'ms_MY.UTF-8' })
    const english = await run('contributions', october)
    expect([malay.status, english.status]).toEqual([0, 0])
    expect(malay.out).toBe(readableInMalay)
    expect(english.out).toBe(readableInEnglish)
  })

  test.each([
    [
      ['--month', '2015-12'],
      1,
      'There is no contribution table for December 2015; the tables begin with June 2016.',
    ],
    [
      ['--month', '2028-06'],
      1,
      'The contribution table for June 2028 is not published yet; the tables known so far end with May 2028.',
    ],
    [
      ['--month', '2018-12', '--foreign'],
      1,
      'Foreign workers are covered from January 2019, so there is no contribution for December 2018.',
    ],
    [
      ['--month', '2026-10', '--birth', '2026-11-01'],
      1,
      'The worker was not born yet in October 2026; please check the birthday and the month.',
    ],
    [['--month', '2026-1'], 2, 'The month "2026-1" cannot be read; write year and month like 2026-10.'],
    [[], 2, 'Please give the contribution month, for example --month 2026-10.'],
    [
      ['--month', '2026-10', '--birth', '1990-02-30'],
      2,
      'The birthday "1990-02-30" cannot be read; write the date like 1990-01-31.',
    ],
    [['--month', '2026-10', '--category', '3'], 2, 'There is no category "3"; choose 1 or 2.'],
    [
      ['--month', '2026-10', '--category', '1', '--birth', '1990-01-01'],
      2,
      'Give the birthday or the category, not both.',
    ],
    [['--month', '2026-10', '--wage', '5'], 2, 'The option --wage is not known; see --help.'],
    [['--month'], 2, 'The option --month is incomplete or has a value that it does not take; see --help.'],
    [['--month', '2026-10', '5'], 2, '"5" is not expected here; see --help.'],
    [
      ['--batch', 'here.jsonl'],
      2,
      '--batch reads every request from its file, so no other option goes with it.',
    ],
  ])('%j is refused with status %d and one sentence', async (args, status, sentence) => {
    expect(await run('contributions', ['--wages', '3250', ...args])).toEqual({
      status,
      out: '',
      said: sentence,
    })
  })

  test('refused with --json it tells the code and the sentence in both languages', async () => {
    const { status, out } = await run('contributions', ['--wages', '0', '--month', '2026-10', '--json'])
    expect(status).toBe(2)
    expect(JSON.parse(out)).toEqual({
      error: {
        code: 'noWages',
        message: {
          ms: 'Gaji mesti lebih daripada RM0; tiada caruman tanpa gaji.',
          en: 'The wages must be more than RM0; without wages nothing is contributed.',
        },
      },
    })
  })
})

describe('a batch', () => {
  test('answers a wrong line on its line, goes on, and ends with 1', async () => {
    const { status, out } = await batch(
      '\uFEFF{"wages":3250,"month":"2026-10"}',
      '{"wages":3250,"month":"2026-10"',
      '',
      '[]',
      'null',
      '{"month":"2026-10"}',
      '{"wages":"x","month":"2026-10"}',
      '{"wages":-1,"month":"2026-10"}',
      '{"wages":0.001,"month":"2026-10"}',
      '{"wages":1e15,"month":"2026-10"}',
      '{"wages":0,"month":"2026-10"}',
      '{"wages":true,"month":"2026-10"}',
      '{"wages":1,"month":202610}',
      '{"wages":1,"month":"2026-10","foreign":"yes"}',
      '{"wages":1,"month":"2026-10","no-skbbk":1}',
      '{"wages":1,"month":"2026-10","birthday":"1990-01-01"}',
      '{"wages":1,"month":"2016-05"}',
      '{"wages":1,"month":"2030-01"}\r',
      '{"wages":"3,250.00","month":"2026-10","birth":null,"category":null,"foreign":null}',
    )
    expect(status).toBe(1)
    const codes = out.split('\n').map(line => JSON.parse(line).error?.code)
    expect(codes).toEqual([
      ...[undefined, 'notJson', 'notJson', 'notAnObject', 'notAnObject', 'wagesMissing', 'wagesNotANumber'],
      ...['wagesNegative', 'wagesFraction', 'wagesTooLarge', 'noWages', 'wagesNotANumber', 'monthShape'],
      ...['foreignShape', 'noSkbbkShape', 'fieldUnknown', 'beforeTables', 'notPublished', undefined],
    ])
  })

  test('a file that is not there ends with 2 and one sentence', async () => {
    const said = 'The file "/no/such/file" cannot be read; check its name and permissions.'
    expect(await run('contributions', ['--batch', '/no/such/file'])).toEqual({ status: 2, out: '', said })
  })
})

describe('the reason', () => {
  const reasons = (asked: Partial<Calculable>) => {
    const on = { period: '2026-10' as Period, wages: 325_000 as Calculable['wages'], ...asked }
    const { category, reason, eisReason, skbbkReason } = calculated(on)
    return [category, reason, eisReason, skbbkReason]
  }

  test.each<[string, Partial<Calculable>, unknown[]]>([
    ['nothing is told', {}, [1, 'assumed', 'eighteenToSixty', 'local']],
    ['a birthday is told', { birth: '1990-01-01' as never }, [1, 'underSixty', 'eighteenToSixty', 'local']],
    [
      'the worker turns 60',
      { birth: '1966-10-31' as never },
      [2, 'sixtyThisMonth', 'sixtyThisMonth', 'local'],
    ],
    ['category 1 is given', { category: 1 }, [1, 'given', 'eighteenToSixty', 'local']],
    ['category 2 is given', { category: 2 }, [2, 'given', 'givenSecond', 'local']],
    ['a foreigner', { nationality: 'foreign' }, [1, 'assumed', 'foreign', 'foreign']],
    [
      'a foreigner cannot opt out',
      { nationality: 'foreign', skbbkOptedOut: true },
      [1, 'assumed', 'foreign', 'foreign'],
    ],
    [
      'a foreigner of 2020',
      { nationality: 'foreign', period: '2020-01' as Period },
      [2, 'foreignInjuryOnly', 'foreign', 'beforeSkbbk'],
    ],
    ['opted out', { skbbkOptedOut: true }, [1, 'assumed', 'eighteenToSixty', 'optedOut']],
    [
      'opted out too early',
      { skbbkOptedOut: true, period: '2026-06' as Period },
      [1, 'assumed', 'eighteenToSixty', 'optOutNotYet'],
    ],
    ['a month before EIS', { period: '2017-12' as Period }, [1, 'assumed', 'beforeEis', 'beforeSkbbk']],
  ])('%s', (_case, asked, expected) => {
    expect(reasons(asked)).toEqual(expected)
  })
})

function calculated(asked: Calculable) {
  const found = calculate(asked, '2026-07' as Period)
  if (!found.ok) throw new Error(found.error)
  return found.value
}

async function batch(...lines: readonly string[]) {
  const file = join(folder, 'asked.jsonl')
  await writeFile(file, `${lines.join('\n')}\n`)
  return run('contributions', ['--batch', file])
}
