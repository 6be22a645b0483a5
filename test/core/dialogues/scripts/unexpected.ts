import { kedai, locationShared, monthIn, payroll, photo } from '../../../support/conversation/builders.ts'
import { type Both, both, does, presses, type Script, type Step, says } from '../transcript.ts'

const forged = (press: string, what: Both): Step => does(what, { kind: 'pressed', press })

export const buttons: Script = {
  file: '50-old-and-forged-buttons',
  title: both('Butang lama dan butang palsu', 'Old buttons and forged ones'),
  world: { links: [kedai], months: { [kedai.id]: [monthIn('acrUnpaid')] } },
  steps: [
    forged(
      'status:now:22222222-2222-4222-8222-222222222222',
      both('butang palsu: majikan orang lain', "a forged button: somebody else's employer"),
    ),
    forged('registration:approve', both('butang palsu', 'a forged button')),
    forged('register:skip:ssmNumber', both('butang lama daripada borang', 'an old button of the form')),
    says('/menu'),
    presses('button.getId'),
    presses('button.noCode'),
    forged('register:file', both('butang lama: simpan', 'an old button: save')),
    forged('register:discard:yes', both('butang lama: buang jawapan', 'an old button: discard')),
    says('Restoran Selera Kampung'),
    forged(
      'register:skip:businessKind',
      both('butang lama: langkau soalan lain', 'an old button: skip another question'),
    ),
  ],
}

export const contents: Script = {
  file: '51-what-cannot-be-read',
  title: both('Kandungan yang belum boleh dibaca', 'Contents that cannot be read yet'),
  steps: [
    does(both('menghantar mesej suara', 'sends a voice message'), { kind: 'unreadableSent', what: 'voice' }),
    does(both('menghantar video', 'sends a video'), { kind: 'unreadableSent', what: 'video' }),
    does(both('menghantar pelekat', 'sends a sticker'), { kind: 'unreadableSent', what: 'sticker' }),
    does(both('menghantar gambar', 'sends a picture'), { kind: 'photoSent', file: photo }),
    does(both('menghantar album', 'sends an album'), { kind: 'unreadableSent', what: 'album' }),
    does(both('menghantar fail', 'sends a file'), { kind: 'documentSent', file: payroll }),
    does(both('menghantar undian', 'sends a poll'), { kind: 'unreadableSent', what: 'other' }),
    does(both('menghantar lokasi', 'sends a location'), locationShared),
    does(both('berkongsi nombor sendiri', 'shares the own number'), {
      kind: 'contactShared',
      phone: '+60123456789',
      own: true,
    }),
    does(both('berkongsi kenalan lain', "shares somebody's contact"), {
      kind: 'contactShared',
      phone: '+60123456789',
      own: false,
    }),
    does(both('mengubah mesej tadi', 'changes an earlier message'), {
      kind: 'textEdited',
      text: 'apa itu ECR',
    }),
    says('😀😀'),
    says('…'),
    does(both('memanggil dalam kumpulan', 'calls in a group'), { kind: 'groupAddressed' }),
  ],
}

export const secrets: Script = {
  file: '52-secrets',
  title: both('Kata laluan dan nombor kad', 'Passwords and card numbers'),
  steps: [
    says('kata laluan saya: Rahsia123', 'my password is: Secret123'),
    says('/tanya kad saya 4111 1111 1111 1111 boleh guna?', '/ask can I use my card 4111 1111 1111 1111?'),
    says('/menu'),
    presses('button.getId'),
    presses('button.noCode'),
    says('kata laluan saya: Rahsia123', 'my password is: Secret123'),
    says('Kedai Runcit Maju Jaya'),
    presses('button.stop'),
  ],
}

export const commands: Script = {
  file: '53-commands',
  title: both('Arahan, dengan nama lain', 'Commands, and their other names'),
  steps: [
    says('/acr'),
    says('/jadual', '/schedule'),
    says('/tanya', '/ask'),
    says('/soalan apa itu ACR', '/ask what is an ACR'),
    says('/pejabat', '/office'),
    says('/pautan', '/link'),
    says('/bahasa', '/language'),
    presses('button.malay'),
    presses('button.english'),
    says('/entah', '/whatever'),
    says('/Start'),
  ],
}
