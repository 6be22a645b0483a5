// Linking this chat with employers: by the portal's link, by codes that are mailed, and seeing and ending what is linked.
// What belongs to an employer is looked up among the person's own links; the store does so once more.
import type { EmployerCode } from '../domain/employer-code.ts'
import { EmployerCode as EmployerCodeShape } from '../domain/employer-code.ts'
import { message, withChoices } from '../messages/message.ts'
import { aside, promptAgain, thenGoOn } from './aside.ts'
import { atDialogue, type Conversation, type StepOf, stepIn } from './conversation.ts'
import { type Effect, replace, say } from './effect.ts'
import type { Facts } from './facts.ts'
import type { LinkingCommand } from './linking-event.ts'
import { alreadyLinked, manageLinks } from './linking-message.ts'
import type { CodesRead } from './linking-words.ts'
import { pageOf } from './page.ts'
import { home, menuRow, stay, type Turn } from './turn-result.ts'

/** `/link`: how to link an employer, or what is linked. */
export function links(state: Conversation, facts: Facts): Turn {
  if (facts.links.length === 0) return beginLinking(state)
  return thenGoOn(stay(state, say(manageLinks(facts.links, 0))))
}

/** Asks for the employer code. Another dialogue in progress is left; its answers stay. */
export function beginLinking(state: Conversation): Turn {
  return askAt(state, { at: 'linking.employer' })
}

/** `/start TOKEN`: the portal's link was opened. */
export function openToken(state: Conversation, token: string): Turn {
  return perform(state, { kind: 'openLinkToken', token })
}

/** Goes to a step of linking and asks it. */
export function askAt(state: Conversation, step: StepOf<'linking'>, ...before: Effect[]): Turn {
  const asking = atDialogue(state, step)
  return promptAgain(asking, ...before) ?? stay(asking, ...before)
}

/** One code is mailed to at once; more are asked about first. What is linked already gets no mail. */
export function askForCodes(state: Conversation, facts: Facts, read: CodesRead): Turn {
  const { codes, unread, over } = read
  const open = codes.filter(code => facts.links.every(link => link.code !== code))
  const [first, ...more] = open
  if (first === undefined) {
    const own = facts.links.find(link => link.code === codes[0])
    return own ? thenGoOn(stay(state, say(alreadyLinked(own, codes.length)))) : beginLinking(state)
  }
  if (more.length === 0 && codes.length === 1) return mailOne(state, first)
  const linked = codes.length - open.length
  return askAt(state, { at: 'linking.clients', codes: open, linked, unread, over })
}

/** The same words and the same work, whoever's code it is. */
function mailOne(state: Conversation, employerCode: EmployerCode): Turn {
  const asked: LinkingCommand = { kind: 'askLinkCodes', codes: [employerCode], purpose: 'own' }
  const asking = atDialogue(state, { at: 'linking.digits', employerCode })
  const mailed = message(['link:mayBeMailed', { code: employerCode }])
  return aside(asking, mailed, { kind: 'perform', command: asked })
}

/** A button of linking; undefined when it fits nothing any more. */
export function linkPressed(
  state: Conversation,
  facts: Facts,
  [what = '', id = '', detail]: readonly string[],
): Turn | undefined {
  switch (what) {
    case '':
      return links(state, facts)
    case 'add':
    case 'other':
      return beginLinking(state)
    case 'page':
      return managePage(state, facts, id)
    case 'list':
      return listPressed(state, facts, id, detail)
    case 'cut':
      return stay(state, askLinks({ linkId: id }, { show: 'cut', linkId: id }))
    case 'end':
      return perform(state, { kind: 'cutLink', linkId: id })
    case 'for': {
      const code = EmployerCodeShape.safeParse(id)
      return code.success ? askForCodes(state, facts, { codes: [code.data], unread: 0, over: 0 }) : undefined
    }
    default:
      return stepPressed(state, what, id)
  }
}

/** A button that belongs to the step in progress, or to a link of the portal. */
function stepPressed(state: Conversation, what: string, id: string): Turn | undefined {
  const step = stepIn(state, 'linking')
  switch (what) {
    case 'yes':
      return perform(state, { kind: 'acceptLinkToken', tokenId: id })
    case 'no':
      return perform(state, { kind: 'declineLinkToken', tokenId: id })
    case 'again':
      return step?.at === 'linking.digits' ? mailOne(state, step.employerCode) : undefined
    case 'send':
      return step?.at === 'linking.clients' ? mailClients(state, step.codes) : undefined
    case 'keep':
      return step?.at === 'linking.cut'
        ? home(state, withChoices(message('link:cut.kept'), menuRow))
        : undefined
    default:
      return undefined
  }
}

function mailClients(state: Conversation, codes: readonly EmployerCode[]): Turn {
  const { state: after, effects } = home(
    state,
    withChoices(message('link:clients.sent', 'link:clients.how'), menuRow),
  )
  return {
    state: after,
    effects: [{ kind: 'perform', command: { kind: 'askLinkCodes', codes, purpose: 'client' } }, ...effects],
  }
}

function managePage(state: Conversation, { links: own }: Facts, text: string): Turn | undefined {
  const page = pageOf(text, own.length, manageLinks.aPage)
  return page === undefined ? undefined : stay(state, replace(manageLinks(own, page)))
}

function listPressed(
  state: Conversation,
  { links: own }: Facts,
  id: string,
  detail: string | undefined,
): Turn | undefined {
  const page = pageOf(detail ?? '0', 1000, 1)
  if (page === undefined || own.every(link => link.id !== id)) return undefined
  return stay(state, askLinks({ employerId: id }, { show: 'list', page, inPlace: detail !== undefined }))
}

type LinksAsked = Extract<Effect, { kind: 'ask' }>['query'] & { kind: 'links' }

function askLinks(of: LinksAsked['of'], view: LinksAsked['view']): Effect {
  return { kind: 'ask', query: { kind: 'links', of, view } }
}

function perform(state: Conversation, command: LinkingCommand): Turn {
  return stay(state, { kind: 'perform', command })
}
