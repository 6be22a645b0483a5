import { expect, it } from 'vitest'
import { telegramPace } from '../../src/sandbox/pace.ts'
import { playground, siti, stoppedClock, token } from './playground.ts'

it('a sixth message to one chat within a second is told 429 and when to come again', async () => {
  const { clock, pass } = stoppedClock()
  const { bot, say, url } = await playground({ pace: telegramPace, clock })
  await say(siti, 'Hai')
  const send = () => bot('sendMessage', { chat_id: siti, text: 'Hai' })
  for (let n = 0; n < 5; n++) expect(await send()).toMatchObject({ ok: true })
  expect(await send()).toEqual({
    ok: false,
    error_code: 429,
    description: 'Too Many Requests: retry after 1',
    parameters: { retry_after: 1 },
  })
  const response = await fetch(`${url}/bot${token}/sendMessage?chat_id=${siti}&text=Hai`)
  expect([response.status, response.headers.get('retry-after')]).toEqual([429, '1'])
  pass(1000)
  expect(await send()).toMatchObject({ ok: true })
  expect(await send()).toMatchObject({ error_code: 429 })
})

it('edits, answers and actions are not held', async () => {
  const { clock } = stoppedClock()
  const { bot, say } = await playground({ pace: telegramPace, clock })
  await say(siti, 'Hai')
  for (let n = 0; n < 5; n++) await bot('sendMessage', { chat_id: siti, text: 'Hai' })
  for (let n = 0; n < 10; n++) {
    expect(await bot('editMessageText', { chat_id: siti, message_id: 6, text: `Hai ${n}` })).toMatchObject({
      ok: true,
    })
    expect(await bot('sendChatAction', { chat_id: siti, action: 'typing' })).toMatchObject({ ok: true })
  }
})

it('all together 30 a second may go out unasked; replies do not count', async () => {
  const { clock, pass } = stoppedClock()
  const { bot, say } = await playground({ pace: telegramPace, clock })
  for (let person = 1; person <= 32; person++) await say(person, 'Hai')
  const sendToAll = async () => {
    const answers: boolean[] = []
    for (let person = 1; person <= 32; person++) {
      answers.push((await bot('sendMessage', { chat_id: person, text: 'Hai' })).ok)
    }
    return answers.filter(isOk => isOk).length
  }
  expect(await sendToAll()).toBe(32)
  pass(60_001)
  expect(await sendToAll()).toBe(30)
})
