import type { LinkRequestSeen } from '../../../../src/core/dialogues/requesting-event.ts'
import type { LinkRequestStep } from '../../../../src/core/domain/link-request.ts'
import { linkGranted, linkRequestRejected } from '../../../../src/core/messages/link-request-notice.ts'
import { at, kedai, photo, restoran } from '../../../support/conversation/builders.ts'
import { both, does, meanwhile, presses, type Script, type Step, says, unasked } from '../transcript.ts'

function sends(ms: string, en: string, more: Partial<typeof photo> = {}): Step {
  return does(both(`menghantar ${ms}`, `sends ${en}`), { kind: 'photoSent', file: { ...photo, ...more } })
}

const decided = (state: 'approved' | 'rejected', reason?: string) =>
  meanwhile(
    both('Dua hari kemudian seorang penyelia membuat keputusan.', 'Two days later a supervisor decides.'),
    before => {
      const [first, ...rest] = before.requests
      if (!first) throw new Error('there is no request to decide on')
      const step: LinkRequestStep = {
        ...{ from: 'open', to: state, at: at('2026-12-16 10:00'), source: 'api' },
        ...(reason && { reason }),
      }
      const ended: LinkRequestSeen = { ...first, state, history: [...first.history, step] }
      const links = state === 'approved' ? [kedai] : before.links
      return { ...before, now: at('2026-12-16 10:00'), requests: [ended, ...rest], links }
    },
  )

export const deadMailbox: Script = {
  file: '97-mailbox-no-longer-used',
  title: both(
    'E-mel dalam rekod sudah tidak digunakan: permintaan dengan dokumen',
    'The e-mail on record is no longer used: a request with documents',
  ),
  steps: [
    says('/pautan', '/link'),
    says('e-mel sudah tidak digunakan', 'the e-mail is no longer used'),
    says('apa itu kod majikan?', 'what is an employer code?'),
    says('A12345'),
    says(kedai.code),
    presses('settings:consent.agree'),
    says('kenapa perlu nama saya?', 'why do you need my name?'),
    says('Siti123'),
    says('Siti Aminah binti Rahman'),
    presses('button.back'),
    says('Siti Aminah binti Rahman'),
    says('Eksekutif Sumber Manusia', 'Human Resources Executive'),
    says('siap', 'done'),
    sends('foto yang kabur', 'a blurred photo', { fileId: 'kabur' }),
    sends('foto sijil SSM', 'a photo of the SSM certificate'),
    presses('request:button.next'),
    sends('foto surat kebenaran', 'a photo of the letter of authority'),
    sends('muka kedua surat itu', 'the second page of the letter', { fileId: 'AgACAgUAAxkBAAIE' }),
    presses('button.back'),
    says('kembali', 'back'),
    says('Pengurus', 'Manager'),
    says('siap', 'done'),
    presses('request:button.send'),
    says('/majikan', '/employers'),
    says('SHP-26-000041-P'),
    says(kedai.code),
    says('emel syarikat dah tak boleh buka', 'the email on record is dead'),
    says(`${kedai.code}, ${restoran.code}`),
    says(kedai.code),
    says('/menu'),
    decided('approved'),
    unasked(both('Keputusan itu diberitahu.', 'The decision is told.'), ({ requests: [first] }) =>
      linkGranted(kedai, { role: 'owner' }, first?.reference ?? ''),
    ),
    presses('request:button.one'),
  ],
}

export const requestInVain: Script = {
  file: '98-request-in-vain',
  title: both(
    'Permintaan yang dihentikan, ditolak dan dibatalkan; majikan tiada dalam rekod: kata-katanya sama',
    'Requests that are stopped, rejected and cancelled; the employer is not on record: the same words',
  ),
  world: { consented: true },
  steps: [
    says('/pautan', '/link'),
    says('A9999999999Z'),
    presses('link:button.dead'),
    says('Kelvin Tan'),
    says('Pegawai', 'Agent'),
    sends('foto sijil SSM', 'a photo of the SSM certificate'),
    says('batal', 'cancel'),
    presses('link:button.dead'),
    says('Kelvin Tan'),
    says('Pemilik', 'Owner'),
    sends('foto sijil SSM', 'a photo of the SSM certificate'),
    says('siap', 'done'),
    sends('foto surat kebenaran', 'a photo of the letter of authority'),
    says('hantar', 'send'),
    decided('rejected', 'Surat itu tidak ditandatangani. / The letter is not signed.'),
    unasked(both('Keputusan itu diberitahu.', 'The decision is told.'), ({ requests: [first] }) => {
      if (!first) throw new Error('there is no request')
      return linkRequestRejected(first, 'Surat itu tidak ditandatangani. / The letter is not signed.')
    }),
    presses('request:button.again'),
    says('Kelvin Tan'),
    says('Pemilik', 'Owner'),
    sends('foto sijil SSM', 'a photo of the SSM certificate'),
    says('ya', 'yes'),
    sends('foto surat kebenaran', 'a photo of the letter of authority'),
    presses('request:button.send'),
    presses(both('Lihat permintaan', 'See the request')),
    presses('request:button.cancel'),
    presses('request:button.cancelYes'),
    does(both('menekan butang permintaan orang lain', 'presses a button of somebody else’s request'), {
      kind: 'pressed',
      press: 'request:cancelYes:SHP-26-000001-W',
    }),
  ],
}
