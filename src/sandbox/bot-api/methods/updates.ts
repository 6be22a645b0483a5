// How the bot hears of updates: webhook or polling, one at a time.
import { z } from 'zod'
import { countUpdates } from '../../store/updates.ts'
import type { World } from '../../world.ts'
import { ApiError } from '../api-error.ts'
import type { Method } from '../method.ts'

const Allowed = z.array(z.string()).optional()

const SetWebhook = z.object({
  url: z.string(),
  max_connections: z.int().optional(),
  allowed_updates: Allowed,
  drop_pending_updates: z.boolean().optional(),
  secret_token: z.string().optional(),
})

const badWebhook = (why: string): ApiError => ApiError.badRequest(`bad webhook: ${why}`)
const loopback = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/

/** Telegram wants https on a few ports; this one delivers inside the machine only, so http will do. */
function checkUrl(text: string): void {
  const url = URL.parse(text)
  if (!url || !['http:', 'https:'].includes(url.protocol))
    throw badWebhook('An HTTPS URL must be provided for webhook')
  if (!loopback.test(url.hostname)) throw badWebhook('the sandbox delivers to loopback addresses only')
}

export const setWebhook: Method = (world, { fields }) => {
  const given = SetWebhook.parse(fields)
  if (fields.certificate !== undefined) throw badWebhook('the sandbox takes no certificates')
  if (given.url !== '') checkUrl(given.url)
  const { secret_token: secretToken, max_connections: maxConnections = 40 } = given
  if (secretToken !== undefined && !/^[A-Za-z0-9_-]{1,256}$/.test(secretToken)) {
    throw ApiError.badRequest('secret token contains unallowed characters')
  }
  if (maxConnections < 1 || maxConnections > 100) throw badWebhook('max_connections must be 1 to 100')
  world.delivery.allowedUpdates = given.allowed_updates
  if (given.drop_pending_updates) world.delivery.dropPending()
  world.delivery.setWebhook(given.url === '' ? undefined : { url: given.url, secretToken, maxConnections })
  return true
}

export const deleteWebhook: Method = (world, { fields }) => {
  if (fields.drop_pending_updates) world.delivery.dropPending()
  world.delivery.setWebhook(undefined)
  return true
}

export const getWebhookInfo: Method = world => {
  const { webhook, allowedUpdates } = world.delivery
  const lastError = webhook?.lastError
  return {
    url: webhook?.webhook.url ?? '',
    has_custom_certificate: false,
    pending_update_count: countUpdates(world.db),
    ...(webhook ? { max_connections: webhook.webhook.maxConnections } : {}),
    ...(allowedUpdates.length > 0 ? { allowed_updates: allowedUpdates } : {}),
    ...(lastError
      ? { last_error_date: Math.floor(lastError.at / 1000), last_error_message: lastError.why }
      : {}),
  }
}

const GetUpdates = z.object({
  offset: z.int().default(0),
  limit: z.int().default(100),
  timeout: z.number().default(0),
  allowed_updates: Allowed,
})

const longestPollSeconds = 50

export const getUpdates: Method = async (world: World, { fields, signal }) => {
  const { offset, limit, timeout, allowed_updates } = GetUpdates.parse(fields)
  world.delivery.allowedUpdates = allowed_updates
  const updates = await world.delivery.poll({
    offset,
    limit: Math.min(Math.max(limit, 1), 100),
    timeoutMs: Math.min(timeout, longestPollSeconds) * 1000,
    signal,
  })
  return updates.map(({ body }) => body)
}
