/** What a link in the chat does: opens an address, or starts the bot with a payload as Telegram's own links do. */
export type LinkTarget = { kind: 'open'; href: string } | { kind: 'start'; payload: string }

const safe = new Set(['http:', 'https:', 'mailto:', 'tel:', 'tg:'])

function parsed(url: string): URL | null {
  try {
    return new URL(/^[a-z][a-z0-9+.-]*:/i.test(url) ? url : `https://${url}`)
  } catch {
    return null
  }
}

function startPayload(url: URL, botUsername: string): string | null {
  const own = botUsername.toLowerCase()
  if (url.protocol === 'tg:')
    return url.searchParams.get('domain')?.toLowerCase() === own
      ? (url.searchParams.get('start') ?? '')
      : null
  const named = ['t.me', 'telegram.me'].includes(url.hostname) && url.pathname.slice(1).toLowerCase() === own
  return named ? (url.searchParams.get('start') ?? '') : null
}

/** Where a link leads; null when it is not one that a page may follow. */
export function linkTarget(url: string, botUsername: string): LinkTarget | null {
  const address = parsed(url)
  if (!address || !safe.has(address.protocol)) return null
  const payload = botUsername ? startPayload(address, botUsername) : null
  if (payload !== null) return { kind: 'start', payload }
  return address.protocol === 'tg:' ? null : { kind: 'open', href: address.href }
}

/** The text that Telegram sends for a deep link. */
export function startText(payload: string): string {
  return payload ? `/start ${payload}` : '/start'
}
