import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { formReminderStore } from '../../src/adapters/db/remind/form-reminder-store.ts'
import { remindForms } from '../../src/app/remind-forms.ts'
import type { Instant } from '../../src/core/calendar/instant.ts'
import { at } from '../support/conversation/builders.ts'
import { engines, type TestDatabase, testDatabase } from '../support/database.ts'
import { linesTold } from '../support/told.ts'
import { type Person, turnsOn } from '../support/turns.ts'

const siti: Person = { id: 700_000_001, name: 'Siti' }
const kelvin: Person = { id: 700_000_002, name: 'Kelvin' }

describe.each(engines)('on %s', engine => {
  let database: TestDatabase
  let now: Instant
  let turns: ReturnType<typeof turnsOn>
  beforeEach(async () => {
    database = await testDatabase(engine)
    now = at('2026-12-01 10:00')
    turns = turnsOn(database, { now: () => now })
  })
  afterEach(() => database.drop())

  const remindAt = (moment: Instant) => remindForms(formReminderStore(database), moment)
  const reminders = async () =>
    (await linesTold(database)).filter(({ key }) => key?.includes(':form:')).map(({ to }) => Number(to))

  async function begins(person: Person, name: string) {
    await turns.presses(person, 'register:code:no')
    await turns.says(person, name)
  }

  test('who left a form unfinished is reminded after three days, once for each form, by day', async () => {
    await begins(siti, 'Restoran Selera')
    await turns.says(kelvin, 'hi')
    expect(await remindAt(at('2026-12-03 10:00'))).toBe(0)
    expect(await remindAt(at('2026-12-04 23:00'))).toBe(0)
    expect(await remindAt(at('2026-12-05 09:20'))).toBe(1)
    expect(await remindAt(at('2026-12-05 10:20'))).toBe(0)
    expect(await remindAt(at('2026-12-31 10:20'))).toBe(0)
    expect(await reminders()).toEqual([siti.id])
    now = at('2026-12-31 11:00')
    await turns.presses(siti, 'register:another')
    await begins(siti, 'Bengkel Lim')
    expect(await remindAt(at('2027-01-04 10:20'))).toBe(1)
    expect(await reminders()).toEqual([siti.id, siti.id])
  })

  test('it stops neither at whoever wants no reminders nor at many, and several processes tell each once', async () => {
    for (let id = 1; id <= 60; id++) await begins({ id, name: `P${id}` }, 'Restoran Selera')
    await database.prisma.person.updateMany({
      where: { externalId: { lte: 5n } },
      data: { remindersOn: false },
    })
    const later = at('2026-12-05 09:20')
    const told = await Promise.all([remindAt(later), remindAt(later)])
    expect(told.reduce((sum, each) => sum + each)).toBe(55)
    expect(new Set(await reminders()).size).toBe(55)
    expect(await reminders()).toHaveLength(55)
  })

  test('a form that was finished or thrown away is not spoken of', async () => {
    await begins(siti, 'Restoran Selera')
    await turns.presses(siti, 'register:discard')
    await turns.presses(siti, 'register:discard:yes')
    expect(await remindAt(at('2026-12-05 09:20'))).toBe(0)
  })
})
