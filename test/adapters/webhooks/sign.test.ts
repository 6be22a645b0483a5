import { Webhook } from 'standardwebhooks'
import { expect, test } from 'vitest'
import { signature } from '../../../src/adapters/webhooks/sign.ts'

const secret = `whsec_${Buffer.alloc(32, 'sahabat').toString('base64')}`
const payload = '{"type":"payment.matched","data":{"name":"Kedai Siti – 五金店"}}'

test('a signature is the one of the Standard Webhooks library', () => {
  const at = new Date('2026-11-23T04:00:00Z')
  const seconds = at.getTime() / 1000
  const ours = signature(secret, { messageId: 'msg_7', seconds, payload })
  expect(ours).toBe(new Webhook(secret).sign('msg_7', at, payload))
})

test('another id, time, body or secret has another signature', () => {
  const signed = { messageId: 'msg_7', seconds: 1_000, payload }
  const other = `whsec_${Buffer.alloc(32, 'another').toString('base64')}`
  const all = [
    signature(secret, signed),
    signature(secret, { ...signed, messageId: 'msg_8' }),
    signature(secret, { ...signed, seconds: 1_001 }),
    signature(secret, { ...signed, payload: `${payload} ` }),
    signature(other, signed),
  ]
  expect(new Set(all).size).toBe(5)
})
