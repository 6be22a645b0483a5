// Migrates a PostgreSQL database when told to, and prints what it applied.
import { once } from 'node:events'
import { migratePostgres } from '../../../src/adapters/db/postgres.ts'

const [url = '', folder] = process.argv.slice(2)
console.log('ready')
await once(process.stdin, 'data')
console.log(JSON.stringify(await migratePostgres(url, folder)))
process.exit()
