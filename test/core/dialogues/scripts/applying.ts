// After the form is filled: signed, sent, returned, corrected, approved.
import { mailOutcomeMessage } from '../../../../src/core/dialogues/registration-mail.ts'
import { registrationNews } from '../../../../src/core/dialogues/registration-news.ts'
import type { Field, RegistrationEvent } from '../../../../src/core/domain/registration.ts'
import { registrationReference } from '../../../../src/core/domain/registration-reference.ts'
import { at, filledForm, photo } from '../../../support/conversation/builders.ts'
import { changed, happened } from '../../../support/conversation/registration-world.ts'
import type { World } from '../../../support/conversation/world.ts'
import { type Both, both, does, meanwhile, presses, type Script, says, unasked } from '../transcript.ts'

const reference = registrationReference(123, 2026)
const operator = {
  mode: 'companion',
  name: 'Sahabat',
  specimen: false,
  mailTo: 'idportal@perkeso.gov.my',
} as const

const sends = (shown: Both, fileId: string) => does(shown, { kind: 'photoSent', file: { ...photo, fileId } })
const sendsForm = sends(both('menghantar gambar borang', 'sends a photo of the form'), photo.fileId)

type Told = { note?: string; fields?: readonly Field[] }

/** PERKESO does this, and the person is told of it. */
function byPerkeso(shown: Both, event: RegistrationEvent, told: Told = {}) {
  return [
    meanwhile(shown, before => happened(before, reference, event, told)),
    unasked(both('Diberitahu.', 'Told unasked.'), ({ registrations, operator: by }) => {
      const [one] = registrations
      if (!one) throw new Error('there is no application')
      return registrationNews({ ...one, ...told }, by)
    }),
  ]
}

const later = (now: string) => (before: World) => ({ ...before, now: at(now) })
const filed: Partial<World> = {
  ...{ operator, consented: true },
  conversation: {
    holder: { by: 'bot', dialogue: { at: 'registering.review' } },
    form: filledForm('existing'),
    misunderstood: 0,
  },
}

export const sentByMail: Script = {
  file: '14-signed-and-mailed',
  title: both(
    'Borang ditandatangani, dihantar melalui e-mel, dikembalikan, dibetulkan, diluluskan',
    'The form is signed, mailed, returned, corrected, approved',
  ),
  world: { ...filed, consented: false },
  steps: [
    says('betul', 'correct'),
    presses('application:button.summary'),
    presses(both('Dwibahasa', 'Both languages')),
    meanwhile(both('Tiga hari kemudian.', 'Three days later.'), later('2026-12-17 11:30')),
    sendsForm,
    presses('settings:consent.agree'),
    sends(both('menghantar gambar yang kabur', 'sends a blurred photo'), 'kabur'),
    sends(both('menghantar muka kedua', 'sends the second page'), 'muka2'),
    says('apa itu ACR?', 'what is an ACR?'),
    presses('application:button.addSsm'),
    sends(both('menghantar gambar kecil', 'sends a small picture'), 'kecil'),
    does(both('menghantar PDF', 'sends a PDF'), {
      kind: 'documentSent',
      file: { fileId: 'pdf', name: 'ssm.pdf', size: 90_000, mime: 'application/pdf' },
    }),
    says('siap', 'done'),
    says('emel', 'email'),
    says('kembali', 'back'),
    says('hantar e-mel', 'by e-mail'),
    says('apa itu ACR?', 'what is an ACR?'),
    says('ya, hantar', 'yes, send it'),
    unasked(
      both('Pelayan mel tidak dapat dihubungi.', 'The mail server cannot be reached.'),
      ({ registrations }) =>
        mailOutcomeMessage('again', { reference, answers: registrations[0]?.form.answers ?? {} }),
    ),
    presses('application:button.one'),
    meanwhile(both('Sejam kemudian e-mel itu dihantar.', 'An hour later the e-mail goes.'), before =>
      happened(
        changed(before, reference, one => ({ ...one, mail: 'sent' })),
        reference,
        'sentToPerkeso',
      ),
    ),
    says('permohonan saya dah sampai mana', 'where is my application now'),
    ...byPerkeso(both('PERKESO menerimanya.', 'PERKESO receives it.'), 'receivedByPerkeso'),
    ...byPerkeso(both('PERKESO menyemaknya.', 'PERKESO reviews it.'), 'reviewBegun'),
    ...byPerkeso(both('PERKESO mengembalikannya.', 'PERKESO returns it.'), 'returnedByPerkeso', {
      note: 'Nombor telefon dan e-mel tidak dapat dihubungi.',
      fields: ['phone', 'officerEmail'],
    }),
    presses('application:button.correct'),
    says('03 8733 9999'),
    says('siti@gmial.com'),
    presses('button.useThat'),
    presses('button.fileForm'),
    sendsForm,
    presses('application:button.ways'),
    presses('application:button.post'),
    presses('application:button.did.post'),
    meanwhile(both('PERKESO menyemaknya semula.', 'PERKESO reviews it again.'), before =>
      happened(happened(before, reference, 'receivedByPerkeso'), reference, 'reviewBegun'),
    ),
    ...byPerkeso(both('PERKESO meluluskannya.', 'PERKESO approves it.'), 'approvedByPerkeso'),
    presses('application:button.one'),
  ],
}

export const handedIn: Script = {
  file: '15-handed-in',
  title: both('Dibawa ke pejabat, kemudian ditolak', 'Brought to an office, then rejected'),
  world: {
    ...filed,
    conversation: { ...filed.conversation, form: filledForm('new') } as World['conversation'],
  },
  steps: [
    says('betul', 'correct'),
    presses('application:button.bring'),
    presses('application:button.did.office'),
    sendsForm,
    meanwhile(both('PERKESO menyemaknya.', 'PERKESO reviews it.'), before =>
      happened(happened(before, reference, 'receivedByPerkeso'), reference, 'reviewBegun'),
    ),
    ...byPerkeso(both('PERKESO menolaknya.', 'PERKESO rejects it.'), 'rejectedByPerkeso', {
      note: 'Majikan sudah mempunyai ID.',
    }),
    presses('application:button.one'),
    presses('button.getId'),
  ],
}

export const severalAtOnce: Script = {
  file: '16-several-applications',
  title: both('Beberapa permohonan serentak', 'Several applications at once'),
  world: { operator, consented: true },
  steps: [
    says('/menu'),
    presses('button.getId'),
    presses('button.noCode'),
    says('Restoran Selera'),
    says('/daftar', '/register'),
    presses('button.newForm'),
    presses('button.haveCode'),
    presses('button.neverHadId'),
    says('b1234567890a'),
    says('Bengkel Kereta Lim & Anak'),
    presses('button.stop'),
    presses('button.menu'),
    says('permohonan saya dah sampai mana', 'where is my application now'),
    presses(both('✎ Restoran Selera', '✎ Restoran Selera')),
    says('langkau', 'skip'),
    presses('button.stop'),
    presses('button.discardForm'),
    presses('button.discardYes'),
    says('/menu'),
    presses('button.continueApplication'),
  ],
}

export const mailUncertain: Script = {
  file: '17-mail-uncertain',
  title: both('Tidak pasti sama ada e-mel sudah dihantar', 'Not certain whether the e-mail went'),
  world: filed,
  steps: [
    says('betul', 'correct'),
    sendsForm,
    presses('application:button.ways'),
    sends(both('menghantar muka kedua', 'sends the second page'), 'muka2'),
    presses('application:button.anotherPage'),
    presses('application:button.ways'),
    presses('application:button.email'),
    presses('application:button.sendMail'),
    unasked(both('Sambungan terputus.', 'The connection broke.'), ({ registrations }) =>
      mailOutcomeMessage('unknown', { reference, answers: registrations[0]?.form.answers ?? {} }),
    ),
    meanwhile(both('Salinannya ada.', 'The copy is there.'), before =>
      changed(before, reference, one => ({ ...one, mail: 'unknown' })),
    ),
    presses('application:button.one'),
    presses('application:button.mailArrived'),
    presses('application:button.summary'),
  ],
}
