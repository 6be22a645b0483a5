import { draftsOf } from '../../../../src/core/dialogues/drafts.ts'
import { formReminder } from '../../../../src/core/dialogues/form-reminder.ts'
import { at, photo } from '../../../support/conversation/builders.ts'
import { both, does, meanwhile, presses, type Script, says, unasked } from '../transcript.ts'

const laterInDays = (now: string) => (before: Parameters<Parameters<typeof meanwhile>[1]>[0]) => ({
  ...before,
  now: at(now),
})

export const newEmployer: Script = {
  file: '10-new-employer',
  title: both(
    'Majikan baharu mendaftar, dengan kesilapan dan soalan di tengah jalan',
    'A new employer registers, with mistakes and questions on the way',
  ),
  steps: [
    says('/daftar', '/register'),
    presses('button.meaningEmployer'),
    presses('button.noCode'),
    says('Kedai Runcit Maju Jaya Sdn. Bhd.'),
    says('mana nak tengok?', 'what is that?'),
    says('langkau', 'skip'),
    says('apa itu ACR?', 'what is an ACR?'),
    says('kedai runcit', 'grocery shop'),
    says('No. 12, Jalan Mawar 3'),
    presses('button.skip'),
    says('4300'),
    says('99999'),
    says('43000'),
    says('Kajang'),
    says('kembali', 'back'),
    presses('button.keep'),
    says('+65 6123 4567'),
    says('03 8733 1234'),
    does(both('menghantar gambar', 'sends a picture'), { kind: 'photoSent', file: photo }),
    says('skip', 'langkau'),
    says('saya la', 'me'),
    says('Siti Aminah 2'),
    says('Siti Aminah binti Rahman'),
    says('english', 'bahasa melayu'),
    says('HR Executive'),
    says('siti majujaya.com'),
    says('siti@gmial.com'),
    says('betul', 'yes'),
    says('011-1234 5678'),
    says('bahasa melayu', 'english'),
    presses('button.correct'),
    presses('button.partAddress'),
    presses('forms:city.label'),
    says('Bandar Baru Bangi'),
    says('telefon salah', 'the phone is wrong'),
    presses('forms:phone.label'),
    says('03 8733 1235'),
    presses('button.fileForm'),
    says('permohonan saya dah sampai mana', 'where is my application now'),
    presses('button.myRegistrations'),
    says('/daftar', '/register'),
  ],
}

export const existingEmployer: Script = {
  file: '11-existing-employer',
  title: both('Majikan sedia ada meminta ID', 'An existing employer asks for an ID'),
  steps: [
    says('/menu'),
    presses('button.getId'),
    presses('button.haveCode'),
    presses('button.neverHadId'),
    says('123'),
    says('b1234567890a'),
    says('Bengkel Kereta Lim & Anak'),
    says('tak jadi', 'never mind'),
  ],
}

export const hadId: Script = {
  file: '12-had-an-id',
  title: both(
    'Pernah ada ID: lupa kata laluan, pemegang berhenti',
    'Had an ID: forgotten password, holder left',
  ),
  steps: [
    says('/menu'),
    presses('button.getId'),
    presses('button.haveCode'),
    presses('button.forgotPassword'),
    says('/menu'),
    presses('button.getId'),
    presses('button.haveCode'),
    presses('button.holderLeft'),
  ],
}

export const resumed: Script = {
  file: '13-stop-and-resume',
  title: both('Berhenti dan sambung semula beberapa hari kemudian', 'Stopping, and going on days later'),
  steps: [
    says('/menu'),
    presses('button.getId'),
    presses('button.noCode'),
    says('Restoran Selera Kampung'),
    presses('button.stop'),
    meanwhile(both('Tiga hari kemudian.', 'Three days later.'), laterInDays('2026-12-17 11:30')),
    unasked(both('Diingatkan sekali.', 'Reminded once.'), ({ conversation }) => {
      const [draft] = draftsOf(conversation)
      if (!draft) throw new Error('there is no unfinished form')
      return formReminder(draft)
    }),
    says('/mula', '/start'),
    says('/daftar', '/register'),
    presses('button.continueForm'),
    meanwhile(both('Seminggu kemudian.', 'A week later.'), laterInDays('2026-12-24 16:00')),
    says('hi'),
    says('tiada', 'none'),
    says('/daftar', '/register'),
    presses('button.discardForm'),
    presses('button.continueForm'),
    says('batal', 'cancel'),
    presses('button.discardForm'),
    presses('button.discardYes'),
  ],
}
