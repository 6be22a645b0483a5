// Posts a signed message to an endpoint: within ten seconds, without redirects, and only to public addresses.
import { request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { isIP } from 'node:net'
import type { WebhookSender } from '../../app/webhooks.ts'
import { isPublic, lookupPublic, PrivateAddress } from './public-address.ts'
import { signature } from './sign.ts'

export type SenderOptions = {
  /** Loopback and other private addresses, and plain http: for the sandbox and tests. */
  allowPrivate: boolean
  timeoutMs?: number
}

type Posting = { url: URL; headers: Record<string, string>; payload: string }

const usualTimeoutMs = 10_000

export function webhookSender({ allowPrivate, timeoutMs = usualTimeoutMs }: SenderOptions): WebhookSender {
  return async ({ url, secret, messageId, payload }, at) => {
    try {
      const target = new URL(url)
      if (!allowPrivate) refusePrivate(target)
      const seconds = Math.floor(at / 1000)
      const headers = {
        'content-type': 'application/json',
        'user-agent': 'Sahabat-Webhooks/1',
        'webhook-id': messageId,
        'webhook-timestamp': String(seconds),
        'webhook-signature': signature(secret, { messageId, seconds, payload }),
      }
      return { status: await post({ url: target, headers, payload }, { allowPrivate, timeoutMs }) }
    } catch (error) {
      return { error: error instanceof Error ? error.message.slice(0, 300) : 'unknown' }
    }
  }
}

/** A literal address is never resolved, so the guard of the connection does not see it. */
function refusePrivate({ protocol, hostname }: URL): void {
  if (protocol !== 'https:') throw new Error('only https is sent to')
  const address = hostname.replace(/^\[|\]$/g, '')
  if (isIP(address) !== 0 && !isPublic(address)) throw new PrivateAddress()
}

/** The status; the body of the reply is not read. A redirect is a status like any other. */
function post(
  { url, headers, payload }: Posting,
  { allowPrivate, timeoutMs }: Required<SenderOptions>,
): Promise<number> {
  const request = url.protocol === 'https:' ? requestHttps : requestHttp
  return new Promise((resolve, reject) => {
    const sent = request(
      url,
      {
        method: 'POST',
        agent: false,
        headers: { ...headers, 'content-length': Buffer.byteLength(payload) },
        ...(!allowPrivate && { lookup: lookupPublic }),
      },
      response => {
        resolve(response.statusCode ?? 0)
        response.destroy()
      },
    )
    // The whole of it, however slowly bytes come: not the socket's idle time.
    const late = setTimeout(() => sent.destroy(new Error(`no answer in ${timeoutMs} ms`)), timeoutMs)
    sent.once('error', reject).once('close', () => clearTimeout(late))
    sent.end(payload)
  })
}
