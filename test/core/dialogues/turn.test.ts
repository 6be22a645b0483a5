import { describe, expect, it } from 'vitest'
import { say } from '../../../src/core/dialogues/effect.ts'
import { menu, menuChoices } from '../../../src/core/dialogues/menu.ts'
import { joined } from '../../../src/core/dialogues/turn-result.ts'
import { redactionMark } from '../../../src/core/domain/redact.ts'
import { message, withChoices } from '../../../src/core/messages/message.ts'
import {
  bengkel,
  filledForm,
  kedai,
  locationShared,
  at as moment,
  monthIn,
  photo,
} from '../../support/conversation/builders.ts'
import { at, command, factsWith, heldBy, home, press, text, when } from './given.ts'

const outdated = { kind: 'toast', key: 'common.outdatedToast' } as const
const since = moment('2026-12-14 09:00')
const waiting = heldBy({ by: 'waiting', since, acknowledged: false })
const withPerson = heldBy({ by: 'person', since, staffId: '99999999-9999-4999-8999-999999999999' })
const backToBot = [{ label: 'button.backToBot', press: 'bot' }] as const

describe('buttons', () => {
  const facts = factsWith({ links: [kedai] })

  it("somebody else's employer is outdated, and nothing is asked of the store", () => {
    for (const forged of [
      `status:now:${bengkel.id}`,
      `status:list:${bengkel.id}:0`,
      `status:month:${bengkel.id}:2026-11`,
    ]) {
      expect(when(home, press(forged), facts)).toEqual({
        state: home,
        effects: [outdated, say({ ...message('common.outdated'), choices: menuChoices(home) })],
      })
    }
  })

  it.each([
    ...[
      '',
      ':',
      'x',
      'constructor',
      '__proto__',
      'status:__proto__',
      'register:__proto__',
      'register:constructor',
    ],
    ...[
      'topic',
      'topic:',
      'topic:no.such',
      'language:zh',
      `status:list:${kedai.id}:-1`,
      `status:list:${kedai.id}:1.5`,
    ],
    ...[
      `status:list:${kedai.id}:1e9`,
      `status:month:${kedai.id}:2026-13`,
      `status:month:${kedai.id}`,
      'status:employers:7',
    ],
    ...[
      'register:section:employer',
      'register:field:city',
      'register:meant',
      'register:review',
      'register:keep:city',
    ],
  ])('"%s" is outdated', forged => {
    expect(when(home, press(forged), facts)).toEqual({
      state: home,
      effects: [outdated, say({ ...message('common.outdated'), choices: menuChoices(home) })],
    })
  })

  it('of an employer of theirs asks for its months', () => {
    expect(when(home, press(`status:list:${kedai.id}:0`), facts)).toEqual({
      state: home,
      effects: [
        { kind: 'ask', query: { kind: 'months', employerId: kedai.id, view: { show: 'list', page: 0 } } },
      ],
    })
  })

  it('a page beyond the last shows the last', () => {
    const read = {
      ...({ kind: 'monthsRead', employer: kedai, months: [monthIn('paid')] } as const),
      holidays: { weekend: [], holidays: new Set<never>() },
      view: { show: 'list', page: 30 } as const,
    }
    const { effects } = when(home, read, facts)
    expect(effects).toMatchObject([
      { kind: 'say', replace: true, message: { choices: [[{}], [{ press: 'menu' }]] } },
    ])
  })
})

describe('while a person waits for an officer', () => {
  it('the first message is acknowledged, then every third, the others quietly kept', () => {
    const acknowledged = heldBy({ by: 'waiting', since, acknowledged: true })
    const quiet = (count: number) => heldBy({ by: 'waiting', since, acknowledged: true, quiet: count })
    expect(when(waiting, text('apa itu ACR'))).toEqual({
      state: acknowledged,
      effects: [say(withChoices(message('person.kept'), backToBot))],
    })
    expect(when(acknowledged, text('dan status saya?'))).toEqual({ state: quiet(1), effects: [] })
    expect(when(quiet(1), text('hello?'))).toEqual({ state: quiet(2), effects: [] })
    expect(when(quiet(2), text('ada orang tak'))).toEqual({
      state: acknowledged,
      effects: [say(withChoices(message('person.stillKept'), backToBot))],
    })
  })

  it('in the sandbox it is said that nobody waits there', () => {
    const facts = factsWith({ operator: { mode: 'official', name: 'Sahabat', specimen: true } })
    expect(when(waiting, text('apa itu ACR'), facts).effects).toEqual([
      say(withChoices(message('person.kept', 'person.specimen'), backToBot)),
    ])
  })

  it.each([
    text('status'),
    text('terima kasih'),
    { kind: 'photoSent', file: photo } as const,
    locationShared,
    { kind: 'contactShared', phone: '+60123456789', own: true } as const,
    { kind: 'textEdited', text: 'x' } as const,
  ])('$kind is a note to the officer', event => {
    expect(when(waiting, event).effects).toEqual([say(withChoices(message('person.kept'), backToBot))])
  })

  it('a secret is told at once, and the way back stands below', () => {
    expect(when(waiting, text(`TAC saya ${redactionMark}`))).toEqual({
      state: waiting,
      effects: [say(withChoices(message('common.hidden'), backToBot))],
    })
  })

  it('beginning something else leaves the queue and says so', () => {
    const { state, effects } = when(waiting, command('menu'))
    expect(state).toEqual(home)
    expect(effects).toEqual([say(joined(message('person.backWithBot'), menu(home)))])
  })
})

describe('while an officer holds the chat', () => {
  it.each([
    text('apa itu ACR'),
    text('menu'),
    text(`TAC saya ${redactionMark}`),
    command('status'),
    command('daftar'),
    { kind: 'textEdited', text: 'x' } as const,
    { kind: 'unreadableSent', what: 'voice' } as const,
    locationShared,
  ])('the bot is silent: %j', event => {
    expect(when(withPerson, event)).toEqual({ state: withPerson, effects: [] })
  })

  it('other buttons only say who is there', () => {
    expect(when(withPerson, press('status'))).toEqual({
      state: withPerson,
      effects: [{ kind: 'toast', key: 'person.holdsToast' }],
    })
  })

  it.each([
    press('bot'),
    command('start'),
    command('MULA'),
    command('menu'),
    command('batal'),
    text('Kembali kepada bot'),
  ])('the way back works: %j', event => {
    expect(when(withPerson, event)).toEqual({
      state: home,
      effects: [say(joined(message('person.backFromPerson'), menu(home)))],
    })
  })

  it('blocking the bot is noted', () => {
    expect(when(withPerson, { kind: 'blocked' })).toEqual({
      state: withPerson,
      effects: [{ kind: 'perform', command: { kind: 'setReachable', reachable: false } }],
    })
  })

  it('the form that was open is offered on the way back', () => {
    const form = filledForm('new')
    const { state, effects } = when({ ...withPerson, form }, press('bot'))
    expect(state).toEqual(at({ at: 'home' }, form))
    expect(effects).toMatchObject([{ message: { choices: [[{ press: 'register:continue' }], {}, {}, {}] } }])
  })
})

describe('questions', () => {
  const unknown = { kind: 'unknown', language: undefined } as const

  it('not understood twice in a row offer a person', () => {
    const once = when(home, { kind: 'answered', question: 'durian', reply: unknown })
    expect(once).toEqual({
      state: { ...home, misunderstood: 1 },
      effects: [say({ ...message('ask.unknown'), choices: menuChoices(home) })],
    })
    const { effects } = when(once.state, { kind: 'answered', question: 'durian', reply: unknown })
    expect(effects).toMatchObject([{ message: { lines: [{ key: 'ask.unknownAgain' }] } }])
  })

  it('that could mean several things are answered in their language once chosen', () => {
    const reply = { kind: 'clarify', ids: ['acr.what', 'acr.how_get'], language: 'en' } as const
    const { effects } = when(home, { kind: 'answered', question: 'acr?', reply })
    expect(effects).toMatchObject([
      { message: { language: 'en', choices: [[{ press: 'topic:acr.what:en' }], {}, {}] } },
    ])
    expect(when(home, press('topic:acr.what:en')).effects).toMatchObject([{ message: { language: 'en' } }])
  })
})

it.each([
  'Boleh saya cakap dengan pegawai?',
  'nak cakap dgn orang',
  'I want to talk to a real person please',
  'PEGAWAI',
  '/agent',
])('"%s" calls a person', said => {
  const event = said.startsWith('/') ? command(said.slice(1)) : text(said)
  const { now } = factsWith({})
  expect(when(home, event)).toEqual({
    state: heldBy({ by: 'waiting', since: now, acknowledged: false }),
    effects: [{ kind: 'ask', query: { kind: 'queue' } }],
  })
})

it('a group gets one line and nothing else', () => {
  expect(when(home, { kind: 'groupAddressed' })).toEqual({
    state: home,
    effects: [say(message('common.group'))],
  })
})

describe('/start', () => {
  it('with the reference of an application says where the own applications stand, whoever filed that one', () => {
    const asked = {
      kind: 'ask',
      query: { kind: 'registrations', view: { show: 'list', page: 0, stretch: { from: 0, most: 6 } } },
    }
    for (const reference of ['SHB-26-000123-D', 'shb-26-000123-d'])
      expect(when(home, command('start', reference)).effects).toEqual([asked])
  })

  it('greets with a reference that is none', () => {
    for (const argument of ['SHB-26-000123-A', 'SHB', ''])
      expect(when(home, command('start', argument))).toEqual(when(home, command('start')))
  })
})
