// Choosing one of several employers: what was asked for is shown of the one that is chosen.
import { describe, expect, it } from 'vitest'
import { period } from '../../../src/core/calendar/period.ts'
import type { Conversation } from '../../../src/core/dialogues/conversation.ts'
import type { Effect } from '../../../src/core/dialogues/effect.ts'
import type { LinkedEmployer } from '../../../src/core/dialogues/facts.ts'
import { turn } from '../../../src/core/dialogues/turn.ts'
import { bengkel, kedai, monthIn } from '../../support/conversation/builders.ts'
import { at, factsWith, home, press, text, when } from './given.ts'

const august = period(2026, 8)
const two = factsWith({ links: [kedai, bengkel] })
const manyLinks = Array.from({ length: 9 }, (_, place): LinkedEmployer => {
  const digit = String(place + 1)
  return {
    ...kedai,
    id: `${digit.repeat(8)}-0000-4000-8000-000000000000`,
    name: `Kedai Cawangan${digit}`,
    code: `B123456789${digit}A`,
  }
})
const many = factsWith({ links: manyLinks })

/** What is said when the employers are read for what this text asks. */
function chosenFrom(links: readonly LinkedEmployer[], view: object): { state: Conversation; said: Effect[] } {
  const employers = links.map(employer => ({ employer, months: [monthIn('missing')] }))
  const read = { kind: 'employersRead', employers, view: { page: 0, inPlace: false, ...view } } as const
  const { state, effects } = turn(home, read, factsWith({ links }))
  return { state, said: [...effects] }
}

const pressesOf = (effects: readonly Effect[]) =>
  effects.flatMap(effect =>
    effect.kind === 'say'
      ? (effect.message.choices ?? []).flat().flatMap(choice => ('press' in choice ? [choice.press] : []))
      : [],
  )

describe('a month asked for by somebody with several employers', () => {
  it.each(['acr ogos 2026', '/acr', 'Ogos 2026'])('"%s" is asked of which', said => {
    const asked =
      said === '/acr'
        ? ({ kind: 'commandGiven', command: 'acr', argument: 'ogos 2026' } as const)
        : text(said)
    const view = { page: 0, inPlace: false, period: august }
    expect(when(home, asked, two).effects).toEqual([{ kind: 'ask', query: { kind: 'employers', view } }])
  })

  it('is the month of the one that is chosen', () => {
    const { said } = chosenFrom([kedai, bengkel], { period: august })
    expect(pressesOf(said)).toContain(`status:see:${bengkel.id}:2026-08`)
    expect(JSON.stringify(said)).toContain('status.chooseEmployerFor')
  })

  it('stays the month through pages and through a search', () => {
    const { state, said } = chosenFrom(manyLinks, { period: august })
    expect(pressesOf(said)).toContain('status:employers:1:2026-08')
    expect(when(home, press('status:employers:1:2026-08'), many).effects).toEqual([
      { kind: 'ask', query: { kind: 'employers', view: { page: 1, inPlace: true, period: august } } },
    ])
    const view = { show: 'month', period: august, typed: true }
    expect(when(state, text('kedai cawangan7'), many).effects).toEqual([
      { kind: 'ask', query: { kind: 'months', employerId: manyLinks[6]?.id, view } },
    ])
    expect(pressesOf(when(state, text('kedai'), many).effects)).toContain(
      `status:see:${manyLinks[2]?.id}:2026-08`,
    )
  })
})

it('without a month it is the one to act on', () => {
  const { state, said } = chosenFrom(manyLinks, {})
  expect(pressesOf(said)).toContain(`status:now:${manyLinks[0]?.id}`)
  expect(pressesOf(said)).toContain('status:employers:1')
  expect(state).toEqual(at({ at: 'linking.search' }))
})

it('who speaks for one employer is not asked which', () => {
  expect(JSON.stringify(chosenFrom([kedai], {}).said)).toContain('status.onlyEmployer')
})
