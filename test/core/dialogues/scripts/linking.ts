import type { LinkedEmployer } from '../../../../src/core/dialogues/facts.ts'
import type { LinkSeen } from '../../../../src/core/dialogues/linking-event.ts'
import { at, bengkel, kedai, monthIn, monthsUpTo, restoran } from '../../../support/conversation/builders.ts'
import { both, does, meanwhile, presses, type Script, says } from '../transcript.ts'

const months = monthsUpTo(monthIn('acrUnpaid'), 4)
const token = 'Zm9yIG9uZSBjaGF0IG9ubHkgMTIz'

function seen(id: string, role: LinkSeen['role'], more: Partial<LinkSeen> = {}): LinkSeen {
  return { id, role, since: at('2026-11-03 10:00'), own: false, ...more }
}

export const linkByMail: Script = {
  file: '70-link-by-mail',
  title: both('Memautkan majikan dengan kod melalui e-mel', 'Linking an employer by a mailed code'),
  world: {
    months: { [kedai.id]: months },
    mailed: { [kedai.code]: { employer: kedai, digits: '483920', role: 'owner' } },
  },
  steps: [
    says('/status'),
    presses('link:button.link'),
    says('kod majikan saya tak ingat', 'I forgot my employer code'),
    says('12345'),
    says('b1234567890a'),
    meanwhile(
      both(
        'E-mel tiba di peti majikan: “Kod pautan Sahabat: 483920”.',
        'A mail arrives at the employer: “Sahabat linking code: 483920”.',
      ),
      before => before,
    ),
    says('111111'),
    says('4839'),
    says('apa itu ACR?', 'what is an ACR?'),
    presses('link:button.again'),
    says('kod dia 483 920', 'the code is 483 920'),
    presses('link:button.status'),
  ],
}

export const linkInVain: Script = {
  file: '71-link-in-vain',
  title: both(
    'Kod majikan yang tiada dalam rekod: kata-katanya sama',
    'An employer code that is not on record: the same words',
  ),
  steps: [
    says('A9999999999Z'),
    presses('link:button.link'),
    says('483920'),
    says('483921'),
    presses('link:button.other'),
    says('A9999999998Z 483920'),
    says('batal', 'cancel'),
  ],
}

export const linkFromPortal: Script = {
  file: '72-link-from-the-portal',
  title: both(
    'Pautan daripada portal, disahkan oleh kedua-dua pihak',
    'A link from the portal, confirmed by both sides',
  ),
  world: { months: { [kedai.id]: months }, tokens: { [token]: { employer: kedai, role: 'owner' } } },
  steps: [
    says(`/start ${token}`),
    says('siapa awak?', 'who are you?'),
    says('ya', 'yes'),
    presses('link:button.newCode'),
    says('/start dGhpcyB0b2tlbiB3YXMgdXNlZCBiZWZvcmU'),
    says(`/start ${token}`),
    presses('link:button.no'),
    says(`/start ${token}`),
  ],
}

export const payrollAgent: Script = {
  file: '73-payroll-agent',
  title: both('Ejen gaji menampal senarai klien', 'A payroll agent pastes a list of clients'),
  world: {
    links: [kedai],
    months: { [kedai.id]: months },
    mailed: { [bengkel.code]: { employer: bengkel, digits: '48392017', role: 'member' } },
  },
  steps: [
    says('/pautan', '/link'),
    presses('link:button.add'),
    says(
      `Klien saya:\n1) ${bengkel.code}; ${restoran.code},\n${kedai.code} dan D123456789 juga`,
      `My clients:\n1) ${bengkel.code}; ${restoran.code},\n${kedai.code} and D123456789 too`,
    ),
    presses('link:button.no'),
    says(`${bengkel.code}\n${restoran.code}`),
    says('ya', 'yes'),
    meanwhile(
      both(
        'Dua hari kemudian Bengkel Lim memberikan kodnya melalui telefon.',
        'Two days later Bengkel Lim tells its code by telephone.',
      ),
      before => ({ ...before, now: at('2026-12-16 09:00') }),
    ),
    says(`${restoran.code} 4839 2017`),
    says(`${bengkel.code} 4839 2017`),
    says('/majikan', '/employers'),
  ],
}

export const whoIsLinked: Script = {
  file: '74-who-is-linked',
  title: both('Siapa yang dipautkan, dan menamatkan pautan', 'Who is linked, and ending a link'),
  world: {
    links: [kedai],
    linked: {
      [kedai.id]: [
        seen('l1', 'owner', { own: true }),
        seen('l2', 'member', { name: 'Kelvin Tan Wei Ming', until: at('2027-01-31 23:59') }),
        seen('l3', 'member'),
      ],
    },
  },
  steps: [
    says('/pautan', '/link'),
    presses(both('Kedai Runcit Maju Jaya …', 'Kedai Runcit Maju Jaya …')),
    presses(both('Tamatkan: Kelvin Tan W…', 'End: Kelvin Tan W…')),
    says('tidak', 'no'),
    presses(both('Tamatkan: Kelvin Tan W…', 'End: Kelvin Tan W…')),
    presses('link:button.end'),
    presses('link:button.all'),
    presses(both('Kedai Runcit Maju Jaya …', 'Kedai Runcit Maju Jaya …')),
    presses('link:button.endOwn'),
    says('ya', 'yes'),
    says('/status'),
    does(both('menekan butang lama: Tamatkan', 'presses an old button: End'), {
      kind: 'pressed',
      press: 'link:end:l3',
    }),
  ],
}

const names = ['Aman', 'Bakti', 'Cahaya', 'Damai', 'Ehsan', 'Fajar', 'Gemilang', 'Harapan', 'Indah', 'Jaya']
const manyEmployers: readonly LinkedEmployer[] = names.map((name, place) => ({
  id: `${place}5555555-5555-4555-8555-555555555555`,
  code: `E${String(place).padStart(10, '0')}Z`,
  name: `${name} Contoh Sdn. Bhd.`,
}))

export const tenEmployers: Script = {
  file: '75-ten-employers',
  title: both(
    'Sepuluh majikan: yang mendesak dahulu, dan mencari',
    'Ten employers: the urgent first, and searching',
  ),
  world: {
    links: manyEmployers,
    months: Object.fromEntries(
      manyEmployers.map(({ id }, place) => [
        id,
        place === 4
          ? []
          : monthsUpTo(monthIn(place === 7 ? 'rejected' : place % 2 ? 'paid' : 'acrUnpaid'), 3),
      ]),
    ),
  },
  steps: [
    says('/majikan', '/employers'),
    presses('button.nextPage'),
    says('gemilang'),
    says('/status'),
    presses('button.otherEmployers'),
    says('contoh sdn'),
    says('bukit'),
    says('E0000000003Z'),
    says('status'),
  ],
}
