import { expect, test } from 'vitest'
import { requireConsent } from '../../../src/core/dialogues/consent.ts'
import type { Effect } from '../../../src/core/dialogues/effect.ts'
import { noticeVersion } from '../../../src/core/domain/consent.ts'
import { message } from '../../../src/core/messages/message.ts'
import { factsWith, home, press, text, when } from './given.ts'

const asked = { ...home, consentFor: 'topic:acr.what' }
const give: Effect = { kind: 'perform', command: { kind: 'giveConsent', noticeVersion } }

test('who has not agreed is shown the notice in both languages, and what they wanted is kept', () => {
  const turn = requireConsent(home, factsWith({}), 'topic:acr.what')
  expect(turn?.state).toEqual(asked)
  const [said] = turn?.effects ?? []
  expect(said).toMatchObject({ kind: 'say', message: { language: 'both' } })
})

test('who has agreed is not asked again', () => {
  expect(requireConsent(home, factsWith({ consented: true }), 'menu')).toBeUndefined()
})

test.each([press('consent:yes'), text('Setuju'), text('I agree.')])('agreeing is carried out: %o', event => {
  expect(when(asked, event)).toEqual({ state: asked, effects: [give] })
})

test('after the consent, what was wanted goes on', () => {
  const { state, effects } = when(asked, { kind: 'consentGiven' }, factsWith({ consented: true }))
  expect(state).toEqual(home)
  expect(effects).toMatchObject([
    { message: { lines: [{ key: 'settings:consent.given' }, 'blank', { answer: 'acr.what' }] } },
  ])
})

test('a consent with nothing waiting is noted', () => {
  const { state, effects } = when(home, { kind: 'consentGiven' }, factsWith({ consented: true }))
  expect(state).toEqual(home)
  expect(effects).toMatchObject([{ message: { lines: [{ key: 'settings:consent.given' }] } }])
})

test.each([press('consent:no'), text('tidak setuju')])('who declines can do everything else: %o', event => {
  const { state, effects } = when(asked, event)
  expect(state).toEqual(home)
  const lines = [...message('settings:consent.declined').lines, 'blank', { key: 'menu.title' }]
  expect(effects).toMatchObject([{ message: { lines } }])
})

test('the words of consent are plain words when no notice waits', () => {
  expect(when(home, text('setuju')).effects).not.toContainEqual(give)
})

test('a press that is neither answer is out of date', () => {
  expect(when(home, press('consent:maybe')).effects).toMatchObject([
    { kind: 'toast' },
    { message: { lines: [{ key: 'common.outdated' }] } },
  ])
})
