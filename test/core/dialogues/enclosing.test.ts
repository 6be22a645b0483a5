import { describe, expect, it } from 'vitest'
import { loadTexts } from '../../../src/adapters/text/texts.ts'
import { stepIn } from '../../../src/core/dialogues/conversation.ts'
import type { PersonEvent } from '../../../src/core/dialogues/event.ts'
import { promptOf } from '../../../src/core/dialogues/prompt.ts'
import { enclosureLimits } from '../../../src/core/domain/enclosure.ts'
import { happens, type World, world } from '../../support/conversation/world.ts'
import { at, press, when } from './given.ts'
import { applied } from './ground.ts'

const photo = (fileId: string) => ({ fileId, name: '', size: 40_000 })

it('of photos that wait to be told what they are, one too many is told, and the others stay', () => {
  const files = Array.from({ length: enclosureLimits.files }, (_, place) => photo(`photo ${place}`))
  const found = [{ reference: 'SHB-26-000123-D', name: 'Kedai Maju', signedSet: 's' }]
  const waiting = at({ at: 'enclosing.which', files, found, page: 0, count: 1 })
  const { state, effects } = when(waiting, { kind: 'photoSent', file: photo('one more') })
  expect(state).toEqual(waiting)
  expect(effects).toMatchObject([
    {
      message: {
        lines: expect.arrayContaining([
          { key: 'application:enclosing.fault.tooMany', values: { needed: enclosureLimits.files } },
        ]),
      },
    },
  ])
})

describe('a page for one of many applications', () => {
  const many = Array.from({ length: 14 }, (_, n) => applied('filled', {}, n + 1))
  const sent = world({ registrations: many, consented: true })
  const photoSent = { kind: 'photoSent', file: photo('a') } as const
  const { knowledge } = loadTexts()
  const played = (from: World, ...events: PersonEvent[]) =>
    events.reduce((at, event) => happens(at, event, knowledge).world, from)
  const offered = (from: World) =>
    (promptOf(from.conversation)?.choices ?? [])
      .flat()
      .map(choice => ('press' in choice ? (choice.press.split(':')[2] ?? '') : ''))

  it('can be chosen from any page of them, each with ten buttons at most', () => {
    const pages = [0, 1, 2].map(page =>
      offered(played(sent, photoSent, ...(page > 0 ? [press(`registrations:turn:${page}`)] : []))),
    )
    for (const buttons of pages) expect(buttons.length).toBeLessThanOrEqual(10)
    const references = pages.flat().filter(each => each.startsWith('SHB'))
    expect(references).toEqual(many.map(({ reference }) => reference))
    const last = many.at(-1)?.reference
    const chosen = played(sent, photoSent, press('registrations:turn:2'), press(`registrations:for:${last}`))
    expect(promptOf(chosen.conversation)).toMatchObject({
      lines: [{ key: 'application:enclosing.what', values: { reference: last } }],
    })
  })

  it('keeps the files from page to page, and a page that is not there is outdated', () => {
    const turned = played(sent, photoSent, press('registrations:turn:1'))
    expect(stepIn(turned.conversation, 'enclosing')).toMatchObject({ files: [photoSent.file], page: 1 })
    expect(happens(turned, press('registrations:turn:3'), knowledge).effects).toMatchObject([
      { kind: 'toast' },
      { message: { lines: [{ key: 'common.outdated' }, 'blank', { key: 'application:enclosing.which' }] } },
    ])
  })
})
