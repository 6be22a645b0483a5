// No amount, name or ACR of an employer appears in a chat that is not linked to it, whatever is tried: every command
// there is, every button that was ever offered to somebody who is linked, deep links, free text, edited messages.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { acceptSchedule } from '../../../src/app/decide-schedule.ts'
import { issueReferences } from '../../../src/app/issue-references.ts'
import { recordPayment } from '../../../src/app/record-payment.ts'
import { registerEmployer } from '../../../src/app/register-employer.ts'
import { submitSchedule } from '../../../src/app/submit-schedule.ts'
import type { Day } from '../../../src/core/calendar/day.ts'
import type { Instant } from '../../../src/core/calendar/instant.ts'
import type { Period } from '../../../src/core/calendar/period.ts'
import { commands } from '../../../src/core/dialogues/commands.ts'
import type { EmployerCode } from '../../../src/core/domain/employer-code.ts'
import { sen } from '../../../src/core/domain/money.ts'
import type { ReferenceNumber } from '../../../src/core/domain/reference-number.ts'
import { type TestDatabase, testDatabase } from '../../support/database.ts'
import { deskOf, done, lineOf, portal } from '../../support/desk.ts'
import { botId } from '../../support/machinery.ts'
import { everyWordOf, type Person, pressesOf, type Turns, turnsOn } from '../../support/turns.ts'

const siti: Person = { id: 700_000_001, name: 'Siti Rahsia' }
const stranger: Person = { id: 700_000_002, name: 'Stranger' }
const former: Person = { id: 700_000_003, name: 'Bekas' }

const clock = { now: () => Date.parse('2026-11-23T02:00:00Z') as Instant }
/** The stranger knows everything of the first and types it; of the second, nothing. */
const known = { code: 'A1234567890Z' as EmployerCode, name: 'Kilang Diketahui Sdn. Bhd.' }
const unknown = { code: 'B7654321098Y' as EmployerCode, name: 'Syarikat Rahsia Besar Sdn. Bhd.' }
const token = 'Zm9yIG9uZSBjaGF0IG9ubHkgMTIz'

let database: TestDatabase
let turns: Turns
/** What a stranger may never read. */
let secrets: readonly string[]
let typed: readonly string[]
let offered: readonly string[]

beforeAll(async () => {
  database = await testDatabase()
  turns = turnsOn(database, clock)
  const [ofKnown, ofUnknown] = [await onRecord(known), await onRecord(unknown)]
  await link(siti, [known.code, unknown.code])
  await link(former, [known.code, unknown.code], new Date(clock.now() - 1000))
  typed = [known.code, known.name, ...ofKnown.numbers, ofKnown.worker, 'Oktober 2026', '2026-10']
  secrets = [
    ...[unknown.code, unknown.name, 'Rahsia Besar', ofUnknown.worker, ...ofUnknown.numbers],
    ...[...ofKnown.amounts, ...ofUnknown.amounts, siti.name, 'Diketahui'],
  ]
  offered = await everythingOffered()
}, 300_000)
afterAll(() => database.drop())

/** An employer with months in several states; every amount is one that nothing else comes to. */
async function onRecord({ code, name }: typeof known) {
  const desk = deskOf(database)
  done(await registerEmployer(desk, portal, { code, name }))
  const contact = { name: 'Kerani', emailSealed: database.sealing.seal('gaji@contoh.example') }
  const employer = await database.prisma.employer.update({
    where: { code },
    data: { contacts: { create: [contact] } },
  })
  const numbers: string[] = []
  const amounts: number[] = []
  const seed = code === known.code ? 987_600 : 654_300
  const worker = code === known.code ? 'PEKERJA DIKENALI' : 'PEKERJA TERSEMBUNYI'
  for (const [place, period] of (['2026-08', '2026-09', '2026-10'] as Period[]).entries()) {
    const sent = {
      code,
      period,
      lines: [{ ...lineOf(seed + 11 * place), name: worker }],
      medium: 'online',
    } as const
    const { schedule } = done(await submitSchedule(desk, portal, sent))
    await acceptSchedule(desk, portal, { scheduleId: schedule.id })
    if (place === 2) continue
    const references = done(await issueReferences(desk, portal, { code, scheduleIds: [schedule.id] }))
    numbers.push(...references.map(({ number }) => number))
    amounts.push(...references.map(({ amount }) => amount))
    if (place > 0) continue
    const paid = { paidOn: '2026-09-10' as Day, channel: 'fpx' } as const
    for (const { number, amount } of references) {
      const payment = { number: number as ReferenceNumber, amount: sen(amount), sourceKey: number, ...paid }
      done(await recordPayment(desk, portal, payment))
    }
  }
  const shown = amounts.map(
    amount => `RM${(amount / 100).toLocaleString('en-MY', { minimumFractionDigits: 2 })}`,
  )
  return { id: employer.id, numbers, amounts: shown, worker }
}

async function link(person: Person, codes: readonly string[], endedAt?: Date): Promise<void> {
  await turns.commands(person, 'start')
  const where = { channel: 'telegram', botId, externalId: BigInt(person.id) }
  const { id: personId } = await database.prisma.person.findFirstOrThrow({ where })
  for (const code of codes) {
    const { id: employerId } = await database.prisma.employer.findUniqueOrThrow({ where: { code } })
    const data = { personId, employerId, role: 'owner', proof: 'portal', ...(endedAt && { endedAt }) }
    await database.prisma.link.create({ data })
  }
}

const names = commands.flatMap(({ ms, en, also = [] }) => [...new Set([ms, en, ...also])])

/** Presses that would take the link away that the rest is found by. */
const ending = /^link:end|delete|erase|padam/

/** What somebody who is linked is ever offered: by every command and text, and by every button below those. */
async function everythingOffered(): Promise<readonly string[]> {
  const found = new Set<string>()
  let seen = 0n
  const look = async () => {
    const lines = await turns.said(siti, seen)
    seen = lines.at(-1)?.id ?? seen
    for (const { line } of lines) for (const press of pressesOf(line)) found.add(press)
  }
  for (const name of names) {
    await turns.commands(siti, name)
    await look()
    await turns.commands(siti, 'menu')
  }
  for (const text of [...typed, unknown.code, unknown.name]) {
    await turns.says(siti, text)
    await look()
  }
  const pressed = new Set<string>()
  for (let next = fresh(found, pressed); next !== undefined; next = fresh(found, pressed)) {
    pressed.add(next)
    if (ending.test(next)) continue
    await turns.presses(siti, next)
    await look()
  }
  return [...found]
}

/** Topics of the knowledge base lead to more topics, and to nothing of anybody. */
function fresh(found: ReadonlySet<string>, pressed: ReadonlySet<string>): string | undefined {
  return [...found].find(press => !pressed.has(press) && !press.startsWith('topic:'))
}

type Try = readonly [what: string, event: (person: Person) => Promise<void>]

function everyTry(): readonly Try[] {
  const args = ['', ...typed, '1', 'x']
  return [
    ...names.flatMap(name =>
      args.map((argument): Try => [`/${name} ${argument}`, person => turns.commands(person, name, argument)]),
    ),
    ...[token, `${token}x`, known.code].map(
      (argument): Try => [`/start ${argument}`, person => turns.commands(person, 'start', argument)],
    ),
    ...offered.map((press): Try => [`[${press}]`, person => turns.presses(person, press)]),
    ...typed.map((text): Try => [text, person => turns.says(person, text)]),
    ...typed.map((text): Try => [`${text} 483920`, person => turns.says(person, `${text} 483920`)]),
    ...['status', 'bayar bulan ini', 'ya', '483920', 'siapa dipautkan?'].map(
      (text): Try => [text, person => turns.says(person, text)],
    ),
    ...typed.map((text): Try => [`edited: ${text}`, person => turns.edits(person, text)]),
    ['a file', person => turns.sends(person, { document: { file_id: 'x', file_name: `${known.code}.txt` } })],
    ['a picture', person => turns.sends(person, { photo: [{ file_id: 'x' }], caption: known.code })],
    ['a contact', person => turns.sends(person, { contact: { phone_number: '+60123456789', user_id: 1 } })],
  ]
}

/** What of the secrets was said after each try. */
async function leaked(person: Person): Promise<string[]> {
  const found: string[] = []
  let seen = (await turns.said(person)).at(-1)?.id ?? 0n
  for (const [what, event] of everyTry()) {
    await event(person)
    const lines = await turns.said(person, seen)
    seen = lines.at(-1)?.id ?? seen
    const words = lines.map(({ line }) => everyWordOf(line)).join('\n')
    found.push(...secrets.filter(secret => words.includes(secret)).map(secret => `${what}: ${secret}`))
  }
  return found
}

describe('what belongs to an employer', () => {
  test('is seen by who is linked: the secrets are real, and there are buttons to forge', async () => {
    const words = (await turns.said(siti)).map(({ line }) => everyWordOf(line)).join('\n')
    const unseen = secrets.filter(secret => !words.includes(secret))
    expect(unseen).toEqual(['PEKERJA TERSEMBUNYI', siti.name])
    expect(offered.length).toBeGreaterThan(30)
    expect(offered.some(press => press.startsWith('link:cut:'))).toBe(true)
    expect(offered.some(press => press.startsWith('status:month:'))).toBe(true)
  })

  test('never appears in the chat of a stranger', async () => {
    await turns.commands(stranger, 'start')
    expect(await leaked(stranger)).toEqual([])
  }, 300_000)

  test('never appears again in the chat of somebody whose link has ended', async () => {
    expect(await leaked(former)).toEqual([])
  }, 300_000)

  test('leaves no turn that failed, and nobody new is linked', async () => {
    expect(turns.logged.filter(line => /"level":"error"/.test(line))).toEqual([])
    expect(await database.prisma.link.count({ where: { endedAt: null } })).toBe(2)
  })
})
