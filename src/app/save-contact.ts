// Adds, changes and removes whom PERKESO writes to at an employer. E-mail and phone are sealed at rest.
import type { Instant } from '../core/calendar/instant.ts'
import type { EmployerCode } from '../core/domain/employer-code.ts'
import { err, ok } from '../core/domain/result.ts'
import type { By, Contact, Desk, EmployerFile, Outcome } from './ledger.ts'

/** Without `id` a new contact; with it the whole contact as it is from now on. */
export type ContactSent = Pick<Contact, 'name' | 'position' | 'email' | 'phone'> & {
  readonly code: EmployerCode
  readonly id?: string
  readonly unchangedSince?: Instant
}

/** Refused with: employerUnknown, contactUnknown, changedMeanwhile. */
export async function saveContact(
  { ledger, clock, newId }: Desk,
  by: By,
  { code, id, unchangedSince, ...contact }: ContactSent,
): Promise<Outcome<Contact>> {
  const stamp = { by, at: clock.now() }
  const contactId = id ?? newId()
  return ledger.changeEmployer(code, async file => {
    const refused = refusal(file, { id, unchangedSince })
    if (refused !== undefined) return err({ code: refused })
    const { portalConfirmedAt } = by
    const kept = { id: contactId, ...contact, ...(portalConfirmedAt && { portalConfirmedAt }) }
    const saved = await file.saveContact(kept, stamp)
    const detail = { contact: contactId }
    await file.note({ action: 'contactSaved', subject: { kind: 'employer', id: code }, detail }, stamp)
    return ok(saved)
  })
}

/** Refused with: employerUnknown, contactUnknown, changedMeanwhile. */
export async function removeContact(
  { ledger, clock }: Desk,
  by: By,
  { code, ...which }: { readonly code: EmployerCode; readonly id: string; readonly unchangedSince?: Instant },
): Promise<Outcome<undefined>> {
  const stamp = { by, at: clock.now() }
  return ledger.changeEmployer(code, async file => {
    const refused = refusal(file, which)
    if (refused !== undefined) return err({ code: refused })
    await file.removeContact(which.id)
    const detail = { contact: which.id }
    await file.note({ action: 'contactRemoved', subject: { kind: 'employer', id: code }, detail }, stamp)
    return ok(undefined)
  })
}

function refusal(
  { employer, contacts }: EmployerFile,
  { id, unchangedSince }: { readonly id: string | undefined; readonly unchangedSince?: Instant | undefined },
) {
  if (employer === undefined) return 'employerUnknown' as const
  if (id === undefined) return undefined
  const contact = contacts.find(each => each.id === id)
  if (contact === undefined) return 'contactUnknown' as const
  const changed = unchangedSince !== undefined && contact.updatedAt !== unchangedSince
  return changed ? ('changedMeanwhile' as const) : undefined
}
