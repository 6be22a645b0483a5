import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { createTransport } from 'nodemailer'
import { afterEach, expect, it, onTestFinished, vi } from 'vitest'
import { startSandbox } from '../../src/sandbox/start-sandbox.ts'
import {
  callsTo,
  eventually,
  playground,
  receiver,
  siti,
  temporaryFolder,
  texts,
  token,
} from './playground.ts'

afterEach(() => {
  vi.unstubAllEnvs()
})

it('a restart forgets nothing, and goes on delivering', async () => {
  const dataDir = temporaryFolder()
  const { sandbox, bot, say, act } = await playground({ dataDir })
  await say(siti, 'one')
  await bot('sendMessage', { chat_id: siti, text: 'two', reply_markup: { remove_keyboard: true } })
  await bot('setMyCommands', { commands: [{ command: 'mula', description: 'Mula' }] })
  await bot('setWebhook', { url: 'http://127.0.0.1:9/hook', allowed_updates: ['message', 'callback_query'] })
  const { id } = await act<{ id: string }>('POST', `/chats/${siti}/presses`, { messageId: 2, data: 'a' })
  const transport = createTransport(sandbox.smtpUrl)
  await transport.sendMail({ from: 'a@b.my', to: 'c@d.my', subject: 'Kod', text: '123456' })
  transport.close()
  const before = await callsTo(sandbox.url).seen(siti)
  await sandbox.close()

  const again = await playground({ dataDir })
  expect(await again.seen(siti)).toEqual(before)
  expect(await again.act('GET', '/mail')).toMatchObject([{ subject: 'Kod' }])
  expect(await again.act('GET', '/bot')).toMatchObject({
    commands: [{ command: 'mula' }],
    delivery: 'webhook',
  })
  expect(await again.bot('answerCallbackQuery', { callback_query_id: id })).toMatchObject({ ok: true })
  expect((await again.bot('getWebhookInfo')).result).toMatchObject({
    pending_update_count: 2,
    allowed_updates: ['message', 'callback_query'],
  })
  const hook = await receiver(() => ({ status: 200 }))
  await again.bot('setWebhook', { url: hook.url })
  await eventually(() => hook.got.length === 2)
  expect(texts(hook.got).sort()).toEqual(['a', 'one'])
  expect(await again.say(siti, 'three')).toMatchObject({ message_id: 3 })
})

it('a new file begins above the update ids of an earlier one', async () => {
  const lastId = async (now: number) => {
    const { bot, say, sandbox } = await playground({ clock: () => now })
    await say(siti, 'Hai')
    const id: number = (await bot('getUpdates')).result[0].update_id
    await sandbox.close()
    return id
  }
  expect(await lastId(1_800_000_001_000)).toBeGreaterThan(await lastId(1_800_000_000_000))
})

interface Running {
  process: ChildProcess
  url: string
}

async function run(environment: Record<string, string>): Promise<Running> {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', 'src/sandbox/main.ts'], {
    env: {
      PATH: process.env.PATH ?? '',
      SANDBOX_PORT: '0',
      SANDBOX_SMTP_PORT: '0',
      SANDBOX_TOKEN: token,
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => {
    child.kill('SIGKILL')
  })
  const [first] = (await once(child.stdout, 'data')) as [Buffer]
  return { process: child, url: /Sandbox at (\S+)/.exec(first.toString('utf8'))?.[1] ?? '' }
}

it('kill -9 at any moment loses nothing that was acknowledged', async () => {
  const dataDir = temporaryFolder()
  const killed = await run({ DATA_DIR: dataDir })
  const { bot, say } = callsTo(killed.url)
  await say(siti, 'first')
  const acknowledged: string[] = []
  const writing = (async () => {
    for (let n = 0; ; n++) {
      await Promise.all([
        say(siti, `in ${n}`).then(() => acknowledged.push(`in ${n}`)),
        bot('sendMessage', { chat_id: siti, text: `out ${n}` }).then(
          ({ ok }) => ok && acknowledged.push(`out ${n}`),
        ),
      ])
    }
  })()
  await eventually(() => acknowledged.length > 30)
  killed.process.kill('SIGKILL')
  await expect(writing).rejects.toThrow('fetch failed')

  const again = callsTo((await run({ DATA_DIR: dataDir })).url)
  const seen = (await again.act<{ text: string }[]>('GET', `/chats/${siti}/messages?limit=1000`)).map(
    ({ text }) => text,
  )
  expect(acknowledged.filter(text => !seen.includes(text))).toEqual([])
  expect(new Set(seen).size).toBe(seen.length)
  const { result } = await again.bot('getUpdates')
  const pending = result.map((update: { message: { text: string } }) => update.message.text)
  const received = seen.filter(text => !text.startsWith('out'))
  expect(pending).toEqual(received.slice(0, 100))
})

it('SIGTERM ends the process gracefully, with an open feed and a waiting poll', async () => {
  const { process: child, url } = await run({ DATA_DIR: temporaryFolder() })
  const feed = await fetch(`${url}/sandbox/chats/${siti}/events`)
  const poll = callsTo(url)
    .bot('getUpdates', { timeout: 50 })
    .catch(() => undefined)
  child.kill('SIGTERM')
  expect(await once(child, 'exit')).toEqual([0, null])
  await Promise.allSettled([poll, feed.text()])
})

it('two processes never share one file', async () => {
  const dataDir = temporaryFolder()
  await playground({ dataDir })
  await expect(startSandbox({ dataDir, token })).rejects.toThrow('another process holds it')
})

it('it refuses to run in production, and with a token that is none', async () => {
  const dataDir = temporaryFolder()
  await expect(startSandbox({ dataDir, token: 'x' })).rejects.toThrow('A bot token is digits')
  vi.stubEnv('NODE_ENV', 'production')
  await expect(startSandbox({ dataDir, token })).rejects.toThrow('does not run with NODE_ENV=production')
})

it('the chat page is served at / and at its own paths, and never under a foreign name', async () => {
  const pageDir = join(temporaryFolder(), 'page')
  mkdirSync(pageDir)
  writeFileSync(join(pageDir, 'index.html'), '<title>Sahabat</title>')
  const { url } = await playground({ pageDir })
  for (const path of ['/', '/chat/700000001'])
    expect(await (await fetch(url + path)).text()).toContain('Sahabat')
  expect((await fetch(`${url}/missing.js`)).status).toBe(404)
  const foreign = request(`${url}/sandbox/people`, { headers: { host: 'evil.example' } }).end()
  const [response] = await once(foreign, 'response')
  expect(response.statusCode).toBe(403)
  response.resume()
})
