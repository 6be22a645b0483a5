import { describe, expect, it } from 'vitest'
import { answer } from '../../../src/core/dialogues/ask.ts'
import { say } from '../../../src/core/dialogues/effect.ts'
import { saysMailboxDead } from '../../../src/core/dialogues/mailbox-words.ts'
import type { EmployerCode } from '../../../src/core/domain/employer-code.ts'
import { kedai, restoran } from '../../support/conversation/builders.ts'
import { at, factsWith, home, press, text, when } from './given.ts'

describe('that the mailbox on record is no longer used', () => {
  it.each([
    ...['emel dah tak guna', 'emel dh xpakai', 'e-mel dlm rekod x aktif dah', 'emel xleh bukak', 'emel lama'],
    ...['email syarikat dah tak boleh buka', 'takde akses ke email tu', 'kami dah tukar emel'],
    ...['emel staf yang dah resign', 'orang yang pegang emel dah keluar', 'peti mel tidak wujud'],
    ...['emel dah tak guna, macam mana nak pautkan?', 'E-mel tidak digunakan', 'the email on record is dead'],
    ...['e-mail no longer used', "i can't access the email anymore", 'we don’t use that mailbox'],
    ...['the email is with someone who left', 'nobody has the password of the mailbox'],
  ])('"%s" says so', said => {
    expect(saysMailboxDead(said)).toBe(true)
  })

  it.each([
    ...[
      'emel perkeso',
      'email id portal dah tak guna',
      'nak emel borang id ke mana',
      'emel saya siti@abc.my',
    ],
    ...['kemaskini email syarikat', 'kod tak sampai ke emel', 'kedai dah tutup', 'which email do I use'],
    ...['the email of my portal ID is no longer used', 'emel google saya dah tak boleh buka'],
  ])('"%s" does not', said => {
    expect(saysMailboxDead(said)).toBe(false)
  })
})

describe('at the menu', () => {
  const asked = { state: at({ at: 'linking.request' }) }
  const begins = (employerCode: string) => [
    { kind: 'ask', query: { kind: 'linkRequests', view: { show: 'begin', employerCode } } },
  ]

  it('it leads somebody without an employer to the link request, by a button too', () => {
    expect(when(home, text('emel dah tak guna'))).toMatchObject(asked)
    expect(when(at({ at: 'linking.employer' }), press('request'))).toMatchObject(asked)
  })

  it('the employer code may stand beside it', () => {
    const said = text(`emel ${restoran.code} dah tak guna`)
    expect(when(home, said, factsWith({ consented: true })).effects).toEqual(begins(restoran.code))
    const known = factsWith({ consented: true, links: [kedai] })
    expect(when(home, said, known).effects).toEqual(begins(restoran.code))
  })

  it('while a code is waited for, its employer is meant', () => {
    const digits = at({ at: 'linking.digits', employerCode: restoran.code as EmployerCode })
    const { effects } = when(digits, text('emel dah tak guna'), factsWith({ consented: true }))
    expect(effects).toEqual(begins(restoran.code))
  })

  it('whoever is linked needs no mailbox, and hears how details are changed', () => {
    const linked = factsWith({ links: [kedai] })
    expect(when(home, text('emel dah tak guna'), linked).effects).toEqual([
      say(answer('employer.update', linked)),
    ])
  })
})
