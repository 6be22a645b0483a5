import { describe, expect, it } from 'vitest'
import { opened, siti, token } from './playground.ts'

const chat_id = siti
const text = 'Hai'
const button = (fields: object) => ({ reply_markup: { inline_keyboard: [[{ text: 'A', ...fields }]] } })

const refused: [why: string, method: string, fields: object, code: number, description: string][] = [
  ['an unknown method', 'sendMesage', { chat_id, text }, 404, 'Not Found'],
  [
    'a method that is not played',
    'sendPoll',
    { chat_id },
    501,
    'Not Implemented: the sandbox does not play sendPoll',
  ],
  [
    'an unknown field',
    'sendMessage',
    { chat_id, text, txt: 'x' },
    400,
    'Bad Request: unknown field "txt" in sendMessage',
  ],
  [
    'an unknown field deep inside',
    'sendMessage',
    { chat_id, text, ...button({ callback: 'x' }) },
    400,
    'Bad Request: unknown field "reply_markup.inline_keyboard[0][0].callback"',
  ],
  ['a missing text', 'sendMessage', { chat_id }, 400, 'Bad Request: message text is empty'],
  ['a missing chat', 'sendMessage', { text }, 400, 'Bad Request: chat_id is empty'],
  [
    'a missing field deep inside',
    'sendMessage',
    { chat_id, text, reply_markup: { inline_keyboard: [[{ callback_data: 'x' }]] } },
    400,
    `Bad Request: can't parse reply_markup.inline_keyboard[0][0]: can't find field "text"`,
  ],
  [
    'a wrong type',
    'sendMessage',
    { chat_id, text: 5 },
    400,
    'Bad Request: field "text" must be of type String',
  ],
  [
    'a wrong type deep inside',
    'sendMessage',
    { chat_id, text, entities: [{ type: 'bold', offset: '0', length: 1 }] },
    400,
    'Bad Request: field "entities[0].offset" must be of type Integer',
  ],
  [
    'a scope that is not published',
    'setMyCommands',
    { commands: [], scope: { type: 'everybody' } },
    400,
    'Bad Request: field "scope.type" must be "default"',
  ],
  ['a chat that nobody knows', 'sendMessage', { chat_id: 1, text }, 400, 'Bad Request: chat not found'],
  ['a chat by name', 'sendMessage', { chat_id: '@nobody', text }, 400, 'Bad Request: chat not found'],
  [
    'an attachment that is not there',
    'sendDocument',
    { chat_id, document: 'attach://a' },
    400,
    'Bad Request: file attached as "a" was not found',
  ],
  ['no document', 'sendDocument', { chat_id }, 400, 'Bad Request: there is no document in the request'],
]

describe('a call is held against the published method list', () => {
  it.each(refused)('%s is refused', async (_why, method, fields, error_code, description) => {
    const { bot } = await opened()
    expect(await bot(method, fields)).toEqual({ ok: false, error_code, description })
  })

  it('a wrong token is told 401, the HTTP status the same', async () => {
    const { url } = await opened()
    const response = await fetch(`${url}/bot${token}x/getMe`)
    expect(response.status).toBe(401)
    expect(await response.json()).toEqual({ ok: false, error_code: 401, description: 'Unauthorized' })
  })

  it('broken JSON is told 400', async () => {
    const { url } = await opened()
    const response = await fetch(`${url}/bot${token}/sendMessage`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"chat_id":',
    })
    expect(await response.json()).toMatchObject({
      error_code: 400,
      description: "Bad Request: can't parse JSON object",
    })
  })

  it.each([
    ['the query', (fields: URLSearchParams): [string, RequestInit] => [`?${fields}`, {}]],
    ['a form', (fields: URLSearchParams): [string, RequestInit] => ['', { method: 'POST', body: fields }]],
    [
      'a multipart form',
      (fields: URLSearchParams): [string, RequestInit] => {
        const body = new FormData()
        for (const [name, value] of fields) body.set(name, value)
        return ['', { method: 'POST', body }]
      },
    ],
  ])('numbers, booleans and objects may come as text in %s', async (_where, request) => {
    const { url } = await opened()
    const [query, init] = request(
      new URLSearchParams({
        chat_id: String(siti),
        text: 'Hai & <b>selamat</b>',
        parse_mode: 'HTML',
        disable_notification: 'true',
        reply_markup: '{"inline_keyboard":[[{"text":"A","callback_data":"a"}]]}',
      }),
    )
    const response = await fetch(`${url}/bot${token}/sendMessage${query}`, init)
    expect(await response.json()).toMatchObject({
      ok: true,
      result: { text: 'Hai & selamat', reply_markup: { inline_keyboard: [[{ callback_data: 'a' }]] } },
    })
  })
})
