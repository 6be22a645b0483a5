// What came of what linking asked of the store.
import { message, withChoices } from '../messages/message.ts'
import { aside, thenGoOn } from './aside.ts'
import { atDialogue, type Conversation, stepIn } from './conversation.ts'
import { replace, say } from './effect.ts'
import { employersRead } from './employers.ts'
import type { Facts } from './facts.ts'
import { askAt } from './linking.ts'
import type { LinkingResult } from './linking-event.ts'
import { codeShown, linkList, nowLinked, tokenRefused } from './linking-message.ts'
import { linkingPrompt, nameOr } from './linking-question.ts'
import { refusedAt } from './linking-text.ts'
import { home, menuRow, stay, type Turn } from './turn-result.ts'

type Result<Kind extends LinkingResult['kind']> = Extract<LinkingResult, { kind: Kind }>

/** Every kind, for whoever tells results from other events. */
export const linkingResults: Record<LinkingResult['kind'], true> = {
  linkTokenOpened: true,
  linkTokenAccepted: true,
  linkTokenDeclined: true,
  linkCodeEntered: true,
  linkCut: true,
  linksRead: true,
  employersRead: true,
}

/** The turn that a result leads to. */
export function linkingResult(state: Conversation, event: LinkingResult, facts: Facts): Turn {
  switch (event.kind) {
    case 'linkTokenOpened':
      return tokenOpened(state, event)
    case 'linkTokenAccepted':
      return ended(state, event.shown ? codeShown(event.shown) : tokenRefused())
    case 'linkTokenDeclined':
      return ended(state, event.done ? withChoices(message('link:token.declined'), menuRow) : tokenRefused())
    case 'linkCodeEntered':
      return codeEntered(state, event)
    case 'linkCut':
      return cut(state, event)
    case 'linksRead':
      return linksRead(state, event)
    case 'employersRead':
      return employersRead(state, event, facts)
  }
}

/** In the queue for a person the question is asked with its buttons, and the place in the queue stays. */
function tokenOpened(state: Conversation, { opened }: Result<'linkTokenOpened'>): Turn {
  if (!opened) return ended(state, tokenRefused())
  const { until, ...token } = opened
  const step = { at: 'linking.token', ...token, ...(until !== undefined && { until }) } as const
  if (state.holder.by === 'bot') return askAt(state, step)
  const asked = linkingPrompt(atDialogue(state, step))
  return stay(state, ...(asked ? [say(asked)] : []))
}

/** The portal's link is over, and so is the step that asked about it; another dialogue goes on. */
function ended(state: Conversation, said: Parameters<typeof say>[0]): Turn {
  if (stepIn(state, 'linking')?.at === 'linking.token') return home(state, said)
  return thenGoOn(stay(state, say(said)))
}

function codeEntered(state: Conversation, { linked }: Result<'linkCodeEntered'>): Turn {
  if (linked) return home(state, nowLinked(linked.employer, linked.role))
  const step = stepIn(state, 'linking')
  if (step?.at === 'linking.digits') return refusedAt(state, step, 'link:codeRefused')
  return aside(state, message('link:codeRefused'))
}

function cut(state: Conversation, { cut: done }: Result<'linkCut'>): Turn {
  const atStep = stepIn(state, 'linking')?.at === 'linking.cut'
  const said = withChoices(cutSaid(done), [{ label: 'link:button.all', press: 'link' }, ...menuRow])
  return atStep ? home(state, said) : thenGoOn(stay(state, say(said)))
}

function cutSaid(done: Result<'linkCut'>['cut']) {
  if (!done) return message('link:cut.refused')
  const { employer, own, who } = done
  const values = { name: employer.name, code: employer.code }
  return own
    ? message(['link:cut.doneOwn', values])
    : message(['link:cut.done', { ...values, who: nameOr(who) }])
}

function linksRead(state: Conversation, { employer, links, view }: Result<'linksRead'>): Turn {
  if (!employer)
    return aside(state, message('common.outdated'), { kind: 'toast', key: 'common.outdatedToast' })
  if (view.show === 'list') {
    const said = linkList(employer, links, view.page)
    return thenGoOn(stay(state, view.inPlace ? replace(said) : say(said)))
  }
  const link = links.find(({ id }) => id === view.linkId)
  if (!link) return aside(state, message('link:cut.refused'))
  const owners = links.filter(({ role }) => role === 'owner')
  return askAt(state, {
    at: 'linking.cut',
    linkId: link.id,
    employer,
    ...(!link.own && { who: link.name ?? '' }),
    lastOwner: link.own && link.role === 'owner' && owners.length === 1 && links.length > 1,
  })
}
