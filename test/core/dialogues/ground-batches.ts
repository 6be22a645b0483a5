// A payroll agent who sends many files in one ZIP: the list, each of its files, and back.
import { bengkel, kedai, monthIn, monthsUpTo, payroll } from '../../support/conversation/builders.ts'
import type { FileContent } from '../../support/conversation/file-job.ts'
import { payrollFiles } from '../../support/conversation/files.ts'
import { type World, world } from '../../support/conversation/world.ts'
import type { Ground } from './explore.ts'

/** Their file is a ZIP of many, and schedules are taken here. */
const agents = { ...payrollFiles, [payroll.name]: payrollFiles['klien-nov.zip'] as FileContent }
export const batches: Ground = {
  beginnings: [
    world({
      ...{ consented: true, files: agents, links: [bengkel, kedai] },
      months: { [bengkel.id]: monthsUpTo(monthIn('acrUnpaid'), 9), [kedai.id]: [monthIn('missing')] },
      operator: { ...world().operator, mode: 'official' },
    }),
  ],
  words: [
    'batal',
    'kembali',
    'ya',
    'tidak',
    'zip',
    'buang semua',
    '2',
    '99',
    'apa itu ACR?',
    'x',
    'November 2026',
  ],
  commands: [],
  // Of the file in hand it matters where it stands, and that it is one of them; other dialogues are explored elsewhere.
  shapeOf: ({ conversation }: World) => {
    const { holder, file, batch, misunderstood } = conversation
    const step = holder.by === 'bot' ? holder.dialogue : { at: holder.by }
    if (!/^(home|file\.|batch\.)/.test(step.at))
      return JSON.stringify([step.at.split('.')[0], batch !== undefined])
    const page = batch?.page
    const one = batch?.files.find(({ original }) => original?.id === file?.ticket)
    const done = batch?.files.some(({ standing }) => standing === 'sent')
    const held = [file !== undefined, file?.checked !== undefined, one?.standing, batch !== undefined, done]
    return JSON.stringify([step.at, page, ...held, misunderstood > 0])
  },
}
