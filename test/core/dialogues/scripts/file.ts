import { bengkel, kedai, monthIn, monthsUpTo, restoran } from '../../../support/conversation/builders.ts'
import { payrollFiles, payrollLines, textOfLines } from '../../../support/conversation/files.ts'
import type { World } from '../../../support/conversation/world.ts'
import { both, does, meanwhile, presses, type Script, type Step, says } from '../transcript.ts'

const linked: Partial<World> = {
  consented: true,
  links: [kedai],
  months: { [kedai.id]: monthsUpTo(monthIn('missing'), 3) },
  files: payrollFiles,
}

function sends(name: string): Step {
  const file = { fileId: `BQAC${name}`, name, size: 11_200 }
  return does(both(`menghantar fail ${name}`, `sends the file ${name}`), { kind: 'documentSent', file })
}

export const firstFile: Script = {
  file: '80-first-file',
  title: both(
    'Fail pertama: notis privasi, semakan, pembetulan',
    'The first file: privacy notice, check, correction',
  ),
  world: { ...linked, consented: false },
  steps: [
    says('/jadual', '/schedule'),
    sends('gaji-nov-2026.txt'),
    presses('settings:consent.agree'),
    presses('payroll:button.changes'),
    presses('payroll:button.decline'),
    presses('payroll:button.marked'),
    presses('payroll:button.changes'),
    presses('payroll:button.accept'),
    says('/menu'),
    presses('payroll:button.continue'),
    presses('payroll:button.drop'),
  ],
}

export const rightFile: Script = {
  file: '81-right-file',
  title: both('Fail yang betul, dan yang boleh dibetulkan', 'A right file, and one that can be corrected'),
  world: linked,
  steps: [
    sends('gaji-betul.txt'),
    presses('payroll:button.goOn'),
    sends('gaji-dibaiki.txt'),
    says('betulkan', 'fix it'),
    says('ya', 'yes'),
    says('bila tarikh akhir bayar?', 'when is it due?'),
    says('hantar', 'send it'),
  ],
}

export const sentFile: Script = {
  file: '85-sent-here',
  title: both('Dihantar di sini: jadual, ACR, slip', 'Sent here: schedule, ACR, slip'),
  world: { ...linked, operator: { mode: 'official', name: 'Sahabat', specimen: true } },
  steps: [
    sends('gaji-betul.txt'),
    presses('payroll:button.goOn'),
    presses('payroll:button.notYet'),
    presses('payroll:button.goOn'),
    presses('payroll:button.submit'),
    presses('payroll:button.makeAcr'),
    sends('gaji-dibaiki.txt'),
    presses('payroll:button.changes'),
    presses('payroll:button.accept'),
    presses('payroll:button.submit'),
  ],
}

export const mixedFile: Script = {
  file: '86-much-is-wrong',
  title: both('Banyak yang tidak kena: yang paling berat dahulu', 'Much is wrong: the worst is told first'),
  world: linked,
  steps: [
    sends('gaji-campur.txt'),
    presses('payroll:button.changes'),
    presses('payroll:button.decline'),
    sends('gaji-campur.txt'),
    presses('payroll:button.drop'),
  ],
}

export const zeroSkbbk: Script = {
  file: '82-zero-skbbk',
  title: both('SKBBK sifar: memilih keluar atau tidak', 'SKBBK of zero: opted out or not'),
  world: linked,
  steps: [
    sends('gaji-skbbk.txt'),
    presses('payroll:button.goOn'),
    says('apa itu SKBBK?', 'what is SKBBK?'),
    presses('payroll:button.due'),
    sends('gaji-skbbk.txt'),
    presses('payroll:button.goOn'),
    presses('payroll:button.optedOut'),
  ],
}

export const tables: Script = {
  file: '83-table-and-old-file',
  title: both('Fail Excel dan fail lama 223', 'An Excel file and an old file of 223'),
  world: { ...linked, links: [kedai, bengkel] },
  steps: [
    sends('gaji.xlsx'),
    says('entah 1234', 'dunno 1234'),
    presses(both(kedai.name.slice(0, 23).concat('…'), kedai.name.slice(0, 23).concat('…'))),
    says('November 2026'),
    presses('payroll:button.convert'),
    sends('lama.txt'),
    says('apa itu SKBBK?', 'what is SKBBK?'),
  ],
}

export const otherFiles: Script = {
  file: '84-other-files',
  title: both(
    'Fail majikan lain, PDF, fail besar, fail di tengah borang',
    "Another employer's file, a PDF, a large file, a file in the form",
  ),
  world: linked,
  steps: [
    sends('gaji-majikan-lain.txt'),
    sends('slip.pdf'),
    does(both('menghantar fail 25 MB', 'sends a file of 25 MB'), {
      kind: 'documentSent',
      file: { fileId: 'BQAC', name: 'semua-cawangan.xlsx', size: 25 * 1024 * 1024 },
    }),
    sends('hilang.txt'),
    says('/daftar', '/register'),
    presses('button.meaningId'),
    sends('gaji-betul.txt'),
    presses('payroll:button.checkThis'),
    says('batal', 'cancel'),
    says('/pegawai', '/agent'),
    sends('gaji-nov-2026.txt'),
  ],
}

export const manyFiles: Script = {
  file: '87-many-in-one-zip',
  title: both('Fail ramai klien dalam satu ZIP', 'Files of many clients in one ZIP'),
  world: {
    ...linked,
    links: [bengkel, kedai, restoran],
    operator: { mode: 'official', name: 'Sahabat', specimen: true },
  },
  steps: [
    sends('klien-nov.zip'),
    says('apa itu ACR?', 'what is ACR?'),
    presses('button.nextPage'),
    presses(both('6. Kedai Runcit Maju Ja…', '6. Kedai Runcit Maju Ja…')),
    presses('payroll:button.goOn'),
    presses('payroll:button.submit'),
    presses('payroll:button.makeAcr'),
    presses('payroll:button.list'),
    presses('button.previousPage'),
    says('5'),
    says('kembali', 'back'),
    presses('payroll:button.zip'),
    says('batal', 'cancel'),
    presses('payroll:button.list'),
    presses('payroll:button.dropAll'),
  ],
}

const putRight = { format: '278', text: textOfLines(payrollLines(9, bengkel.code)) } as const

export const manyOfSome: Script = {
  file: '88-one-of-many',
  title: both(
    'Satu daripada banyak fail: dijawab, dibuang, diganti',
    'One of many files: answered, dropped, replaced',
  ),
  world: { ...linked, links: [bengkel, kedai], files: { ...payrollFiles, 'bengkel-nov (1).txt': putRight } },
  steps: [
    sends('klien-nov.zip'),
    says('2'),
    presses(both(kedai.name.slice(0, 23).concat('…'), kedai.name.slice(0, 23).concat('…'))),
    says('November 2026'),
    presses('payroll:button.list'),
    presses(both('3. Bengkel Kereta Lim &…', '3. Bengkel Kereta Lim &…')),
    presses('payroll:button.drop'),
    says('buang semua', 'drop all'),
    sends('klien-nov.zip'),
    presses('button.nextPage'),
    sends('bengkel-nov (1).txt'),
    presses('payroll:button.list'),
    sends('gaji-betul.txt'),
    says('/menu'),
    presses('payroll:button.list'),
    says('/jadual', '/schedule'),
  ],
}

export const referenceInTheWay: Script = {
  file: '89-reference-in-the-way',
  title: both(
    'ACR yang belum dibayar menghalang jadual baharu',
    'An unpaid ACR stands in the way of a new schedule',
  ),
  world: {
    ...linked,
    months: { [kedai.id]: monthsUpTo(monthIn('acrUnpaid'), 3) },
    operator: { mode: 'official', name: 'Sahabat', specimen: true },
  },
  steps: [
    sends('gaji-betul.txt'),
    presses('payroll:button.goOn'),
    says('hantar', 'send it'),
    presses('topic.acr.remove'),
    meanwhile(both('Rujukan itu dibayar sebahagian.', 'The references are paid in part.'), world => ({
      ...world,
      months: { [kedai.id]: monthsUpTo(monthIn('partPaid'), 3) },
    })),
    presses('payroll:button.notYet'),
    presses('payroll:button.goOn'),
  ],
}
