// Seeds the demo data up to a transaction whose rows are written and not committed, says so, and stays there.
import type { Database, Transaction } from '../../../src/adapters/db/database.ts'
import { seedDemo } from '../../../src/adapters/db/demo/seed-demo.ts'
import { openEmbedded } from '../../../src/adapters/db/embedded.ts'
import { openPostgres } from '../../../src/adapters/db/postgres.ts'
import { instant } from '../../../src/core/calendar/instant.ts'

const [engine, place = '', dataKey = '', now] = process.argv.slice(2)
const committed = 40
const database =
  engine === 'pglite'
    ? await openEmbedded({ dataDir: place })
    : await openPostgres({ url: place, dataKey: Buffer.from(dataKey, 'base64') })
await seedDemo(stopping(database), { now: instant(Number(now)), botId: 42n })

function stopping(opened: Database): Database {
  const { prisma } = opened
  let begun = 0
  const transaction = (work: (tx: Transaction) => Promise<void>) =>
    prisma.$transaction(begun++ < committed ? work : tx => work(tx).then(stay))
  return {
    ...opened,
    prisma: new Proxy(prisma, {
      get: (client, key) => (key === '$transaction' ? transaction : Reflect.get(client, key)),
    }),
  }
}

function stay(): Promise<void> {
  console.log('written')
  return new Promise(() => {})
}
