// Puts an employer of a file on record with its contacts. The same file again changes nothing.
import type { EmployerRecord } from '../core/domain/employer-record.ts'
import { ok } from '../core/domain/result.ts'
import type { By, Contact, Desk, Outcome } from './ledger.ts'
import { registerEmployer } from './register-employer.ts'
import { saveContact } from './save-contact.ts'

type RecordedContact = EmployerRecord['contacts'][number]

/** `changed`: false when all of it was on record. Refused with: employerExists, when it is there with other details. */
export async function importEmployer(
  desk: Desk,
  by: By,
  { employer, contacts }: EmployerRecord,
): Promise<Outcome<{ readonly changed: boolean }>> {
  const { code } = employer
  const registered = await registerEmployer(desk, by, employer)
  if (!registered.ok) return registered
  let { changed } = registered.value
  if (contacts.length === 0) return ok({ changed })
  const known = (await desk.ledger.readEmployer(code))?.contacts ?? []
  for (const contact of contacts) {
    if (known.some(each => isSame(each, contact))) continue
    const saved = await saveContact(desk, by, { code, ...contact })
    if (!saved.ok) return saved
    changed = true
  }
  return ok({ changed })
}

function isSame(one: Contact, other: RecordedContact): boolean {
  const { name, position, email, phone } = other
  return one.name === name && one.position === position && one.email === email && one.phone === phone
}
