// Applications for a portal ID: shown, and told what became of them.
import { z } from 'zod'
import { advanceRegistration } from '../../../app/advance-registration.ts'
import type { RegistrationRead } from '../../../app/api-reader.ts'
import type { Instant } from '../../../core/calendar/instant.ts'
import {
  RegistrationPage,
  RegistrationQuery,
  RegistrationStep,
  Registration as WireRegistration,
  WireRegistrationReference,
} from '../../../wire/registration.ts'
import { WireId } from '../../../wire/scalar.ts'
import { pageAsked, pageReply } from './cursor.ts'
import { given } from './given.ts'
import { type Operation, operation } from './operation.ts'
import { by, found, granted, time } from './outcome.ts'
import { fileEndings } from './page-file.ts'

const ofRegistration = z.strictObject({ reference: WireRegistrationReference })

function registrationShown({ reference, kind, state, code, history, enclosures }: RegistrationRead) {
  return {
    ...{ reference, kind, state, ...given({ employerCode: code }) },
    history: history.map(({ at, from, fields, ...step }) => ({
      ...{ ...step, at: time(at) },
      ...given({ from, fields: fields && [...fields] }),
    })),
    enclosures: enclosures.map(({ id, what, mime, size, at }) => ({ id, what, mime, size, at: time(at) })),
  }
}

const tag = 'registrations'

export const registrationOperations: readonly Operation[] = [
  operation({
    ...{ id: 'listRegistrations', tag, method: 'get', path: '/registrations', scope: 'registrations:read' },
    query: RegistrationQuery,
    replies: { 200: RegistrationPage },
    handle: async ({ query: { state, ...page } }, { reader }) =>
      pageReply(await reader.registrations(given({ state }), pageAsked(page)), registrationShown),
  }),
  operation({
    ...{ id: 'getRegistration', tag, method: 'get', path: '/registrations/{reference}' },
    ...{ scope: 'registrations:read', params: ofRegistration, replies: { 200: WireRegistration } },
    ...{ problems: ['notFound'], tagged: 'read' },
    handle: async ({ params }, { reader }) => ({
      status: 200,
      body: registrationShown(found(await reader.registration(params.reference), 'registrationUnknown')),
    }),
  }),
  operation({
    ...{ id: 'getEnclosure', tag, method: 'get', path: '/registrations/{reference}/enclosures/{id}' },
    ...{ scope: 'enclosures:read', params: ofRegistration.extend({ id: WireId }) },
    ...{ replies: { 200: 'file' }, fileTypes: Object.keys(fileEndings), problems: ['notFound'] },
    handle: async (call, { reader }) => {
      const { reference, id } = call.params
      const { what, mime, bytes } = found(
        await reader.enclosure(reference, id, by(call, {})),
        'registrationUnknown',
      )
      const name = `${reference}-${what}.${fileEndings[mime] ?? 'bin'}`
      return { status: 200, file: { type: mime, name, bytes } }
    },
  }),
  operation({
    ...{ id: 'advanceRegistration', tag, method: 'post', path: '/registrations/{reference}/steps' },
    ...{ scope: 'registrations:write', params: ofRegistration, body: RegistrationStep },
    ...{ replies: { 200: WireRegistration }, problems: ['notFound', 'refused'], tagged: 'read' },
    handle: async (call, { desk, reader }) => {
      const { portalConfirmedAt, event, at, ...told } = call.body
      const { reference } = call.params
      const moment = at === undefined ? undefined : (Date.parse(at) as Instant)
      const step = { reference, event, ...given({ at: moment, ...told }) }
      granted(await advanceRegistration(desk, by(call, { portalConfirmedAt }), step))
      const after = found(await reader.registration(reference), 'registrationUnknown')
      return { status: 200, body: registrationShown(after) }
    },
  }),
]
