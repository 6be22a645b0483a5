// The people a visitor can be. Their Telegram ids are fixed: the demo employers of the assistant refer to them.
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { DemoPerson } from './chat-api.ts'
import type { User } from './telegram-objects.ts'

export const demoPeople: readonly DemoPerson[] = z
  .array(DemoPerson)
  .parse(JSON.parse(readFileSync(new URL('people.json', import.meta.url), 'utf8')))

/** A demo person, or for any other id somebody made up for a test. */
export function personOf(id: number): DemoPerson {
  return (
    demoPeople.find(person => person.id === id) ?? {
      id,
      firstName: `Person ${id}`,
      languageCode: 'ms',
      phone: `+6011${String(id).padStart(8, '0').slice(-8)}`,
      about: { ms: '', en: '' },
    }
  )
}

export function userOf(person: DemoPerson): User {
  return {
    id: person.id,
    is_bot: false,
    first_name: person.firstName,
    ...(person.lastName === undefined ? {} : { last_name: person.lastName }),
    ...(person.username === undefined ? {} : { username: person.username }),
    language_code: person.languageCode,
  }
}
