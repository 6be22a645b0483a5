// Opens DATA_DIR, writes a row, forgets all but the client, says so, and stays.
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { openEmbedded } from '../../../src/adapters/db/embedded.ts'

const [dataDir = '', migrations] = process.argv.slice(2)
console.log('opening')
const { prisma } = await openEmbedded({ dataDir, ...(migrations && { migrations }) })
await prisma.employer.create({ data: { code: `E${process.pid}`, name: 'Syarikat Contoh' } })
setFlagsFromString('--expose-gc')
runInNewContext('gc')()
console.log('open')
setInterval(() => {}, 60_000)
