// A Bot API server of a few lines that knows nothing of our sandbox: what any server given as TELEGRAM_API_ROOT is.
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { onTestFinished } from 'vitest'

export type Call = { path: string; method: string; fields: Record<string, unknown> }

/** Updates are handed out by getUpdates; every other call is answered as done and remembered. */
export async function fakeBotApi(updates: readonly { update_id: number }[] = []) {
  const calls: Call[] = []
  let messageId = 100
  const results: Record<string, (fields: Record<string, unknown>) => unknown> = {
    getUpdates: ({ offset = 0 }) => updates.filter(({ update_id }) => update_id >= Number(offset)),
    sendMessage: ({ chat_id, text: said }) => ({
      message_id: ++messageId,
      date: 1_797_296_700,
      chat: { id: chat_id, type: 'private' },
      text: said,
    }),
  }
  const server = createServer(async (request, response) => {
    const fields = await fieldsOf(request)
    const method = request.url?.split('/').at(-1) ?? ''
    calls.push({ path: request.url ?? '', method, fields })
    const result = results[method]?.(fields) ?? true
    // An empty poll is answered after a moment, as a long poll would be.
    if (Array.isArray(result) && result.length === 0) await new Promise(resolve => setTimeout(resolve, 50))
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ ok: true, result }))
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, calls }
}

async function fieldsOf(request: IncomingMessage): Promise<Record<string, unknown>> {
  const body = await text(request)
  return body === '' ? {} : (JSON.parse(body) as Record<string, unknown>)
}
