// Contacts of an employer: e-mail and phone sealed, with their blind indexes.
import type { Contact } from '../../../app/ledger.ts'
import { Email } from '../../../core/domain/email.ts'
import { Phone } from '../../../core/domain/phone.ts'
import type { Prisma } from '../generated/client.ts'
import type { Sealing } from '../sealing.ts'
import { instantOf } from './employer.ts'

export function contactOf(row: Prisma.ContactGetPayload<object>, { open }: Sealing): Contact {
  const { id, name, position, emailSealed, phoneSealed, portalConfirmedAt, updatedAt } = row
  return {
    ...{ id, name, updatedAt: instantOf(updatedAt) },
    ...(position !== null && { position }),
    ...(emailSealed !== null && { email: Email.parse(open(emailSealed)) }),
    ...(phoneSealed !== null && { phone: Phone.parse(open(phoneSealed)) }),
    ...(portalConfirmedAt !== null && { portalConfirmedAt: instantOf(portalConfirmedAt) }),
  }
}

/** The whole of it: what the contact does not have any more is emptied. */
export function contactRow(
  { id, name, position, email, phone, portalConfirmedAt }: Omit<Contact, 'updatedAt'>,
  { seal, index }: Sealing,
) {
  return {
    ...{ id, name, position: position ?? null },
    emailSealed: email === undefined ? null : seal(email),
    emailIndex: email === undefined ? null : index('email', email),
    phoneSealed: phone === undefined ? null : seal(phone),
    phoneIndex: phone === undefined ? null : index('phone', phone),
    ...(portalConfirmedAt !== undefined && { portalConfirmedAt: new Date(portalConfirmedAt) }),
  }
}
