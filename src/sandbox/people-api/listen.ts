// The live feed of one chat as server-sent events.
import type { RequestHandler } from 'express'
import type { LiveFeed } from '../live-feed.ts'

const stillHereMs = 25_000

export const listen =
  (feed: LiveFeed, chatId: number): RequestHandler =>
  (_request, response) => {
    response.writeHead(200, {
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    })
    response.write(': connected\n\n')
    const stop = feed.listen(chatId, event => response.write(`data: ${JSON.stringify(event)}\n\n`))
    const stillHere = setInterval(() => response.write(': still here\n\n'), stillHereMs).unref()
    response.on('close', () => {
      stop()
      clearInterval(stillHere)
    })
  }
