// What must hold in every state that a conversation can come to.
import { describe, expect, it } from 'vitest'
import { loadTexts } from '../../../src/adapters/text/texts.ts'
import {
  Conversation,
  inProgress,
  newConversation,
  walkOf,
} from '../../../src/core/dialogues/conversation.ts'
import type { Effect } from '../../../src/core/dialogues/effect.ts'
import type { PersonEvent } from '../../../src/core/dialogues/event.ts'
import { shortPromptOf } from '../../../src/core/dialogues/prompt.ts'
import { languages } from '../../../src/core/domain/language.ts'
import { fieldsFor, fieldsInTurn } from '../../../src/core/domain/registration.ts'
import { answersOf } from '../../../src/core/domain/registration-answers.ts'
import type { Message } from '../../../src/core/messages/message.ts'
import { render } from '../../../src/core/messages/render.ts'
import { locationShared, payroll, photo } from '../../support/conversation/builders.ts'
import { happens, type World, world } from '../../support/conversation/world.ts'
import { faultsOf } from '../messages/rendered-faults.ts'
import { explored, pressesIn, shapeOf, speaks, type Tried } from './explore.ts'
import { command, nextStep, press, takesFiles, text } from './given.ts'
import { grounds } from './ground.ts'
import { labelsAt } from './labels.ts'
import { lost, meansToLose } from './lost.ts'

const { knowledge, wording } = loadTexts()
const explorations = grounds.map(ground => explored(knowledge, ground))
const [states, steps] = [explorations.flatMap(each => each.states), explorations.flatMap(each => each.steps)]
const walking = states.filter(({ conversation }) => walkOf(conversation))
const busy = states.filter(({ conversation }) => inProgress(conversation))
const played = (from: World, event: PersonEvent) => happens(from, event, knowledge)

function told({ from, event }: Tried): string {
  return `${shapeOf(from)} on ${JSON.stringify(event)}`
}

/** Whether the last thing said asks this step again: its lines are the last lines. */
function asksAgain(world: World, effects: readonly Effect[]): boolean {
  const lines = shortPromptOf(world.conversation)?.lines ?? []
  const last = effects.findLast(effect => effect.kind === 'say')
  return JSON.stringify(last?.message.lines.slice(-lines.length)) === JSON.stringify(lines)
}

it('there is much to see', () => {
  expect(states.length).toBeGreaterThan(100)
  expect(steps.length).toBeGreaterThan(10_000)
})

describe('every state', () => {
  it('there is, is reached: each step of the walk, each field of both forms, asked and corrected', () => {
    const reached = new Set(
      states.map(({ conversation: { holder } }) => (holder.by === 'bot' ? holder.dialogue.at : holder.by)),
    )
    expect([...reached].sort()).toEqual([
      ...['batch.list', 'calculating.late', 'calculating.month', 'calculating.wages'],
      ...['enclosing.mail', 'enclosing.pages', 'enclosing.way', 'enclosing.which'],
      ...['file.changes', 'file.checking', 'file.employer', 'file.month', 'file.report'],
      ...['file.skbbk', 'file.submitting', 'file.summary', 'home'],
      ...['linking.clients', 'linking.cut', 'linking.digits', 'linking.employer', 'linking.request'],
      ...['linking.search', 'linking.token', 'privacy.confirm'],
      ...['registering.discard', 'registering.field', 'registering.hadId', 'registering.kind'],
      ...['registering.meaning', 'registering.meantEmail', 'registering.review'],
      ...['requesting.documents', 'requesting.name', 'requesting.position', 'waiting'],
    ])
    for (const kind of ['new', 'existing'] as const) {
      for (const correcting of [false, true]) {
        const fields = walking.flatMap(({ conversation }) => {
          const at = walkOf(conversation)
          return at?.at === 'registering.field' &&
            at.correcting === correcting &&
            conversation.form?.kind === kind
            ? [at.field]
            : []
        })
        expect(new Set(fields)).toEqual(new Set(correcting ? fieldsFor(kind) : fieldsInTurn(kind)))
      }
    }
  })

  it('survives being stored', () => {
    for (const { conversation } of states)
      expect(Conversation.parse(JSON.parse(JSON.stringify(conversation)))).toEqual(conversation)
  })

  it('can be left for the menu, with the form kept', () => {
    for (const state of states) {
      const { world } = played(state, command('menu'))
      expect(world.conversation.holder).toEqual({ by: 'bot', dialogue: { at: 'home' } })
      expect(world.conversation.form).toEqual(state.conversation.form)
    }
  })

  it('hears everything: only notes to an officer and a blocked chat go unanswered', () => {
    const unheard = steps.filter(
      ({ from, event, effects }) =>
        from.conversation.holder.by === 'bot' &&
        event.kind !== 'blocked' &&
        event.kind !== 'unblocked' &&
        !speaks(effects),
    )
    expect(unheard.map(told)).toEqual([])
  })

  it('offers only buttons that work', () => {
    const dead = steps.filter(
      ({ offered, effects }) => offered && effects.some(({ kind }) => kind === 'toast'),
    )
    expect(dead.map(told)).toEqual([])
  })
})

describe('every message', () => {
  const said = new Map<string, Message>()
  for (const { effects } of steps) {
    for (const effect of effects)
      if (effect.kind === 'say') said.set(JSON.stringify(effect.message), effect.message)
  }

  it.each(languages)('can be sent as it is in %s', language => {
    expect([...said.values()].flatMap(each => faultsOf(render(each, language, wording)))).toEqual([])
  })
})

describe('no answer is lost', () => {
  it('unless the person says so', () => {
    const losses = steps.filter(step => {
      const filed = step.effects.some(
        effect => effect.kind === 'perform' && /^(file|correct)Registration$/.test(effect.command.kind),
      )
      return (
        !filed && !meansToLose(step.event) && lost(step.from.conversation, step.to.conversation).length > 0
      )
    })
    expect(losses.map(told)).toEqual([])
  })

  it('by discarding, except at the step that asks for it', () => {
    for (const { from, event, to } of steps) {
      if (event.kind !== 'pressed' || event.press !== 'register:discard:yes') continue
      if (walkOf(from.conversation)?.at !== 'registering.discard')
        expect(lost(from.conversation, to.conversation)).toEqual([])
    }
  })
})

describe('in each step of each dialogue', () => {
  it.each([
    ['cancel', text('batal')],
    ['/batal', command('batal')],
  ])('%s ends at the menu', (_, event) => {
    for (const state of busy)
      expect(played(state, event).world.conversation.holder).toEqual({ by: 'bot', dialogue: { at: 'home' } })
  })

  it('back leads to another step, and in the end to the menu', () => {
    for (const state of busy) {
      let at = state
      const passed = new Set<string>()
      while (inProgress(at.conversation)) {
        const shape = JSON.stringify(inProgress(at.conversation))
        expect(passed).not.toContain(shape)
        passed.add(shape)
        at = played(at, text('kembali')).world
      }
      expect(lost(state.conversation, at.conversation)).toEqual([])
    }
  })

  it.each<[string, PersonEvent]>([
    ['a question', text('apa itu ACR?')],
    ['a question asked with /tanya', command('tanya', 'boleh bayar di bank')],
    ['a topic chosen', press('topic:acr.what')],
    ['/bantuan', command('bantuan')],
    ['/privasi', command('privasi')],
    ['/status', command('status')],
    ['/acr', command('acr')],
    ['/majikan', command('majikan')],
    ['an unknown command', command('entah')],
    ['a video', { kind: 'unreadableSent', what: 'video' }],
    ['a voice message', { kind: 'unreadableSent', what: 'voice' }],
    ['a location', locationShared],
    ['an edited message', { kind: 'textEdited', text: 'x' }],
    ["somebody else's contact", { kind: 'contactShared', phone: '0123456789', own: false }],
    ['a greeting', text('assalamualaikum')],
    ['thanks', text('terima kasih')],
    ['a secret', text('kata laluan: ▒▒▒▒')],
    ['an old button', press('register:keep:nothing')],
    ['a change of language', text('english')],
    ['its applications', press('registrations')],
  ])('%s is answered, and the same step is asked again', (_, event) => {
    for (const state of busy) {
      const { world, effects } = played(state, event)
      expect(inProgress(world.conversation)).toEqual(inProgress(state.conversation))
      expect(world.conversation.form).toEqual(state.conversation.form)
      expect([shapeOf(state), asksAgain(world, effects)]).toEqual([shapeOf(state), true])
    }
  })

  it('what a button says can be typed instead, in either language', () => {
    const differ = busy.flatMap(state =>
      labelsAt(state, wording)
        .filter(
          ({ pressed, label }) =>
            shapeOf(played(state, press(pressed)).world) !== shapeOf(played(state, text(label)).world),
        )
        .map(({ label }) => `${label} at ${inProgress(state.conversation)?.at}`),
    )
    expect([...new Set(differ)]).toEqual([])
  })

  it('a file of another dialogue is offered to be checked, and the same step is asked again', () => {
    const elsewhere = busy.filter(({ conversation }) => !takesFiles(conversation))
    for (const state of elsewhere) {
      const { world, effects } = played(state, { kind: 'documentSent', file: payroll })
      expect(pressesIn(effects)).toContain('file:check')
      expect(inProgress(world.conversation)).toEqual(inProgress(state.conversation))
      expect(asksAgain(world, effects)).toBe(true)
    }
  })

  it('a photo is no answer: elsewhere than where pages are waited for the same step is asked again', () => {
    const waits = /^(enclosing\.|requesting\.documents)/
    const elsewhere = busy.filter(({ conversation }) => !waits.test(inProgress(conversation)?.at ?? ''))
    for (const state of elsewhere) {
      const { world, effects } = played(state, { kind: 'photoSent', file: photo })
      expect(world.conversation).toEqual(state.conversation)
      expect(asksAgain(world, effects)).toBe(true)
    }
  })

  it('a person can be asked for, and the way back works', () => {
    for (const state of busy) {
      const { world: waiting } = played(state, command('pegawai'))
      expect(waiting.conversation.holder.by).toBe('waiting')
      expect(played(waiting, press('bot')).world.conversation.holder.by).toBe('bot')
    }
  })
})

describe('in each step of the walk', () => {
  it.each([
    press('register:continue'),
    text('sambung'),
    press('register:code:no'),
    press('register:had:never'),
  ])('from any other dialogue its form goes on where it does from the menu: %o', event => {
    const forms = new Map(walking.map(({ conversation: { form } }) => [JSON.stringify(form), form]))
    const others = new Map(
      busy
        .filter(({ conversation }) => !walkOf(conversation))
        .map(state => [inProgress(state.conversation)?.at, state]),
    )
    for (const form of [...forms.values()].filter(each => each !== undefined)) {
      const atMenu = world({ conversation: { ...newConversation, form } })
      const { holder } = played(atMenu, event).world.conversation
      for (const state of others.values()) {
        const from = { ...state, conversation: { ...state.conversation, form } }
        expect(played(from, event).world.conversation.holder).toEqual(holder)
      }
    }
  })

  it('the form is offered on the way back', () => {
    for (const state of walking) {
      const { world: waiting } = played(state, command('pegawai'))
      const { world: back, effects } = played(waiting, press('bot'))
      expect(back.conversation.form).toEqual(state.conversation.form)
      expect(pressesIn(effects).includes('register:continue')).toBe(state.conversation.form !== undefined)
    }
  })

  it('an optional field can be skipped, and a needed one says that it is', () => {
    for (const state of walking) {
      const at = walkOf(state.conversation)
      if (at?.at !== 'registering.field') continue
      const { world } = played(state, text('langkau'))
      expect(lost(state.conversation, world.conversation)).toEqual([])
    }
  })

  it('the form can still be filled and filed', () => {
    for (const state of walking.filter(({ conversation }) => conversation.form)) {
      let { world, effects } = played(state, press('register:continue'))
      for (let step = 0; step < 20 && world.conversation.form; step++) {
        const at = walkOf(world.conversation)
        ;({ world, effects } = played(world, nextStep(at)))
      }
      const [filed] = effects.filter(effect => effect.kind === 'perform')
      expect(
        filed?.kind === 'perform' &&
          (filed.command.kind === 'fileRegistration' || filed.command.kind === 'correctRegistration') &&
          answersOf(filed.command.form).ok,
      ).toBe(true)
    }
  })
})
