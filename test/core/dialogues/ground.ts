// The grounds that are explored: conversations with their forms and files, and those about links. Together they would be
// every form at every step of linking, which says no more.
import { atDialogue, inProgress, newConversation, stepIn } from '../../../src/core/dialogues/conversation.ts'
import type { RegistrationSeen } from '../../../src/core/dialogues/event.ts'
import type { LinkRequestSeen } from '../../../src/core/dialogues/requesting-event.ts'
import type { EmployerCode } from '../../../src/core/domain/employer-code.ts'
import { LinkRequestState } from '../../../src/core/domain/link-request.ts'
import { linkRequestReference } from '../../../src/core/domain/link-request-reference.ts'
import { RegistrationState } from '../../../src/core/domain/registration.ts'
import { registrationReference } from '../../../src/core/domain/registration-reference.ts'
import {
  at,
  bengkel,
  filledForm,
  kedai,
  monthIn,
  monthsUpTo,
  payroll,
  restoran,
} from '../../support/conversation/builders.ts'
import type { FileContent } from '../../support/conversation/file-job.ts'
import { payrollFiles } from '../../support/conversation/files.ts'
import { type World, world } from '../../support/conversation/world.ts'
import { bareOf, type Ground, shapeOf } from './explore.ts'
import { batches } from './ground-batches.ts'

const months = monthsUpTo(monthIn('acrUnpaid'), 9)

const consented = true
const files = { ...payrollFiles, [payroll.name]: payrollFiles['gaji-nov-2026.txt'] as FileContent }

/** A newcomer, an employer of one company, and a payroll agent. */
const beginnings: readonly World[] = [
  world({ files }),
  world({ files, consented, links: [kedai], months: { [kedai.id]: months } }),
  world({
    ...{ files, consented, links: [bengkel, kedai, restoran] },
    months: { [bengkel.id]: months, [kedai.id]: [monthIn('missing')] },
  }),
]

const words = [
  ...[
    'batal',
    'kembali',
    'langkau',
    'tiada',
    'menu',
    'sambung',
    'hi',
    'tq',
    'ok',
    'ya',
    'tidak',
    'status',
    'daftar',
  ],
  ...['pegawai', 'bot', 'english', 'permohonan saya', 'SHB-26-000123-D', '😀', 'x', 'kata laluan: ▒▒▒▒'],
  ...[
    'apa itu ACR?',
    'borang',
    'apa itu borang',
    'cuaca hari ini?',
    'gaji 3250 bayar berapa',
    'lewat 2 bulan RM500',
    'bukan, 3350',
    'siti@gmial.com',
    'Siti binti Ali & Anak <Sdn>',
  ],
]

/** Forms, files and everything else. */
const whole: Ground = { beginnings, words, commands: [], shapeOf }

const token = 'Zm9yIG9uZSBjaGF0IG9ubHkgMTIz'
const tokens = { [token]: { employer: bengkel, role: 'owner' } } as const
const mailed = { [bengkel.code]: { employer: bengkel, digits: '483920', role: 'member' } } as const
const since = at('2026-11-03 10:00')
const linkedWith = [
  { id: 'l1', role: 'owner', since, own: true },
  { id: 'l2', role: 'member', name: 'Kelvin <b>', since, own: false },
  { id: 'l3', role: 'member', since, own: false },
] as const

const many = Array.from({ length: 10 }, (_, place) => ({
  id: `${place}5555555-5555-4555-8555-555555555555`,
  code: `E${String(place).padStart(10, '0')}Z`,
  name: `Contoh ${place} Sdn. Bhd.`,
}))

/** A newcomer with a link of the portal, an owner among others, and a payroll agent of many. */
const links: Ground = {
  beginnings: [
    world({ tokens, mailed }),
    world({ links: [kedai], months: { [kedai.id]: months }, linked: { [kedai.id]: linkedWith } }),
    world({ links: many }),
  ],
  words: [
    ...[restoran.code, `${bengkel.code}, ${restoran.code}`, `${bengkel.code} 111111`, '111111'],
    ...['batal', 'kembali', 'ya', 'tidak', 'contoh', 'apa itu ACR?', 'x', 'status', 'ok'],
  ],
  commands: [token, token.toLowerCase()].map(argument => ({ command: 'start', argument })),
  shapeOf: ({ conversation, links: linked }: World) => {
    const { holder, form, file, misunderstood } = conversation
    const step = holder.by === 'bot' ? bareOf(holder.dialogue) : holder.by
    const held = [form !== undefined, file !== undefined, inProgress(conversation) ? 0 : linked.length]
    return JSON.stringify([step, ...held, Math.min(misunderstood, 2)])
  },
}

/** Of somebody who filed: each state that an application can be in, alone and among others. */
export const applied = (
  state: RegistrationState,
  parts: Partial<RegistrationSeen> = {},
  n = 123,
): RegistrationSeen => ({
  ...{ reference: registrationReference(n, 2026), kind: 'new', state, form: filledForm('new') },
  employerName: filledForm('new').answers.employerName ?? '',
  history: [{ to: state, at: since, source: 'portal' }],
  enclosures: [],
  ...parts,
})

const signed = [{ what: 'signedForm', set: 'a', files: 2 }] as const
const returned = { to: 'returned', at: since, source: 'portal', note: 'Tiada cop <b>' } as const

const filedBefore: readonly (readonly RegistrationSeen[])[] = [
  ...RegistrationState.exclude(['draft', 'signedCopyReceived', 'returned']).options.map(state => [
    applied(state),
  ]),
  [applied('signedCopyReceived', { enclosures: signed })],
  [applied('signedCopyReceived', { enclosures: signed, mail: 'waiting' })],
  [applied('signedCopyReceived', { enclosures: signed, mail: 'unknown' })],
  [applied('returned', { history: [{ ...returned, fields: ['phone', 'officerEmail'] }] })],
  [applied('returned', { history: [returned] }), applied('filled', {}, 124)],
]

const applications: Ground = {
  beginnings: filedBefore.map(registrations =>
    world({ registrations, consented, operator: { ...world().operator, mailTo: 'idportal@perkeso.gov.my' } }),
  ),
  words: [
    ...['batal', 'kembali', 'langkau', 'ya', 'siap', 'apa itu ACR?', 'x', 'permohonan saya', 'tiada'],
    ...['SHB-26-000123-D', 'borang', 'dokumen ssm', 'siti@gmial.com', '03 8733 1234'],
  ],
  commands: [],
  // A form that is no correction is explored elsewhere.
  shapeOf: ({ conversation, registrations: [newest] }: World) => {
    const { holder, form, correction, otherDrafts = [], misunderstood } = conversation
    const step = holder.by === 'bot' ? holder.dialogue.at : holder.by
    if (form && !correction) return JSON.stringify([step.split('.')[0]])
    const more = holder.by === 'bot' && holder.dialogue.at === 'enclosing.which' && holder.dialogue.count > 1
    const stand = newest && [newest.state, newest.mail, newest.enclosures.length > 0]
    const held = [correction?.fields.length, otherDrafts.length > 0, more]
    return JSON.stringify([step, ...held, stand, Math.min(misunderstood, 1)])
  },
}

/** Of somebody who asks with documents to be linked: from the first question on, with a request in each state, and after three. */
const requestOf = (state: LinkRequestState, code: string, n = 1): LinkRequestSeen => ({
  ...{ reference: linkRequestReference(n, 2026), employerCode: code as EmployerCode, state },
  ...{ openedAt: at('2026-12-14 08:00'), expiresAt: at('2027-01-13 08:00') },
  history: [
    { to: 'open', at: at('2026-12-14 08:00'), source: 'chat' },
    ...(state === 'open' ? [] : [{ to: state, at: since, source: 'api', reason: 'Tidak jelas <b>' }]),
  ],
})

const asked = (parts: Partial<World> = {}) =>
  world({ consented, conversation: atDialogue(newConversation, digitsOf(bengkel.code)), ...parts })
const digitsOf = (code: string) => ({ at: 'linking.digits', employerCode: code as EmployerCode }) as const

const requests: Ground = {
  beginnings: [
    asked({ consented: false }),
    ...LinkRequestState.options.map(state => asked({ requests: [requestOf(state, bengkel.code)] })),
    asked({ links: [kedai], requests: [1, 2, 3].map(n => requestOf('cancelled', restoran.code, n)) }),
  ],
  words: [
    ...['Siti binti Ali & Anak <Sdn>', 'Siti Aminah', 'Pegawai', 'siap', 'batal', 'kembali', 'langkau'],
    ...['e-mel sudah tidak digunakan', 'apa itu ACR?', 'x', 'SHP-26-000001-W', 'SHP-26-000002-X', 'Setuju'],
  ],
  commands: [],
  // What is no step of linking or of a request is explored elsewhere.
  shapeOf: ({ conversation, consented: agreed, requests: sent, links: linked }: World) => {
    const { holder, misunderstood } = conversation
    const stand = [sent[0]?.state, Math.min(sent.length, 3), agreed, linked.length]
    const asking = stepIn(conversation, 'requesting')
    if (!asking) {
      const at = holder.by === 'bot' ? holder.dialogue.at : holder.by
      return JSON.stringify([/^(linking|home)/.test(at) ? at : at.split('.')[0], ...stand])
    }
    return JSON.stringify([bareOf(asking), Math.min(misunderstood, 2), ...stand])
  },
}

export const grounds: readonly Ground[] = [whole, links, applications, requests, batches]
