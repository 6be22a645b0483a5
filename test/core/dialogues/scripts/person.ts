import { at, photo } from '../../../support/conversation/builders.ts'
import { both, does, meanwhile, presses, type Script, says } from '../transcript.ts'

const staffId = '99999999-9999-4999-8999-999999999999'

export const person: Script = {
  file: '40-a-person',
  title: both('Bercakap dengan pegawai, dan kembali', 'Talking to a person, and back'),
  world: { ahead: 2 },
  steps: [
    says('nak cakap dengan pegawai', 'talk to a person'),
    says('ACR saya tidak keluar sejak semalam', 'My ACR has not come since yesterday'),
    says('Saya sudah cuba tiga kali', 'I tried three times'),
    does(both('menghantar gambar', 'sends a picture'), { kind: 'photoSent', file: photo }),
    says('Ada sesiapa di sana?', 'Is anybody there?'),
    meanwhile(both('Lima minit kemudian.', 'Five minutes later.'), before => ({
      ...before,
      now: at('2026-12-14 09:10'),
      ahead: 1,
    })),
    says('/pegawai', '/agent'),
    says('/batal', '/cancel'),
    says('/ejen'),
    presses('button.backToBot'),
    says('/pegawai', '/agent'),
    presses('button.getId'),
    says('/pegawai', '/agent'),
    meanwhile(both('Pegawai mengambil sembang ini.', 'A member of staff takes the chat.'), before => ({
      ...before,
      now: at('2026-12-14 09:20'),
      conversation: {
        ...before.conversation,
        holder: { by: 'person', since: at('2026-12-14 09:20'), staffId },
      },
    })),
    says('Terima kasih kerana melayan', 'Thank you for your time'),
    presses('button.ask'),
    presses('button.backToBot'),
  ],
}

export const personInForm: Script = {
  file: '41-a-person-in-the-form',
  title: both('Pegawai di tengah borang', 'A person in the middle of the form'),
  steps: [
    says('/menu'),
    presses('button.getId'),
    presses('button.noCode'),
    says('Restoran Selera Kampung'),
    says('/pegawai', '/agent'),
    says('Nombor SSM saya hilang', 'I lost my SSM number'),
    presses('button.backToBot'),
    presses('button.continueApplication'),
    says('langkau', 'skip'),
    says('ejen', 'agent'),
    presses('button.stop'),
  ],
}
