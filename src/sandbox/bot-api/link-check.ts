// Links that Telegram would open, and the payload of a deep link to the bot itself.
import { ApiError } from './api-error.ts'

const payloadPattern = /^[A-Za-z0-9_-]{1,64}$/

export function checkLink(link: string, botUsername: string): void {
  const url = URL.parse(link) ?? URL.parse(`http://${link}`)
  const isWeb = url && ['http:', 'https:'].includes(url.protocol) && url.hostname.includes('.')
  if (!url || !(isWeb || url.protocol === 'tg:' || url.protocol === 'mailto:' || url.protocol === 'tel:')) {
    throw ApiError.badRequest(`URL '${link}' is invalid: Wrong HTTP URL`)
  }
  const isOwn = url.hostname === 't.me' && url.pathname.toLowerCase() === `/${botUsername.toLowerCase()}`
  const payload = url.searchParams.get('start')
  if (isOwn && payload !== null && !payloadPattern.test(payload)) {
    throw ApiError.badRequest(`deep link payload '${payload}' must be 1 to 64 of A-Z, a-z, 0-9, _ and -`)
  }
}
