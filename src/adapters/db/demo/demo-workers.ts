// The employees of a demo employer: made-up people with CONTOH in their names and numbers of the right shape.
import type { Day } from '../../../core/calendar/day.ts'
import type { Period } from '../../../core/calendar/period.ts'
import type { Sen } from '../../../core/domain/money.ts'
import { sen } from '../../../core/domain/money.ts'
import type { Worker } from '../../../core/domain/worker.ts'
import type { DemoEmployer } from './demo-employers.ts'
import { type Random, randomFrom } from './random.ts'

export type DemoWorker = Worker & {
  readonly name: string
  /** A MyKad number, of a foreign worker an SSFW number. */
  readonly identity: string
  /** Monthly wages at first, in ringgit. */
  readonly ringgit: number
  readonly overtime: boolean
  readonly skbbkOptedOut: boolean
  /** Months after the first month of the demo in which this worker began. */
  readonly joined: number
}

const malayMen = ['AHMAD', 'MOHD', 'HAFIZ', 'ISMAIL', 'KAMAL', 'AZMAN', 'FAIZAL', 'RIDZUAN']
const malayWomen = ['NOR', 'FATIMAH', 'AISYAH', 'ZAINAB', 'HASLINDA', 'MARIAM', 'SURAYA', 'LATIFAH']
const fathers = ['ALI', 'ABU', 'HASSAN', 'OTHMAN', 'SALLEH', 'YUSOF', 'IBRAHIM', 'DAUD', 'RAHMAN', 'OMAR']
const families = ['TAN', 'LIM', 'WONG', 'LEE', 'CHONG', 'NG', 'GOH', 'TEOH']
const chinese = ['WEI LING', 'KAH HOE', 'MEI YEE', 'CHEE KEONG', 'SIEW LAN', 'JIA HAO', 'POH CHOO']
const indian = ['KUMAR', 'DEVI', 'GANESAN', 'PRIYA', 'SELVAM', 'LETCHUMI', 'MOHAN', 'KAVITHA']
const abroad = ['RAHIM', 'BUDI', 'THAPA', 'KYAW', 'SUMON', 'WATI', 'GURUNG', 'HOSSAIN', 'SARI', 'AUNG']
const places = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12', '13', '14']

/** Everybody who ever worked there; who joined later is at the end. */
export function workersOf(employer: DemoEmployer): readonly DemoWorker[] {
  const seen = new Set<string>()
  return Array.from({ length: employer.employees }, (_, index) => {
    const random = randomFrom(`${employer.code} ${index}`)
    const worker = random.chance(employer.foreign) ? foreignWorker(random) : localWorker(random)
    const identity = unseen(worker.identity, seen)
    const isNew = index > 2 && index >= employer.employees * 0.85
    return { ...worker, ...pay(random), identity, joined: isNew ? random.whole(2, 20) : 0 }
  })
}

/** The wages of a month in sen: 3 % more each January, overtime that changes from month to month. */
export function wagesIn(worker: DemoWorker, period: Period, first: Period): Sen {
  const raises = Number(period.slice(0, 4)) - Number(first.slice(0, 4))
  const monthly = Math.round((worker.ringgit * (100 + 3 * raises)) / 100) * 100
  const random = randomFrom(`${worker.identity} ${period}`)
  return sen(monthly + (worker.overtime && random.chance(60) ? random.whole(1_500, 42_000) : 0))
}

type Person = Omit<DemoWorker, 'ringgit' | 'overtime' | 'joined'>

function localWorker(random: Random): Person {
  const birth = birthday(random, random.chance(10) ? [1958, 1967] : [1967, 2005])
  const isMan = random.chance(50)
  const serial = random.whole(0, 49) * 2 + (isMan ? 1 : 0)
  const identity = `${birth.slice(2).replaceAll('-', '')}${random.pick(places)}${String(serial).padStart(4, '0')}`
  const nationality = random.chance(97) ? 'citizen' : 'permanentResident'
  return { name: localName(random, isMan), identity, birth, nationality, skbbkOptedOut: random.chance(6) }
}

function localName(random: Random, isMan: boolean): string {
  const of = random.whole(1, 10)
  if (of <= 3) return `${random.pick(families)} CONTOH ${random.pick(chinese)}`
  if (of === 4) return `${random.pick(indian)} CONTOH ${isMan ? 'A/L' : 'A/P'} ${random.pick(indian)}`
  const first = random.pick(isMan ? malayMen : malayWomen)
  return `${first} CONTOH ${isMan ? 'BIN' : 'BINTI'} ${random.pick(fathers)}`
}

function foreignWorker(random: Random): Person {
  const identity = String(random.whole(1_000_000, 9_999_999)).padStart(12, '0')
  const birth = birthday(random, [1975, 2004])
  return {
    name: `${random.pick(abroad)} CONTOH`,
    identity,
    birth,
    nationality: 'foreign',
    skbbkOptedOut: false,
  }
}

function birthday(random: Random, [from, to]: readonly [number, number]): Day {
  const two = (part: number) => String(part).padStart(2, '0')
  return `${random.whole(from, to)}-${two(random.whole(1, 12))}-${two(random.whole(1, 28))}` as Day
}

function pay(random: Random): Pick<DemoWorker, 'ringgit' | 'overtime'> {
  const level = random.whole(1, 100)
  if (level <= 45) return { ringgit: random.whole(1_700, 2_400), overtime: true }
  if (level <= 80) return { ringgit: random.whole(2_400, 4_200), overtime: random.chance(40) }
  return { ringgit: random.whole(4_200, 7_800), overtime: false }
}

/** The number, or the next one of the same kind that nobody here has: two more keep who is a man. */
function unseen(identity: string, seen: Set<string>): string {
  const free = seen.has(identity) ? unseen(String(Number(identity) + 2).padStart(12, '0'), seen) : identity
  seen.add(free)
  return free
}
