import { expect, test } from 'vitest'
import { loadTexts } from '../../../src/adapters/text/texts.ts'
import type { OwnLink, OwnWord } from '../../../src/core/dialogues/own-copy.ts'
import { ownTalk } from '../../../src/core/dialogues/own-talk.ts'
import { sen } from '../../../src/core/domain/money.ts'
import { type Message, message, withChoices } from '../../../src/core/messages/message.ts'
import { at, bengkel, kedai } from '../../support/conversation/builders.ts'

const { wording } = loadTexts()
const now = at('2026-12-14 09:05')
const link = (employer: OwnLink['employer'], stands: boolean): OwnLink => {
  return { employer, role: 'member', since: now, stands, ...(stands ? {} : { until: now }) }
}
const both = [link(kedai, true), link(bengkel, false)]
const said = (one: Message): OwnWord => ({ at: now, by: 'assistant', said: one })
const did = (event: Extract<OwnWord, { by: 'you' }>['event']): OwnWord => ({ at: now, by: 'you', event })
const talk = (links: readonly OwnLink[]) => ownTalk({ language: 'en', wording, links })

const total = message(['status.total', { total: { money: sen(123_450) } }])
const about = ({ id }: OwnLink['employer']) =>
  withChoices(total, [{ label: 'button.menu', press: `status:now:${id}` }])

test('what was said of an employer that is not linked any more is left out', () => {
  const word = talk(both)
  expect(word(said(about(kedai))).text).toContain('RM1,234.50')
  expect(word(said(about(bengkel)))).toMatchObject({ leftOut: true })
  expect(JSON.stringify(word(said(about(bengkel))))).not.toContain('1,234')
})

test('figures that could be of either are left out, and to somebody whose links all stand nothing is', () => {
  expect(talk(both)(said(total))).toMatchObject({ leftOut: true })
  expect(talk([link(kedai, true)])(said(total)).text).toContain('RM1,234.50')
  expect(talk(both)(said(message('help.text')))).not.toHaveProperty('leftOut')
})

test('an employer that is linked again is not a former one', () => {
  expect(talk([...both, link(bengkel, true)])(said(about(bengkel))).text).toContain('RM1,234.50')
})

test('a press is worded by the button it was on, and an old message without words is said to be one', () => {
  const word = talk([])
  word(said(withChoices(message('menu.title'), [{ label: 'button.menu', press: 'menu' }])))
  expect(word(did({ kind: 'pressed', press: 'menu' })).text).toBe('[Menu]')
  const old = { lines: [{ key: 'gone.for.ever' }] } as unknown as Message
  expect(word(said(old)).text).toBe('(An old message that cannot be shown any more.)')
})
