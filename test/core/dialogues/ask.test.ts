import { describe, expect, it, test } from 'vitest'
import { answer } from '../../../src/core/dialogues/ask.ts'
import { topics } from '../../../src/core/faq/topics.ts'
import { message } from '../../../src/core/messages/message.ts'
import { factsWith, home, press, when } from './given.ts'

const facts = factsWith({})
const outdated = message('common.outdated')

describe('each button below an answer leads somewhere:', () => {
  const presses = topics
    .flatMap(({ id }) => answer(id, facts).choices ?? [])
    .flat()
    .flatMap(choice => ('press' in choice ? [choice.press] : []))

  it.each([...new Set(presses)])('%s', pressed => {
    const said = when(home, press(pressed)).effects.flatMap(effect =>
      effect.kind === 'say' ? [effect.message] : [],
    )
    expect(said.map(({ lines }) => lines)).not.toContainEqual(outdated.lines)
  })
})

test.each([
  [{ mode: 'companion', specimen: false }, 'start.notPerkeso'],
  [{ mode: 'official', specimen: false }, 'start.official'],
  [{ mode: 'official', specimen: true }, 'start.specimen'],
] as const)('whether this is PERKESO is answered by who runs it: %o', (operator, key) => {
  const [first] = answer('bot.official', { ...facts, operator: { ...operator, name: 'Sahabat' } }).lines
  expect(first).toMatchObject({ key })
})
