import { describe, expect, test } from 'vitest'
import { deletionAnswer, privacySaid } from '../../../src/core/dialogues/privacy-words.ts'
import { kedai } from '../../support/conversation/builders.ts'
import { at, factsWith, heldBy, home, press, text, when } from './given.ts'

const asked = at({ at: 'privacy.confirm', linked: false })

test.each([
  ['padam data saya', 'delete'],
  ['tolong hapuskan semua maklumat saya', 'delete'],
  ['delete everything about me', 'delete'],
  ['nak salinan maklumat saya', 'export'],
  ['export my data', 'export'],
])('“%s” asks for it', (said, wish) => {
  expect(privacySaid(said)).toBe(wish)
})

test.each(['macam mana nak padam data saya?', 'padam pekerja dalam jadual', 'salinan ACR', 'hapus'])(
  '“%s” does not',
  said => {
    expect(privacySaid(said)).toBeUndefined()
  },
)

describe('the question whether all is to be deleted', () => {
  test('is not answered by a bare yes, and by nothing but its own words', () => {
    expect(
      ['ya', 'ok', 'padam semua', 'yes, delete everything', 'tidak', 'cuaca'].map(deletionAnswer),
    ).toEqual([...['unclear', 'unclear', 'deleteYes', 'deleteYes', 'keep', undefined]])
    expect(when(asked, text('ya')).state).toEqual(asked)
  })

  test('is asked before anything is deleted: a button that was forged or is old deletes nothing', () => {
    expect(when(home, press('privacy:deleteYes')).effects.some(({ kind }) => kind === 'begin')).toBe(false)
    const { effects } = when(asked, press('privacy:deleteYes'))
    expect(effects[0]).toMatchObject({ kind: 'begin', job: { kind: 'deletePerson', language: 'ms' } })
  })

  test('tells somebody who is linked that others will hear of it', () => {
    const said = JSON.stringify(when(home, press('privacy:delete'), factsWith({ links: [kedai] })))
    expect(said).toContain('settings:delete.others')
    expect(JSON.stringify(when(home, press('privacy:delete')))).not.toContain('settings:delete.others')
  })

  test('is not asked of somebody an officer talks with', () => {
    const held = heldBy({ by: 'person', since: 0, staffId: 's' })
    expect(when(held, press('privacy:delete')).state).toEqual(held)
    expect(when(held, text('padam data saya')).effects).toEqual([])
  })
})
