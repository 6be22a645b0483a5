import { Webhook } from 'standardwebhooks'
import { expect, test } from 'vitest'
import { webhookSender } from '../../../src/adapters/webhooks/send.ts'
import type { Instant } from '../../../src/core/calendar/instant.ts'
import { startReceiver } from './receiver.ts'

const secret = `whsec_${Buffer.alloc(32, 'sahabat').toString('base64')}`
const message = { secret, messageId: 'msg_7', payload: '{"type":"acr.paid","data":{}}' }
const now = Date.now() as Instant

test('a message is posted with a signature that the receiver can check', async () => {
  const { url, received } = await startReceiver(204)
  const send = webhookSender({ allowPrivate: true })
  expect(await send({ ...message, url: `${url}/hook?x=1` }, now)).toEqual({ status: 204 })
  const [{ headers, body, path }] = received as [(typeof received)[number]]
  expect(path).toBe('/hook?x=1')
  expect(new Webhook(secret).verify(body, headers as Record<string, string>)).toEqual(JSON.parse(body))
  expect(headers).toMatchObject({ 'webhook-id': 'msg_7', 'content-type': 'application/json' })
})

test('a redirect is not followed', async () => {
  const elsewhere = await startReceiver(200)
  const { url } = await startReceiver({ redirect: elsewhere.url })
  expect(await webhookSender({ allowPrivate: true })({ ...message, url }, now)).toEqual({ status: 302 })
  expect(elsewhere.received).toEqual([])
})

test('a receiver that hangs is given up', async () => {
  const { url } = await startReceiver('hang')
  const send = webhookSender({ allowPrivate: true, timeoutMs: 200 })
  expect(await send({ ...message, url }, now)).toEqual({ error: 'no answer in 200 ms' })
})

test('a receiver that cuts off, or is not there, is an error and nothing is thrown', async () => {
  const { url } = await startReceiver('cut')
  const send = webhookSender({ allowPrivate: true })
  expect(await send({ ...message, url }, now)).toHaveProperty('error')
  expect(await send({ ...message, url: 'http://127.0.0.1:1/' }, now)).toHaveProperty('error')
  expect(await send({ ...message, url: 'http://name.invalid/' }, now)).toHaveProperty('error')
})

test.each([
  ...[
    'https://127.0.0.1',
    'https://[::1]',
    'https://[::ffff:127.0.0.1]',
    'https://10.0.0.1',
    'https://0x7f.1',
  ],
  ...['https://2130706433', 'https://localhost', 'https://169.254.169.254/latest/meta-data'],
])('outside the sandbox nothing is sent to %s', async target => {
  const send = webhookSender({ allowPrivate: false, timeoutMs: 2_000 })
  expect(await send({ ...message, url: target }, now)).toEqual({ error: 'the address is not public' })
})

test('outside the sandbox only https is sent to', async () => {
  const { url, received } = await startReceiver(200)
  const send = webhookSender({ allowPrivate: false })
  expect(await send({ ...message, url }, now)).toEqual({ error: 'only https is sent to' })
  expect(received).toEqual([])
})
