// Contacts of employers.
import { z } from 'zod'
import type { Of } from '../../../app/api-reader.ts'
import type { Contact } from '../../../app/ledger.ts'
import { removeContact, saveContact } from '../../../app/save-contact.ts'
import { ContactChange, ContactPage, NewContact, Contact as WireContact } from '../../../wire/employer.ts'
import { PageQuery } from '../../../wire/page.ts'
import { WireId } from '../../../wire/scalar.ts'
import { pageAsked, pageReply } from './cursor.ts'
import { ofEmployer } from './employers.ts'
import { given } from './given.ts'
import { type Operation, operation } from './operation.ts'
import { by, confirmedOf, found, granted, time } from './outcome.ts'

const ofContact = z.strictObject({ id: WireId })

function contactShown({ code, portalConfirmedAt, updatedAt, ...contact }: Of<Contact>) {
  return {
    ...{ ...contact, employerCode: code },
    ...confirmedOf(given({ portalConfirmedAt })),
    updatedAt: time(updatedAt),
  }
}

type Change = z.infer<typeof ContactChange>

/** The whole contact after a change: what is left out stays, null takes away. */
function changed(seen: Contact, { name, ...change }: Omit<Change, 'portalConfirmedAt'>) {
  const kept = { position: seen.position, email: seen.email, phone: seen.phone, ...given(change) }
  const fields = Object.entries(kept).filter(([, value]) => value !== null && value !== undefined)
  return {
    name: name ?? seen.name,
    ...(Object.fromEntries(fields) as Pick<Contact, 'position' | 'email' | 'phone'>),
  }
}

const tag = 'contacts'
const path = '/employers/{code}/contacts'

export const contactOperations: readonly Operation[] = [
  operation({
    ...{ id: 'createContact', tag, method: 'post', path, scope: 'contacts:write' },
    ...{ params: ofEmployer, body: NewContact, replies: { 201: WireContact } },
    ...{ problems: ['notFound'], tagged: 'read' },
    handle: async (call, { desk }) => {
      const { portalConfirmedAt, name, ...fields } = call.body
      const { code } = call.params
      const sent = { code, name, ...given(fields) }
      const contact = granted(await saveContact(desk, by(call, { portalConfirmedAt }), sent))
      const headers = { Location: `/api/v1/contacts/${contact.id}` }
      return { status: 201, headers, body: contactShown({ ...contact, code }) }
    },
  }),
  operation({
    ...{ id: 'listContacts', tag, method: 'get', path, scope: 'contacts:read' },
    ...{ params: ofEmployer, query: PageQuery, replies: { 200: ContactPage }, problems: ['notFound'] },
    handle: async ({ params, query }, { reader }) => {
      const page = found(await reader.contacts(params.code, pageAsked(query)), 'employerUnknown')
      return pageReply(page, contactShown)
    },
  }),
  operation({
    ...{ id: 'getContact', tag, method: 'get', path: '/contacts/{id}', scope: 'contacts:read' },
    ...{ params: ofContact, replies: { 200: WireContact }, problems: ['notFound'], tagged: 'read' },
    handle: async ({ params }, { reader }) => ({
      status: 200,
      body: contactShown(found(await reader.contact(params.id), 'contactUnknown')),
    }),
  }),
  operation({
    ...{ id: 'changeContact', tag, method: 'patch', path: '/contacts/{id}', scope: 'contacts:write' },
    ...{ params: ofContact, body: ContactChange, replies: { 200: WireContact } },
    ...{ problems: ['notFound'], tagged: 'changed' },
    handle: async (call, { desk, reader }) => {
      const seen = found(await reader.contact(call.params.id), 'contactUnknown')
      call.checkUnchanged(contactShown(seen))
      const { portalConfirmedAt, ...change } = call.body
      const { code, id, updatedAt: unchangedSince } = seen
      const sent = { code, id, unchangedSince, ...changed(seen, change) }
      const contact = granted(await saveContact(desk, by(call, { portalConfirmedAt }), sent))
      return { status: 200, body: contactShown({ ...contact, code }) }
    },
  }),
  operation({
    ...{ id: 'removeContact', tag, method: 'delete', path: '/contacts/{id}', scope: 'contacts:write' },
    ...{ params: ofContact, replies: { 204: undefined }, problems: ['notFound'], tagged: 'changed' },
    handle: async (call, { desk, reader }) => {
      const seen = found(await reader.contact(call.params.id), 'contactUnknown')
      call.checkUnchanged(contactShown(seen))
      const { code, id, updatedAt: unchangedSince } = seen
      granted(await removeContact(desk, by(call, {}), { code, id, unchangedSince }))
      return { status: 204 }
    },
  }),
]
