// `npm run migration -- NAME`: writes prisma/migrations/<time>_NAME from what schema.prisma has and the migrations lack.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { migrate, schemaDifference } from '../adapters/db/migrate.ts'
import { pgliteAdapter } from '../adapters/db/pglite-adapter.ts'

const name = process.argv[2]
if (!name || !/^[a-z0-9_]+$/.test(name)) {
  console.error('Give the migration a name of a-z, 0-9 and _, for example: npm run migration -- add_labels')
  process.exit(1)
}
const pglite = await PGlite.create()
const factory = pgliteAdapter(pglite)
await migrate(factory)
const script = await schemaDifference(factory)
await pglite.close()
if (script === '') {
  console.log('schema.prisma and the migrations agree: nothing to write.')
} else {
  const time = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
  const folder = join('prisma/migrations', `${time}_${name}`)
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'migration.sql'), script)
  console.log(`Wrote ${folder}/migration.sql: read it before you commit it.`)
}
