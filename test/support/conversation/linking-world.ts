// Linking without a database: what the portal minted, what was mailed, and who else is linked, as plain values.
import type { LinkedEmployer } from '../../../src/core/dialogues/facts.ts'
import type {
  LinkingCommand,
  LinkingQuery,
  LinkingResult,
  LinkSeen,
} from '../../../src/core/dialogues/linking-event.ts'
import type { LinkRole } from '../../../src/core/domain/link.ts'
import type { MonthFacts } from '../../../src/core/domain/month.ts'
import { at } from './builders.ts'

export type LinkingWorld = {
  /** By token: the tokens of a world are their own ids. */
  tokens: Readonly<Record<string, { employer: LinkedEmployer; role: LinkRole }>>
  /** The code that each employer's mailbox got, by employer code. */
  mailed: Readonly<Record<string, { employer: LinkedEmployer; digits: string; role: LinkRole }>>
  /** Who is linked with each employer, by its id. */
  linked: Readonly<Record<string, readonly LinkSeen[]>>
}

export const linkingWorld: LinkingWorld = { tokens: {}, mailed: {}, linked: {} }

type Around = LinkingWorld & {
  now: number
  links: readonly LinkedEmployer[]
  months: Readonly<Record<string, readonly MonthFacts[]>>
}

export function linkingReply(world: Around, query: LinkingQuery): LinkingResult {
  if (query.kind === 'employers') {
    const employers = world.links.map(employer => ({ employer, months: world.months[employer.id] ?? [] }))
    return { kind: 'employersRead', employers, view: query.view }
  }
  const { of } = query
  const employer = world.links.find(({ id }) =>
    'employerId' in of ? id === of.employerId : (world.linked[id] ?? []).some(link => link.id === of.linkId),
  )
  if (!employer) return { kind: 'linksRead', links: [], view: query.view }
  return { kind: 'linksRead', employer, links: world.linked[employer.id] ?? [], view: query.view }
}

export function performLinking<World extends Around>(
  world: World,
  command: LinkingCommand,
): { world: World; result?: LinkingResult } {
  switch (command.kind) {
    case 'openLinkToken': {
      const { token: tokenId } = command
      const token = world.tokens[tokenId]
      return { world, result: { kind: 'linkTokenOpened', ...(token && { opened: { tokenId, ...token } }) } }
    }
    case 'acceptLinkToken': {
      const { tokenId } = command
      const shown = { tokenId, code: '483920', until: at('2026-12-14 09:15') }
      return { world, result: { kind: 'linkTokenAccepted', ...(world.tokens[tokenId] && { shown }) } }
    }
    case 'declineLinkToken': {
      const { [command.tokenId]: token, ...tokens } = world.tokens
      return { world: { ...world, tokens }, result: { kind: 'linkTokenDeclined', done: token !== undefined } }
    }
    case 'askLinkCodes':
      return { world }
    case 'enterLinkCode':
      return entered(world, command)
    case 'cutLink':
      return cut(world, command.linkId)
  }
}

function entered<World extends Around>(
  world: World,
  { employerCode, digits }: Extract<LinkingCommand, { kind: 'enterLinkCode' }>,
): { world: World; result: LinkingResult } {
  const known = world.mailed[employerCode]
  if (known?.digits !== digits) return { world, result: { kind: 'linkCodeEntered' } }
  const { employer, role } = known
  const own: LinkSeen = { id: `own-${employer.id}`, role, since: at('2026-12-14 09:05'), own: true }
  const linked = { ...world.linked, [employer.id]: [...(world.linked[employer.id] ?? []), own] }
  const links = [...world.links, employer]
  return {
    world: { ...world, linked, links },
    result: { kind: 'linkCodeEntered', linked: { employer, role } },
  }
}

function cut<World extends Around>(world: World, linkId: string): { world: World; result: LinkingResult } {
  const employer = world.links.find(({ id }) => (world.linked[id] ?? []).some(link => link.id === linkId))
  const all = employer ? (world.linked[employer.id] ?? []) : []
  const link = all.find(({ id }) => id === linkId)
  const isOwner = all.some(each => each.own && each.role === 'owner')
  if (!employer || !link || !(link.own || (isOwner && link.role === 'member'))) {
    return { world, result: { kind: 'linkCut' } }
  }
  const linked = { ...world.linked, [employer.id]: all.filter(each => each !== link) }
  const links = link.own ? world.links.filter(each => each !== employer) : world.links
  const { own, name: who } = link
  return {
    world: { ...world, linked, links },
    result: { kind: 'linkCut', cut: { employer, own, ...(who !== undefined && { who }) } },
  }
}
