import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { Database } from '../../src/adapters/db/database.ts'
import { openEmbedded } from '../../src/adapters/db/embedded.ts'
import type { Period } from '../../src/core/calendar/period.ts'
import { sen } from '../../src/core/domain/money.ts'
import { line278 } from '../../src/core/domain/schedule-file/write-278.ts'
import { checkInvariants } from '../support/check-invariants.ts'
import { dataKey, type Engine, engines, type TestDatabase, testDatabase } from '../support/database.ts'
import { deskOf, employerOnRecord } from '../support/desk.ts'
import { run } from './run.ts'

let folder: string
let database: TestDatabase
const opened: TestDatabase[] = []
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'import-'))
})
afterAll(() => rm(folder, { recursive: true }))
afterEach(async () => {
  for (const each of opened.splice(0)) await each.drop()
})

const goodRows = [
  'Kod Majikan;Nama Majikan;No. SSM;Negeri;Pegawai;Jawatan;E-mel;Telefon',
  'A1234567890Z;Kedai Contoh Sdn. Bhd.;201901000005;Selangor;Puan Contoh;Pengurus;gaji@contoh.example;03-2161 1234',
  'A1234567890Z;Kedai Contoh Sdn. Bhd.;201901000005;Selangor;Encik Contoh;;;012-345 6789',
  'A1234567891Z;Kilang Contoh;;;;;;',
]
const badRows = ['A1234567892Z;;;Atlantis;;;;', ';Tanpa Kod;12;;Cik Contoh;;bukan emel;999']

describe.each(engines)('employers on %s', engine => {
  test('are stored with their contacts once, however often the file is imported', async () => {
    database = await openTest(engine)
    const file = await written('employers.csv', goodRows.join('\r\n'))
    expect(await imported(engine, 'employers', file)).toMatchObject({ status: 0, stored: 3, unchanged: 0 })
    expect(await imported(engine, 'employers', file)).toMatchObject({ status: 0, stored: 0, unchanged: 3 })
    await reopened(engine, async ({ prisma, sealing }) => {
      const employers = await prisma.employer.findMany({
        include: { contacts: true },
        orderBy: { code: 'asc' },
      })
      expect(employers.map(({ code, state, contacts }) => [code, state, contacts.length])).toEqual([
        ['A1234567890Z', 'selangor', 2],
        ['A1234567891Z', null, 0],
      ])
      const phones = employers[0]?.contacts.map(({ phoneSealed }) => phoneSealed && sealing.open(phoneSealed))
      expect(phones?.sort()).toEqual(['+60123456789', '+60321611234'])
    })
  }, 60_000)
})

test('a wrong line is told by number in both languages, and the rest goes on', async () => {
  database = await openTest('postgres')
  const file = await written('mixed.csv', [...goodRows, ...badRows].join('\n'))
  const { status, problems, ...counts } = await imported('postgres', 'employers', file)
  expect(counts).toEqual({ import: 'employers', stored: 3, unchanged: 0, refused: 2, undone: false })
  expect(status).toBe(1)
  const codes = ['nameMissing', 'stateUnknown', 'codeMissing', 'ssmWrong', 'emailWrong', 'phoneWrong']
  expect(problems.map(({ code }) => code)).toEqual(codes)
  expect(problems.map(({ line }) => line)).toEqual([5, 5, 6, 6, 6, 6])
  expect(problems[1]).toEqual({
    ...{ file, line: 5, code: 'stateUnknown' },
    message: { ms: 'Negeri "Atlantis" tidak dikenali.', en: 'The state "Atlantis" is not known.' },
  })
})

test('with --all-or-nothing one wrong line keeps everything out', async () => {
  database = await openTest('postgres')
  const file = await written('mixed.csv', [...goodRows, ...badRows].join('\n'))
  const all = await imported('postgres', 'employers', file, '--all-or-nothing')
  expect(all).toMatchObject({ status: 1, stored: 0, refused: 2, undone: true })
  const other = [...goodRows, 'A1234567890Z;Nama Lain;;;;;;'].join('\n')
  const refused = await imported(
    'postgres',
    'employers',
    await written('other.csv', other),
    '--all-or-nothing',
  )
  expect(refused).toMatchObject({ status: 1, stored: 0, problems: [{ line: 5, code: 'employerExists' }] })
  expect(await database.prisma.employer.count()).toBe(0)
  expect(await database.prisma.audit.count()).toBe(0)
})

test('JSON lines hold any number of contacts; what is no record is told', async () => {
  database = await openTest('postgres')
  const contacts = [{ name: 'Puan Contoh' }, { name: 'Encik Contoh', email: 'gaji@contoh.example' }]
  const lines = [
    JSON.stringify({ code: 'A1234567890Z', name: 'Kedai Contoh', contacts }),
    '{"code":"A1234567891Z"',
    '{"code":"A1234567891Z","nama":"x"}',
    '[]',
  ]
  const file = await written('employers.jsonl', lines.join('\n'))
  const { status, stored, problems } = await imported('postgres', 'employers', file)
  expect([status, stored, problems.map(({ line, code }) => `${line} ${code}`)]).toEqual([
    ...[1, 1],
    ['2 notARecord', '3 notARecord', '4 notARecord'],
  ])
  expect(await database.prisma.contact.count()).toBe(2)
})

describe('schedules', () => {
  test('become the next version of their month, whole or not at all, and once', async () => {
    database = await openTest('postgres')
    await employerOnRecord(deskOf(database))
    const good = await written('good.txt', Buffer.concat([schedule(5_685, 1), schedule(5_685, 2)]))
    const bad = await written('bad.txt', Buffer.concat([schedule(5_685, 1), schedule(5_600, 2)]))
    const first = await imported('postgres', 'schedules', good, bad)
    expect(first).toMatchObject({ status: 1, stored: 1, refused: 1 })
    expect(first.problems).toMatchObject([{ file: bad, line: 2, code: 'amountDiffers' }])
    expect(await imported('postgres', 'schedules', good)).toMatchObject({
      status: 0,
      stored: 0,
      unchanged: 1,
    })
    const versions = await database.prisma.schedule.findMany()
    expect(versions).toMatchObject([
      {
        period: '2026-10',
        state: 'submitted',
        headcount: 2,
        act4Sen: 14_620n,
        source: 'import',
      },
    ])
    // What was written for the file that was there already is gone again.
    expect(await database.prisma.lineSet.findMany()).toMatchObject([{ id: versions[0]?.id }])
    await checkInvariants(database)
  })

  test('with --all-or-nothing one refused file keeps every file out', async () => {
    database = await openTest('postgres')
    await employerOnRecord(deskOf(database))
    const good = await written('good.txt', schedule(5_685, 1))
    const foreign = await written('foreign.txt', schedule(5_685, 1, 'A9999999999Z'))
    const refused = await imported('postgres', 'schedules', good, foreign, '--all-or-nothing')
    expect(refused).toMatchObject({ status: 1, stored: 0, refused: 1, undone: true })
    expect(refused.problems).toMatchObject([{ file: foreign, line: null, code: 'employerUnknown' }])
    expect(await database.prisma.schedule.count()).toBe(0)
  })
})

describe('nothing is done, and one sentence says why', () => {
  test('while a server owns DATA_DIR', async () => {
    database = await openTest('pglite')
    const file = await written('employers.csv', goodRows.join('\n'))
    const { status, said } = await run('import', ['employers', file], settingsOf('pglite'))
    expect([status, said]).toEqual([
      2,
      'Sahabat is running and holds this store; stop it first, or give another DATA_DIR.',
    ])
  })

  test('while the database cannot be reached', async () => {
    database = await openTest('postgres')
    const file = await written('employers.csv', goodRows.join('\n'))
    const nowhere = { ...settingsOf('postgres'), DATABASE_URL: 'postgresql://127.0.0.1:1/none' }
    const { status, said } = await run('import', ['employers', file], nowhere)
    expect([status, said]).toEqual([2, expect.stringMatching(/^The store cannot be opened: .+$/)])
  })

  test.each([
    [['people', 'x'], '"people" cannot be imported; choose employers or schedules.'],
    [['employers'], 'Please name the file to import.'],
    [
      ['employers', '/no/such/file'],
      'The file "/no/such/file" cannot be read; check its name and permissions.',
    ],
    [['employers', 'x', '--now'], 'The option --now is not known; see --help.'],
  ])('%j', async (args, sentence) => {
    expect(await run('import', args)).toEqual({ status: 2, out: '', said: sentence })
  })
})

type Imported = {
  readonly status: number
  readonly stored: number
  readonly problems: readonly { readonly line: number | null; readonly code: string }[]
}

async function openTest(engine: Engine): Promise<TestDatabase> {
  const made = await testDatabase(engine)
  opened.push(made)
  return made
}

/** On the embedded store the test lets go of it first. */
async function imported(engine: Engine, ...args: readonly string[]): Promise<Imported> {
  if (engine === 'pglite') await database.close()
  const { status, out, said } = await run('import', [...args, '--json'], settingsOf(engine))
  if (out === '') throw new Error(said)
  return { status, ...JSON.parse(out) }
}

function settingsOf(engine: Engine): Record<string, string> {
  const { place } = database
  if (engine === 'pglite') return { DATABASE_URL: '', DATA_DIR: place }
  return { DATABASE_URL: place, DATA_KEY: Buffer.from(dataKey).toString('base64') }
}

async function reopened(engine: Engine, look: (opened: Database) => Promise<void>): Promise<void> {
  if (engine === 'postgres') return look(database)
  const again = await openEmbedded({ dataDir: database.place })
  try {
    await look(again)
  } finally {
    await again.close()
  }
}

async function written(name: string, content: string | Uint8Array): Promise<string> {
  const file = join(folder, name)
  await writeFile(file, content)
  return file
}

/** One worker on RM3,250 in October 2026. */
function schedule(socsoEmployer: number, place: number, employerCode = 'A1234567890Z'): Uint8Array {
  return line278({
    ...{ employerCode, ssm: '', identity: `90010114000${place}`, name: 'PEKERJA CONTOH' },
    ...{ period: '2026-10' as Period, wages: sen(325_000) },
    ...{ socsoEmployer: sen(socsoEmployer), socsoEmployee: sen(1_625) },
    ...{ eisEmployer: sen(650), eisEmployee: sen(650), skbbk: sen(2_435) },
  })
}
