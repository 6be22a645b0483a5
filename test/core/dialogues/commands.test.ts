import { expect, it } from 'vitest'
import { message } from '../../../src/core/messages/message.ts'
import { command, factsWith, home, when } from './given.ts'

const english = factsWith({ languageCode: 'en' })

it.each([
  ['statuss', 'status', 'status'],
  ['ststus', 'status', 'status'],
  ['jadaul', 'jadual', 'schedule'],
  ['Calcullate', 'kira', 'calculate'],
  ['tetapn', 'tetapan', 'settings'],
])('/%s is a slip of the pen for /%s', (typed, ms, en) => {
  expect(when(home, command(typed)).effects).toMatchObject([
    { message: message(['common.meantCommand', { command: ms }]) },
  ])
  expect(when(home, command(typed), english).effects).toMatchObject([
    { message: message(['common.meantCommand', { command: en }]) },
  ])
})

it.each(['padam', 'x', '__proto__', 'constructor'])('/%s is no command', typed => {
  expect(when(home, command(typed)).effects).toMatchObject([{ message: message('common.unknownCommand') }])
})
