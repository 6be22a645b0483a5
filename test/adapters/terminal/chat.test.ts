import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'

const program = join(import.meta.dirname, '../../../src/cli/chat.ts')

type Ended = { code: number | null; printed: string; complained: string }

/** Runs the terminal chat with these lines piped in, until it ends by itself. */
function piped(dataDir: string, lines: string[]): Promise<Ended> {
  const env = { ...process.env, DATA_DIR: dataDir, DATABASE_URL: '', BOT_TOKEN: '', LC_ALL: 'en_MY.UTF-8' }
  return new Promise(resolve => {
    const args = ['--disable-warning=ExperimentalWarning', program]
    const child = execFile(process.execPath, args, { env }, (_error, printed, complained) =>
      resolve({ code: child.exitCode, printed, complained }),
    )
    child.stdin?.end(lines.map(line => `${line}\n`).join(''))
  })
}

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'sahabat-chat-'))
  onTestFinished(() => rmSync(made, { recursive: true, force: true }))
  return made
}

test('lines piped in are answered in their order, a number presses its button, and the next run goes on', async () => {
  const dataDir = folder()

  const first = await piped(dataDir, ['/start', 'apa itu acr', '/register', '1', '2', 'Lim & Anak'])

  expect(first).toMatchObject({ code: 0, complained: '' })
  const order = ['Welcome. I am Sahabat', 'ACR ialah', 'What would you like to register?']
  const later = ['Do you already have a PERKESO employer code?', '1 / 12', '2 / 12']
  const places = [...order, ...later].map(each => first.printed.indexOf(each))
  expect(places).toEqual(places.toSorted((a, b) => a - b))
  expect(places).not.toContain(-1)
  expect(first.printed).toMatch(/^ {2}1 \[Pay this month\] {2}2 \[Get a portal ID\]$/m)
  expect(first.printed).not.toMatch(/<\/?[bi]>/)

  const second = await piped(dataDir, ['back'])

  expect(second).toMatchObject({ code: 0, complained: '' })
  expect(second.printed).toContain('Answer now: Lim & Anak')
}, 120_000)
