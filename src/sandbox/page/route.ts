import { useSyncExternalStore } from 'react'

/** What the page shows; kept in the address after `#`, so that back, forward and bookmarks work. */
export type Route = { at: 'people' } | { at: 'chat'; person: number } | { at: 'mail'; mail?: string }

/** The address of a route, for links. */
export function hrefOf(route: Route): string {
  if (route.at === 'chat') return `#/chat/${route.person}`
  if (route.at === 'mail') return route.mail ? `#/mail/${encodeURIComponent(route.mail)}` : '#/mail'
  return '#/'
}

function parseRoute(hash: string): Route {
  const [, first, second] = hash.split('/')
  if (first === 'mail') return second ? { at: 'mail', mail: decoded(second) } : { at: 'mail' }
  const person = Number(second)
  if (first === 'chat' && Number.isSafeInteger(person) && person > 0) return { at: 'chat', person }
  return { at: 'people' }
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

function onHashChange(changed: () => void): () => void {
  addEventListener('hashchange', changed)
  return () => removeEventListener('hashchange', changed)
}

export function useRoute(): Route {
  const hash = useSyncExternalStore(onHashChange, () => location.hash)
  return parseRoute(hash)
}

/** The deep link this page was opened with (`?start=PAYLOAD&person=ID`), taken out of the address once read. */
export function takeDeepLink(): { payload: string | null; person: number | null } {
  const query = new URLSearchParams(location.search)
  const payload = query.get('start')
  const person = Number(query.get('person')) || null
  if (payload === null && person === null) return { payload, person }
  history.replaceState(
    null,
    '',
    location.pathname + (person ? hrefOf({ at: 'chat', person }) : location.hash),
  )
  return { payload, person }
}
