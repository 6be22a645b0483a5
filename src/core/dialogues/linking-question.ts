// What linking asks at each step, with its buttons.
import type { Instant } from '../calendar/instant.ts'
import type { Choice, Message, Value, Values } from '../messages/message.ts'
import { message, withChoices } from '../messages/message.ts'
import type { TextKey } from '../messages/text-key.ts'
import { type Conversation, type StepOf, stepIn } from './conversation.ts'
import { menuRow } from './turn-result.ts'

type Step = StepOf<'linking'>
type At<Name extends Step['at']> = Extract<Step, { at: Name }>

/** The question of the step that linking is at; undefined outside it. */
export function linkingPrompt(state: Conversation): Message | undefined {
  const step = stepIn(state, 'linking')
  return step && promptAt(step)
}

function promptAt(step: Step): Message {
  switch (step.at) {
    case 'linking.employer':
      return withChoices(
        message('link:ask.employer', 'link:ask.clients'),
        [{ label: 'link:button.dead', press: 'request' }],
        codeRow,
      )
    case 'linking.request':
      return withChoices(message('request:ask.employer', 'request:ask.code'), codeRow)
    case 'linking.digits':
      return digitsPrompt(step)
    case 'linking.clients':
      return clientsPrompt(step)
    case 'linking.token':
      return tokenPrompt(step)
    case 'linking.cut':
      return cutPrompt(step)
    case 'linking.search':
      return withChoices(message('link:ask.search'), menuRow)
  }
}

const codeRow: readonly Choice[] = [
  { label: 'link:button.whichCode', press: 'topic:employer.code' },
  ...menuRow,
]

function digitsPrompt({ employerCode }: At<'linking.digits'>): Message {
  return withChoices(
    message(['link:ask.digits', { code: employerCode }], 'link:ask.holds'),
    [
      { label: 'link:button.again', press: 'link:again' },
      { label: 'link:button.other', press: 'link:other' },
    ],
    [{ label: 'link:button.dead', press: `request:for:${employerCode}` }],
    menuRow,
  )
}

function clientsPrompt({ codes, linked, unread, over }: At<'linking.clients'>): Message {
  const said = message(
    ['link:clients.read', { count: codes.length }],
    ...counted('link:clients.linked', linked),
    ...counted('link:clients.unread', unread),
    ...counted('link:clients.over', over),
    'link:clients.eachConfirms',
  )
  return withChoices(said, [
    { label: 'link:button.send', press: 'link:send' },
    { label: 'link:button.no', press: 'link:other' },
  ])
}

type Counted = 'link:clients.linked' | 'link:clients.unread' | 'link:clients.over'

function counted(key: Counted, count: number): [Counted, { count: number }][] {
  return count === 0 ? [] : [[key, { count }]]
}

function tokenPrompt({ tokenId, employer: { name, code }, role, until }: At<'linking.token'>): Message {
  const asked = { name, code, role: { text: `link:role.${role}` } } as const
  const at = until === undefined ? undefined : { instant: until as Instant }
  const ends: [TextKey, Values][] = at ? [['link:token.until', { at }]] : []
  return withChoices(message(['link:token.asked', asked], ...ends, 'link:token.sure'), [
    { label: 'link:button.yes', press: `link:yes:${tokenId}` },
    { label: 'link:button.no', press: `link:no:${tokenId}` },
  ])
}

function cutPrompt({ linkId, employer: { name, code }, who, lastOwner }: At<'linking.cut'>): Message {
  const values = { name, code }
  const said =
    who === undefined
      ? message(['link:cut.askedOwn', values], ...(lastOwner ? (['link:cut.lastOwner'] as const) : []))
      : message(['link:cut.asked', { ...values, who: nameOr(who) }])
  return withChoices(said, [
    { label: 'link:button.end', press: `link:end:${linkId}` },
    { label: 'link:button.no', press: 'link:keep' },
  ])
}

/** What the channel calls somebody, or that it told no name. */
export function nameOr(name: string | undefined): Value {
  return name === undefined || name === '' ? { text: 'link:nameless' } : name
}
