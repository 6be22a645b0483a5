// Asking our store for the person's applications: one of them, or a page of a list.
import type { Conversation } from './conversation.ts'
import { draftsOf } from './drafts.ts'
import { applicationsAPage } from './enclosing-step.ts'
import type { RegistrationsView } from './event.ts'
import { stay, type Turn } from './turn-result.ts'

/** Asks for the person's applications, to be shown so. */
export function askFor(state: Conversation, view: RegistrationsView): Turn {
  return stay(state, { kind: 'ask', query: { kind: 'registrations', view } })
}

/** Asks for the first page of all of them. */
export function seeRegistrations(state: Conversation): Turn {
  return seePage(state, 0)
}

/** Asks for a page of all: what is being filled stands first, and is in the conversation already. */
export function seePage(state: Conversation, page: number): Turn {
  const drafts = draftsOf(state).length
  const first = page * applicationsAPage
  const draftsHere = Math.max(0, Math.min(drafts - first, applicationsAPage))
  const stretch = { from: Math.max(0, first - drafts), most: applicationsAPage - draftsHere }
  return askFor(state, { show: 'list', page, stretch })
}

type Arrived = Extract<RegistrationsView, { show: 'arrived' }>

/** Asks for a page of those that take pages now, for these files. */
export function askTaking(state: Conversation, asked: Omit<Arrived, 'show' | 'stretch'>): Turn {
  const stretch = { from: asked.page * applicationsAPage, most: applicationsAPage }
  return askFor(state, { show: 'arrived', stretch, ...asked })
}
