import { describe, expect, it, test } from 'vitest'
import type { Day } from '../../../src/core/calendar/day.ts'
import {
  type FiledApplication,
  formPaper,
  papersFor,
} from '../../../src/core/dialogues/application-papers.ts'
import { correctedOffices } from '../../../src/core/domain/office.ts'
import { offices } from '../../../src/core/domain/offices.ts'
import type { State } from '../../../src/core/domain/state.ts'

const operator = { mode: 'companion', name: 'Sahabat', specimen: false } as const
const facts = { operator, language: 'both', offices } as const

function from(state?: State): FiledApplication {
  const answers = { ...(state && { state }) }
  return { kind: 'new', answers, reference: 'SHB-26-000123-D', filedOn: '2026-12-01' as Day }
}

test.each([
  ['email', ['checklist']],
  ['office', ['checklist']],
  ['post', ['addressLabel', 'checklist']],
  ['fax', ['faxCover', 'checklist']],
] as const)('by %s the form goes with %j', (way, documents) => {
  const papers = papersFor(way, from('perak'), facts)
  expect(papers.map(({ document }) => document)).toEqual(documents)
  for (const paper of papers)
    expect(paper).toMatchObject({ by: 'Sahabat', mode: 'companion', reference: 'SHB-26-000123-D' })
})

describe('a label and a fax go', () => {
  const to = (way: 'post' | 'fax', state?: State, all = offices) =>
    papersFor(way, from(state), { ...facts, offices: all }).flatMap(paper =>
      'to' in paper ? [paper.to] : [],
    )

  it('to the office of the own state where that is confirmed', () => {
    expect(to('fax', 'sabah')).toEqual([{ name: 'Keningau', fax: '087-336 722' }])
    expect(to('post', 'sabah')).toMatchObject([{ name: 'Keningau' }])
  })

  it('to the headquarters else, since what is not confirmed is not written on an envelope', () => {
    const headquarters = { name: 'Ibu Pejabat PERKESO' }
    for (const state of ['kelantan', 'johor', undefined] as const) {
      expect(to('post', state)).toMatchObject([
        { ...headquarters, address: 'Menara PERKESO, 281 Jalan Ampang, 50538 Kuala Lumpur' },
      ])
      expect(to('fax', state)).toMatchObject([{ ...headquarters, fax: '03-4256 7798' }])
    }
  })

  it('nowhere when no address is known any more', () => {
    const closed = correctedOffices(offices, [{ kind: 'closed', officeId: 'headquarters' }])
    expect(to('fax', 'perak', closed)).toEqual([])
  })
})

test('the code of the form leads to the chat with the reference, where the chat has an address', () => {
  const own = { ...operator, chatUrl: 'https://t.me/sahabat_bot' }
  const paper = formPaper(from('perak'), { operator: own, language: 'ms' })
  expect(paper.statusUrl).toBe('https://t.me/sahabat_bot?start=SHB-26-000123-D')
  expect(formPaper(from('perak'), { operator, language: 'ms' })).not.toHaveProperty('statusUrl')
})
