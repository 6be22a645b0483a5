import { describe, expect, test } from 'vitest'
import type { Effect } from '../../../src/core/dialogues/effect.ts'
import { type SettingsWish, settingsSaid } from '../../../src/core/dialogues/settings-words.ts'
import { heldBy, home, press, text, when } from './given.ts'

const page = { show: 'settings', replace: true } as const
const days = { show: 'reminders', replace: true } as const
const change = (what: object, view: object) => ({
  kind: 'perform',
  command: { kind: 'changePreferences', change: what, view },
})
const see = (view: object) => ({ kind: 'ask', query: { kind: 'preferences', view } })

test.each<[string, object]>([
  ['settings', see({ ...page, replace: false })],
  ['settings:all', see(page)],
  ['settings:reminders', see(days)],
  ['settings:reminders:off', change({ what: 'reminders', on: false }, days)],
  ['settings:day:3:off', change({ what: 'day', day: 3, on: false }, days)],
  ['settings:day:0:on', change({ what: 'day', day: 0, on: true }, days)],
  ['settings:announcements:off', change({ what: 'announcements', on: false }, page)],
  ['settings:language:en', change({ what: 'language', language: 'en' }, page)],
  ['remind:off', change({ what: 'reminders', on: false }, { show: 'told', what: 'reminders' })],
  ['remind:list:2026-11:2', { kind: 'ask', query: { kind: 'dueMonths', period: '2026-11', page: 2 } }],
])('the button %s', (pressed, effect) => {
  expect(when(home, press(pressed))).toEqual({ state: home, effects: [effect] })
})

test.each([
  ...[
    'settings:day:5:on',
    'settings:day::on',
    'settings:day:3',
    'settings:reminders:maybe',
    'settings:language:fr',
  ],
  ...[
    'settings:everything',
    'remind',
    'remind:later',
    'remind:list',
    'remind:list:2026-13:0',
    'remind:list:2026-11:-1',
  ],
])('%s is a button that there is not', pressed => {
  const [toast] = when(home, press(pressed)).effects
  expect(toast).toEqual({ kind: 'toast', key: 'common.outdatedToast' })
})

const off = (what: 'reminders' | 'announcements'): SettingsWish => ({ what, on: false })
const on = (what: 'reminders' | 'announcements'): SettingsWish => ({ what, on: true })

describe('in words', () => {
  test.each<[string, SettingsWish | undefined]>([
    ['jangan ingatkan saya', off('reminders')],
    ['Tolong jangan ingatkan saya lagi', off('reminders')],
    ['tutup peringatan', off('reminders')],
    ['tak nak peringatan', off('reminders')],
    ['stop reminders', off('reminders')],
    ["don't remind me", off('reminders')],
    ['turn off the reminders please', off('reminders')],
    ['tolong ingatkan saya', on('reminders')],
    ['hidupkan peringatan', on('reminders')],
    ['I want reminders', on('reminders')],
    ['matikan hebahan', off('announcements')],
    ['no more announcements', off('announcements')],
    ['buka hebahan', on('announcements')],
    ['Tetapan', 'settings'],
    ['settings', 'settings'],
    ['kenapa saya tidak dapat peringatan?', undefined],
    ['bila peringatan dihantar', undefined],
    ['saya tak ingat kata laluan', undefined],
    ['stop', undefined],
    ['apa itu ACR', undefined],
  ])('%s', (said, wish) => {
    expect(settingsSaid(said)).toEqual(wish)
  })

  test('what is written to an officer is for the officer', () => {
    const waiting = heldBy({ by: 'waiting', since: 0, acknowledged: true })
    const performed = when(waiting, text('jangan ingatkan saya')).effects.filter(
      (effect: Effect) => effect.kind === 'perform',
    )
    expect(performed).toEqual([])
  })
})
