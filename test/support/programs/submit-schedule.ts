// Submits a long schedule up to a moment (`pages`: some of its lines are written; `deciding`: all of them, and the version
// is made and not committed), says so, and stays there.
import { openEmbedded } from '../../../src/adapters/db/embedded.ts'
import { openPostgres } from '../../../src/adapters/db/postgres.ts'
import type { Ledger } from '../../../src/app/ledger.ts'
import { submitSchedule } from '../../../src/app/submit-schedule.ts'
import { deskOf, longSchedule, portal } from '../desk.ts'

const [engine, place = '', dataKey = '', moment = ''] = process.argv.slice(2)
const database =
  engine === 'pglite'
    ? await openEmbedded({ dataDir: place })
    : await openPostgres({ url: place, dataKey: Buffer.from(dataKey, 'base64') })
const desk = deskOf(database)
await submitSchedule({ ...desk, ledger: stopping(desk.ledger) }, portal, longSchedule('long'))

function stopping(ledger: Ledger): Ledger {
  const { lines } = ledger
  let pages = 0
  let changes = 0
  return {
    ...ledger,
    lines: {
      ...lines,
      save: async page => {
        await lines.save(page)
        if (moment === 'pages' && ++pages === 3) await stay()
      },
    },
    change: (whose, work) =>
      ledger.change(whose, async books => {
        const made = await work(books)
        if (moment === 'deciding' && ++changes === 2) await stay()
        return made
      }),
  }
}

function stay(): Promise<void> {
  console.log('there')
  return new Promise(() => {})
}
