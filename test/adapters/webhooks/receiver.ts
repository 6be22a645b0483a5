// A webhook receiver that behaves as it is told, and remembers what it was sent.
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'

export type Received = { headers: IncomingHttpHeaders; body: string; path: string }

/** What to do with each request in turn, the last of it for all that follow: a status, silence, or a redirect. */
export type Behaviour = number | 'hang' | 'cut' | { redirect: string }

export async function startReceiver(...behaviours: Behaviour[]) {
  const received: Received[] = []
  const plan = { behaviours }
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const how = plan.behaviours[Math.min(received.length, plan.behaviours.length - 1)] ?? 200
    received.push({
      headers: request.headers,
      body: Buffer.concat(chunks).toString('utf8'),
      path: request.url ?? '',
    })
    if (how === 'hang') return
    if (how === 'cut') return void request.socket.destroy()
    if (typeof how === 'object') return void response.writeHead(302, { location: how.redirect }).end()
    response.writeHead(how).end('ok')
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(async () => {
    server.closeAllConnections()
    await new Promise(resolve => server.close(resolve))
  })
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return { url, received, plan }
}
