// One delivery of one update over HTTP, and what came of it.
import type { Webhook } from './webhook.ts'

export type Posted =
  | { taken: true }
  | { taken: false; why: string; status?: number; retryAfterMs?: number | undefined }

const longestRetryAfter = 3600

export async function postUpdate(webhook: Webhook, body: string, signal: AbortSignal): Promise<Posted> {
  try {
    const response = await fetch(webhook.url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(webhook.secretToken ? { 'x-telegram-bot-api-secret-token': webhook.secretToken } : {}),
      },
      body,
      redirect: 'manual',
      signal,
    })
    await response.arrayBuffer()
    if (response.ok) return { taken: true }
    return {
      taken: false,
      why: `Wrong response from the webhook: ${response.status} ${response.statusText}`,
      status: response.status,
      retryAfterMs: retryAfterMs(response.headers.get('retry-after')),
    }
  } catch (error) {
    return { taken: false, why: reason(error) }
  }
}

function retryAfterMs(header: string | null): number | undefined {
  if (header === null || !/^\d+$/.test(header)) return undefined
  return Math.min(Number(header), longestRetryAfter) * 1000
}

function reason(error: unknown): string {
  if (error instanceof DOMException && error.name === 'TimeoutError') return 'Read timeout expired'
  const cause = error instanceof Error ? (error.cause as { code?: string } | undefined) : undefined
  if (cause?.code === 'ECONNREFUSED') return 'Connection refused'
  if (cause?.code === 'ECONNRESET' || cause?.code === 'UND_ERR_SOCKET') return 'Connection reset by peer'
  return 'Connection failed'
}
