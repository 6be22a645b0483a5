// What is said of links: which there are, who has one, and what came of asking.
import { dayInMalaysia } from '../calendar/instant.ts'
import type { LinkRole } from '../domain/link.ts'
import { type Choice, type Message, message, type Values, withChoices } from '../messages/message.ts'
import type { TextKey } from '../messages/text-key.ts'
import type { LinkedEmployer } from './facts.ts'
import type { LinkingResult, LinkSeen } from './linking-event.ts'
import { nameOr } from './linking-question.ts'
import { shortened } from './page.ts'
import { menuRow } from './turn-result.ts'

const aPage = 7
const addRow: readonly Choice[] = [{ label: 'link:button.add', press: 'link:add' }, ...menuRow]

/** The employers of this chat, to see who is linked with one, or to add one. */
export function manageLinks(links: readonly LinkedEmployer[], page: number): Message {
  const shown = links.slice(page * aPage, (page + 1) * aPage)
  const rows = shown.map((each): Choice[] => [
    { label: { name: shortened(each.name) }, press: `link:list:${each.id}` },
  ])
  const said = message(['link:yours', { count: links.length }])
  return withChoices(said, ...rows, turning('link:page', page, links.length > (page + 1) * aPage), addRow)
}
manageLinks.aPage = aPage

/** The buttons to the pages before and after; `detail` stands behind the page. */
export function turning(press: string, page: number, hasNext: boolean, detail = ''): Choice[] {
  const to = (other: number) => `${press}:${other}${detail}`
  const before: Choice[] = page > 0 ? [{ label: 'button.previousPage', press: to(page - 1) }] : []
  const after: Choice[] = hasNext ? [{ label: 'button.nextPage', press: to(page + 1) }] : []
  return [...before, ...after]
}

/** Nothing to link: they speak for it already. */
export function alreadyLinked({ id, name, code }: LinkedEmployer, count: number): Message {
  const said =
    count === 1 ? message(['link:already', { name, code }]) : message(['link:allAlready', { count }])
  return withChoices(said, [{ label: 'link:button.status', press: `status:now:${id}` }, ...menuRow])
}

/** This chat speaks for the employer from now on. */
export function nowLinked({ id, name, code }: LinkedEmployer, role: LinkRole): Message {
  const said = message(['link:linked', { name, code }], `link:mayDo.${role}`, 'link:othersHear')
  return withChoices(
    said,
    [
      { label: 'link:button.status', press: `status:now:${id}` },
      { label: 'link:button.links', press: `link:list:${id}` },
    ],
    menuRow,
  )
}

type Shown = NonNullable<Extract<LinkingResult, { kind: 'linkTokenAccepted' }>['shown']>

/** The code to be given in the portal. */
export function codeShown({ tokenId, code, until }: Shown): Message {
  return withChoices(
    message(
      ['link:token.code', { code }],
      ['link:token.codeUntil', { at: { instant: until } }],
      'link:token.then',
    ),
    [{ label: 'link:button.newCode', press: `link:yes:${tokenId}` }, ...menuRow],
  )
}

/** Whatever was wrong with the portal's link. */
export function tokenRefused(): Message {
  return withChoices(message('link:token.refused', 'link:token.insteadCode'), [
    { label: 'link:button.link', press: 'link:add' },
    ...menuRow,
  ])
}

const linksAPage = 6

/** Who is linked with an employer; the own link can be ended, and by an owner those of members. */
export function linkList(employer: LinkedEmployer, links: readonly LinkSeen[], wanted: number): Message {
  const { id, name, code } = employer
  const page = Math.min(wanted, Math.max(0, Math.ceil(links.length / linksAPage) - 1))
  const shown = links.slice(page * linksAPage, (page + 1) * linksAPage)
  const isOwner = links.some(({ own, role }) => own && role === 'owner')
  const ends = shown
    .filter(each => each.own || (isOwner && each.role === 'member'))
    .map((each): Choice[] => [endButton(each)])
  const said = message(['link:list.title', { name, code }], ...shown.map(lineOf))
  return withChoices(
    said,
    ...ends,
    turning(`link:list:${id}`, page, links.length > (page + 1) * linksAPage),
    [{ label: 'link:button.all', press: 'link' }, ...menuRow],
  )
}

function lineOf({ name, role, since, until, own }: LinkSeen): [TextKey, Values] {
  const who = own ? ({ text: 'link:list.you' } as const) : nameOr(name)
  const values = { who, role: { text: `link:role.${role}` }, since: { day: dayInMalaysia(since) } } as const
  return until === undefined
    ? [own ? 'link:list.own' : 'link:list.other', values]
    : [
        own ? 'link:list.ownUntil' : 'link:list.otherUntil',
        { ...values, until: { day: dayInMalaysia(until) } },
      ]
}

/** "Tamatkan " leaves 13 letters for a name in either language. */
function endButton({ id, own, name }: LinkSeen): Choice {
  if (own) return { label: 'link:button.endOwn', press: `link:cut:${id}` }
  if (name === undefined) return { label: 'link:button.endNameless', press: `link:cut:${id}` }
  return { label: 'link:button.endOf', values: { who: shortened(name, 13) }, press: `link:cut:${id}` }
}
