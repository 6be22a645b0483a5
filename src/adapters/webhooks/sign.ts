// Signatures of Standard Webhooks 1.0: HMAC-SHA-256 over id.timestamp.payload, with the secret after `whsec_`.
import { createHmac } from 'node:crypto'

export type Signed = { messageId: string; seconds: number; payload: string }

/** The value of the header webhook-signature. */
export function signature(secret: string, { messageId, seconds, payload }: Signed): string {
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64')
  const mac = createHmac('sha256', key).update(`${messageId}.${seconds}.${payload}`).digest('base64')
  return `v1,${mac}`
}
