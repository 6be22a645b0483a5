// POST /telegram/webhook: the secret first, in constant time; then the update is committed, and only then answered.
import { createHash, timingSafeEqual } from 'node:crypto'
import express, { type RequestHandler, Router } from 'express'

/** What became of an update that was handed in. */
export type Accept = (body: unknown) => Promise<'accepted' | 'malformed'>

const largest = '1mb'

export function webhookRouter(secret: string, accept: Accept): Router {
  const router = Router()
  router.post(
    '/telegram/webhook',
    checkSecret(secret),
    express.json({ limit: largest }),
    async (request, response) => {
      const outcome = await accept(request.body)
      response.status(outcome === 'accepted' ? 200 : 400).end()
    },
  )
  return router
}

/** Compares hashes, so that neither the length nor the place of a difference can be timed. */
function checkSecret(secret: string): RequestHandler {
  const expected = hash(secret)
  return (request, response, next) => {
    const given = request.get('X-Telegram-Bot-Api-Secret-Token') ?? ''
    if (timingSafeEqual(hash(given), expected)) next()
    else response.status(401).end()
  }
}

function hash(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
