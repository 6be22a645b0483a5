import { writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openEmbedded } from '../../src/adapters/db/embedded.ts'
import { freePort, playTelegram, token } from '../support/assistant.ts'
import { copiedDataDir, emptyDataDir } from '../support/database.ts'
import { eventually, kelvin, telegramOf } from '../support/person.ts'
import { spawnMain, startMain } from '../support/process.ts'

function dataDir(): string {
  const { place, drop } = copiedDataDir()
  onTestFinished(drop)
  return place
}

test('a wrong setting ends the start with code 1 and one sentence', async () => {
  const { code, said } = await spawnMain({ PORT: 'abc' }).ended()
  expect(said).toBe('PORT must be a port number from 0 to 65535.\n')
  expect(code).toBe(1)
})

test('a DATA_DIR that another process owns, a folder that is none and a taken port are told in one sentence', async () => {
  const place = dataDir()
  const owner = await openEmbedded({ dataDir: place })
  const { place: folder, drop } = emptyDataDir()
  onTestFinished(drop)
  const file = join(folder, 'file')
  writeFileSync(file, '')
  const taken = createServer().listen(0, '127.0.0.1')
  const PORT = await eventually(() => `${(taken.address() as AddressInfo | null)?.port ?? ''}`)
  const ends = await Promise.all([
    spawnMain({ DATA_DIR: place, PORT: '0' }).ended(),
    spawnMain({ DATA_DIR: file, PORT: '0' }).ended(),
    spawnMain({
      DATA_DIR: dataDir(),
      PORT,
      BOT_TOKEN: token,
      TELEGRAM_API_ROOT: 'http://127.0.0.1:9',
    }).ended(),
  ])
  taken.close()
  await owner.close()
  const [own, none, port] = ends.map(({ said }) => said.trim())
  expect(own).toBe(
    `DATA_DIR ${place} is in use by another process: stop it, or give this one a DATA_DIR of its own.`,
  )
  expect(none).toBe(`DATA_DIR ${file} must be a folder that can be written to; leave it out for ./data`)
  expect(port).toBe(`PORT ${PORT} is in use by another process: stop it, or set PORT to a free one.`)
  expect(ends.map(({ code }) => code)).toEqual([1, 1, 1])
})

test('assistant and sandbox in one process: killed with -9 and started again, what was said is answered', async () => {
  const settings = { DATA_DIR: dataDir(), PORT: String(await freePort()) }
  const first = await startMain(settings)
  const person = telegramOf(`http://127.0.0.1:${settings.PORT}`).person(kelvin)
  expect(await person.ask('/start')).toContain('SPECIMEN')
  await person.say('/menu')
  await first.signal('SIGKILL')
  const second = await startMain(settings)
  await person.waitForReply()
  await person.ask('thanks')
  const texts = (await person.replies()).map(({ text = '' }) => text)
  expect(texts.filter((text, at) => text !== texts[at - 1])).toHaveLength(3)
  expect((await second.signal('SIGTERM')).code).toBe(0)
})

test('told to stop in the middle of work it ends within ten seconds and loses nothing', async () => {
  const telegram = await playTelegram()
  const settings = { DATA_DIR: dataDir(), PORT: '0', BOT_TOKEN: token, TELEGRAM_API_ROOT: telegram.url }
  const person = telegram.person(kelvin)
  const first = await startMain(settings)
  await person.ask('/start')
  const questions = Array.from({ length: 12 }, (_, n) => `apa itu ACR ${n}`)
  const asking = (async () => {
    for (const text of questions) await person.say(text)
  })()
  await new Promise(resolve => setTimeout(resolve, 30))
  const began = performance.now()
  const { code, said } = await first.signal('SIGTERM')
  expect(performance.now() - began).toBeLessThan(10_000)
  expect(code).toBe(0)
  expect(said).not.toContain('ACR')
  await asking
  const second = await startMain(settings)
  await person.waitForReplies(13)
  await second.signal('SIGTERM')
  const { prisma, close } = await openEmbedded({ dataDir: settings.DATA_DIR })
  expect(await prisma.inbox.count({ where: { state: 'done' } })).toBe(13)
  const lines = await prisma.outbox.findMany()
  expect(lines.map(({ state, unknowns }) => `${state} ${unknowns}`)).toEqual(Array(13).fill('sent 0'))
  await close()
  expect(await person.replies()).toHaveLength(13)
})

test('a call to Telegram that hangs does not keep it from stopping, and the line is sent once more', async () => {
  const telegram = await playTelegram()
  const settings = { DATA_DIR: dataDir(), PORT: '0', BOT_TOKEN: token, TELEGRAM_API_ROOT: telegram.url }
  const person = telegram.person(kelvin)
  const first = await startMain(settings)
  await telegram.fault({ method: 'sendMessage', fault: { kind: 'hang', seconds: 60 } })
  await person.say('/start')
  await person.waitForReply()
  const began = performance.now()
  const { code } = await first.signal('SIGTERM')
  expect(performance.now() - began).toBeLessThan(10_000)
  expect(code).toBe(0)
  const second = await startMain(settings)
  await person.waitForReply()
  await second.signal('SIGTERM')
  expect(await person.replies()).toHaveLength(2)
})
