// The headings of payroll tables, Malay and English, as data. A heading is compared as a bag of words, without the words
// that say nothing: "Caruman PERKESO (Majikan) RM" and "Majikan - PERKESO" are the same column.
import type { Column } from './column.ts'

/** The columns that a table can give; `category` is 1 or 2. */
export type SheetColumn = Extract<
  Column,
  | 'employerCode'
  | 'ssm'
  | 'identity'
  | 'name'
  | 'month'
  | 'wages'
  | 'socsoEmployer'
  | 'socsoEmployee'
  | 'eisEmployer'
  | 'eisEmployee'
  | 'skbbk'
  | 'category'
>

export type Heading = { readonly column: SheetColumn; readonly inSen: boolean }

const employer = ['majikan', 'employer', 'employers', 'er', 'yer', 'm']
const employee = ['pekerja', 'employee', 'employees', 'ee', 'yee', 'p']
const socso = ['perkeso', 'socso', 'akta 4', 'act 4', 'soc']
const eis = ['sip', 'eis', 'akta 800', 'act 800', 'eis sip', 'sip eis']
const skbbk = ['skbbk', 'lindung 24 jam', 'lindung', 'lindung24jam']

const synonyms: Readonly<Record<SheetColumn, readonly string[]>> = {
  employerCode: ['kod majikan', 'employer code', 'kod perkeso majikan', 'socso employer code', 'kodmajikan'],
  ssm: [
    ...['ssm', 'mycoid', 'mycoid ssm', 'syarikat', 'company', 'pendaftaran syarikat', 'company registration'],
    ...['pendaftaran perniagaan', 'business registration', 'pendaftaran ssm', 'ssm registration'],
  ],
  identity: [
    ...[
      'kp',
      'k p',
      'ic',
      'i c',
      'nric',
      'mykad',
      'kad pengenalan',
      'identity card',
      'identity',
      'identification',
    ],
    ...[
      'ic mykad',
      'kp baru',
      'kp baharu',
      'new ic',
      'ssfw',
      'ic ssfw',
      'mykad ssfw',
      'kp ssfw',
      'pengenalan',
    ],
    ...['pengenalan diri', 'ic pekerja', 'kp pekerja', 'employee ic', 'employee nric', 'id', 'ic passport'],
    ...['kad pengenalan ssfw', 'nric ssfw', 'kp pasport', 'icno', 'nokp'],
  ],
  name: [
    'nama',
    'nama pekerja',
    'nama penuh',
    'name',
    'employee name',
    'full name',
    'worker name',
    'employee',
  ],
  month: [
    ...['bulan', 'month', 'tempoh', 'period', 'bulan gaji', 'wage month', 'salary month', 'payroll month'],
    ...['bulan tahun', 'month year', 'contribution period', 'mmyyyy', 'bulan mmyyyy', 'month mmyyyy'],
  ],
  wages: [
    ...[
      'gaji',
      'upah',
      'wages',
      'wage',
      'salary',
      'gross',
      'gaji kasar',
      'gross salary',
      'gross pay',
      'gross wages',
    ],
    ...[
      'gaji bulanan',
      'monthly salary',
      'monthly wages',
      'upah bulanan',
      'gaji upah',
      'socso wages',
      'gaji perkeso',
    ],
    ...['remuneration', 'gaji pekerja', 'employee wages'],
  ],
  socsoEmployer: pairs(socso, employer),
  socsoEmployee: pairs(socso, employee),
  eisEmployer: pairs(eis, employer),
  eisEmployee: pairs(eis, employee),
  skbbk: [...skbbk, ...pairs(skbbk, employee)],
  category: ['kategori', 'category', 'jenis', 'kategori perkeso', 'socso category', 'kategori pekerja'],
}

/** Words that say nothing about which column it is. */
const silent = new Set([
  ...[
    'no',
    'nombor',
    'number',
    'num',
    'bil',
    'caruman',
    'contribution',
    'contributions',
    'syer',
    'share',
    'bahagian',
  ],
  ...[
    'jumlah',
    'amount',
    'amaun',
    'rm',
    'myr',
    'sen',
    'of',
    'the',
    'dan',
    'and',
    'atau',
    'or',
    'bagi',
    'for',
    's',
  ],
])

const columnOf: ReadonlyMap<string, SheetColumn> = new Map(
  (Object.entries(synonyms) as [SheetColumn, readonly string[]][]).flatMap(([column, texts]) =>
    texts.map(text => [bag(text), column] as const),
  ),
)

/** The column under this heading; undefined when no heading of ours says so. */
export function headingOf(text: string): Heading | undefined {
  const column = columnOf.get(bag(text))
  return column === undefined ? undefined : { column, inSen: /\bsen\b/i.test(text) }
}

function bag(text: string): string {
  const words = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z\d]+/)
  return words
    .filter(word => word !== '' && !silent.has(word))
    .toSorted()
    .join(' ')
}

function pairs(first: readonly string[], second: readonly string[]): readonly string[] {
  return first.flatMap(one => second.map(other => `${one} ${other}`))
}
