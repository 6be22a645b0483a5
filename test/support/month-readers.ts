// The months of an employer as the chat reads them and as the API does, side by side.
import type { Database } from '../../src/adapters/db/database.ts'
import { readQuery } from '../../src/adapters/db/store/query.ts'
import type { Desk } from '../../src/app/ledger.ts'
import { readMonth } from '../../src/app/read-month.ts'
import { dayInMalaysia } from '../../src/core/calendar/instant.ts'
import type { Period } from '../../src/core/calendar/period.ts'
import { isLive } from '../../src/core/domain/acr.ts'
import { balanceOf } from '../../src/core/domain/balance.ts'
import type { EmployerCode } from '../../src/core/domain/employer-code.ts'
import { type MonthFacts, monthStatus } from '../../src/core/domain/month.ts'
import { done, now } from './desk.ts'
import { noHolidays } from './no-holidays.ts'

const operator = { mode: 'official', name: 'Sahabat', specimen: false } as const
const chat = { channel: 'telegram', botId: 1n, clock: { now: () => now }, operator, almanac: noHolidays }

/** What either reader says of a month. */
export type MonthSaid = { state: string; ACR: object; ECR: object; references: string[] }

/** Every month that the chat shows of an employer, which a person is linked to for it. */
export async function chatMonths(
  database: Database,
  code: EmployerCode,
): Promise<ReadonlyMap<Period, MonthSaid>> {
  const { id: employerId } = await database.prisma.employer.findUniqueOrThrow({ where: { code } })
  const person = { channel: 'telegram', botId: 1n, externalId: 1n }
  const { id: personId } = await database.prisma.person.upsert({
    where: { channel_botId_externalId: person },
    ...{ create: person, update: {} },
  })
  const link = { personId, employerId, role: 'owner', proof: 'demo' }
  if ((await database.prisma.link.count({ where: link })) === 0)
    await database.prisma.link.create({ data: link })
  const read = await database.prisma.$transaction(tx =>
    readQuery({ ...chat, database, personId, tx }, { kind: 'months', employerId, view: { show: 'now' } }),
  )
  if (read.kind !== 'monthsRead') throw new Error('other months were read')
  return new Map(read.months.map(month => [month.period, saidOf(month)]))
}

/** The same month by the API's reader. */
export async function apiMonth(desk: Desk, code: EmployerCode, period: Period): Promise<MonthSaid> {
  const month = done(await readMonth(desk, { code, period }))
  const { status, balance, references } = month
  return { state: status.state, ...balance, references: numbersOf(references) }
}

function saidOf(month: MonthFacts): MonthSaid {
  const { state } = monthStatus(month, dayInMalaysia(now))
  return { state, ...balanceOf(month.schedule, month.paid), references: numbersOf(month.references) }
}

function numbersOf(references: MonthFacts['references']): string[] {
  return references
    .filter(isLive)
    .map(({ number, state }) => `${number} ${state}`)
    .toSorted()
}
