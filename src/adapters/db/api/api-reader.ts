// The ApiReader port over an open database.
import type { ApiReader } from '../../../app/api-reader.ts'
import type { Clock } from '../../../app/ports.ts'
import type { Database } from '../database.ts'
import { readContact, readContacts, readEmployers } from './read-employers.ts'
import { readLinkDocument, readLinkRequest, readLinkRequests } from './read-link-requests.ts'
import { readLinks } from './read-links.ts'
import { readPayment, readPayments } from './read-payments.ts'
import { readReference, readReferences } from './read-references.ts'
import { readEnclosure, readRegistration, readRegistrations } from './read-registrations.ts'
import { readSchedule, readScheduleLines, readSchedules } from './read-schedules.ts'

export function apiReader(database: Database, clock: Clock): ApiReader {
  return {
    employers: page => readEmployers(database, page),
    contacts: (code, page) => readContacts(database, code, page),
    links: (code, page) => readLinks(database, { code, now: clock.now() }, page),
    contact: id => readContact(database, id),
    schedules: (filter, page) => readSchedules(database, filter, page),
    schedule: id => readSchedule(database, id),
    scheduleLines: (id, page) => readScheduleLines(database, id, page),
    references: (filter, page) => readReferences(database, filter, page),
    reference: number => readReference(database, number),
    payments: (filter, page) => readPayments(database, filter, page),
    payment: id => readPayment(database, id),
    linkRequests: (filter, page) => readLinkRequests(database, filter, page),
    linkRequest: reference => readLinkRequest(database, reference),
    linkDocument: (reference, id, by) => readLinkDocument(database, { reference, id, by, at: clock.now() }),
    registrations: (filter, page) => readRegistrations(database, filter, page),
    registration: reference => readRegistration(database, reference),
    enclosure: (reference, id, by) => readEnclosure(database, { reference, id, by, at: clock.now() }),
  }
}
