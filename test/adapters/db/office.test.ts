import { expect, onTestFinished, test } from 'vitest'
import { officeBook } from '../../../src/adapters/db/office-book.ts'
import { readOffices } from '../../../src/adapters/db/store/office.ts'
import type { Almanac } from '../../../src/app/calendar-of.ts'
import { addOfficeCorrection } from '../../../src/app/offices.ts'
import { day } from '../../../src/core/calendar/day.ts'
import type { Instant } from '../../../src/core/calendar/instant.ts'
import { testDatabase } from '../../support/database.ts'

const clock = { now: () => Date.parse('2026-11-26T09:00:00+08:00') as Instant }
const christmas = { ms: 'Hari Krismas', en: 'Christmas Day' }
const election = { ms: 'Hari mengundi', en: 'Polling day' }
const almanac: Almanac = async (state, years) =>
  new Map(state === 'kelantan' && years.includes(2026) ? [[day(2026, 12, 25), christmas]] : [])

test('the chat hears of the offices as they stand, with the calendar of the state', async () => {
  const database = await testDatabase()
  onTestFinished(database.drop)
  const offices = officeBook(database)
  const newId = () => crypto.randomUUID()
  const by = { actor: { kind: 'staff', id: 'a' }, source: 'staff' } as const
  const findings = { phones: ['09-741 0000'] }
  const correction = { kind: 'changed', officeId: 'kota-bharu', findings } as const
  expect((await addOfficeCorrection({ offices, clock, newId }, by, { correction, source: 'x' })).ok).toBe(
    true,
  )
  const stamp = { source: 'x', addedAt: new Date(clock.now()), addedByKind: 'staff' }
  await database.prisma.holidayCorrection.create({
    data: {
      ...{ id: newId(), day: '2026-11-26', state: 'kelantan', kind: 'added', ...stamp },
      ...{ nameMs: election.ms, nameEn: election.en },
    },
  })
  const view = { show: 'place', place: { state: 'kelantan' } } as const
  const read = await database.prisma.$transaction(tx => readOffices({ tx, almanac, clock }, view))
  if (read.kind !== 'officesRead') throw new Error(read.kind)
  expect(read.view).toEqual(view)
  expect(read.offices.find(({ id }) => id === 'kota-bharu')).toMatchObject({ confirmed: ['phones'] })
  expect(read.holidays.weekend).toEqual([5, 6])
  expect([...read.holidays.holidays]).toEqual([
    [day(2026, 12, 25), christmas],
    [day(2026, 11, 26), election],
  ])
})

test('a correction that this release cannot read is not passed over', async () => {
  const database = await testDatabase()
  onTestFinished(database.drop)
  await database.prisma.officeCorrection.create({
    data: {
      ...{ id: crypto.randomUUID(), officeId: 'ipoh', correction: { kind: 'moved' }, source: 'x' },
      ...{ addedAt: new Date(clock.now()), addedByKind: 'staff' },
    },
  })
  await expect(officeBook(database).all()).rejects.toThrow()
})
