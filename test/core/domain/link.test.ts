import { describe, expect, it } from 'vitest'
import { instant } from '../../../src/core/calendar/instant.ts'
import {
  isExpired,
  isLastOwner,
  type Link,
  type LinkRole,
  mayCut,
  startOf,
} from '../../../src/core/domain/link.ts'
import { maySend, mayTry } from '../../../src/core/domain/link-code.ts'
import { shownName } from '../../../src/core/domain/shown-name.ts'

const at = instant(1_797_210_300_000)

function link(personId: string, role: LinkRole, more: Partial<Link> = {}): Link {
  return {
    id: `link of ${personId}`,
    personId,
    employerId: 'kedai',
    role,
    proof: 'portal',
    startedAt: at,
    ...more,
  }
}

const owner = link('siti', 'owner')
const member = link('kelvin', 'member')

describe('who proves to speak for an employer', () => {
  it('is its owner when it has none', () => {
    const proven = { personId: 'priya', proof: 'mailedCode' } as const
    expect(startOf([], proven)).toEqual({ kind: 'begins', role: 'owner' })
    expect(startOf([member], proven)).toEqual({ kind: 'begins', role: 'owner' })
    expect(startOf([owner], proven)).toEqual({ kind: 'begins', role: 'member' })
  })

  it('is what the portal says, whoever there is', () => {
    const proven = { personId: 'priya', proof: 'portal' } as const
    expect(startOf([owner], { ...proven, role: 'owner' })).toEqual({ kind: 'begins', role: 'owner' })
    expect(startOf([], { ...proven, role: 'member' })).toEqual({ kind: 'begins', role: 'member' })
  })

  it('is never more than a member as a payroll agent', () => {
    expect(startOf([], { personId: 'agent', proof: 'clientCode' })).toEqual({
      kind: 'begins',
      role: 'member',
    })
  })

  it('keeps the link there is: a member may become the owner that is missing, an owner stays one', () => {
    expect(startOf([member], { personId: 'kelvin', proof: 'mailedCode' })).toEqual({
      kind: 'renewed',
      link: { ...member, role: 'owner', proof: 'mailedCode' },
    })
    const renewed = startOf([owner], { personId: 'siti', proof: 'portal', role: 'member' })
    expect(renewed).toEqual({ kind: 'renewed', link: owner })
  })
})

describe('a link', () => {
  it('is over at the very moment it expires', () => {
    expect(isExpired(member, at)).toBe(false)
    expect(isExpired({ expiresAt: at }, instant(at - 1))).toBe(false)
    expect(isExpired({ expiresAt: at }, at)).toBe(true)
  })

  it('may be cut by its person, and by an owner when it is a member’s', () => {
    const second = link('priya', 'owner')
    const standing = [owner, second, member]
    expect(standing.map(each => mayCut(standing, each.personId, each))).toEqual([true, true, true])
    expect(mayCut(standing, 'siti', member)).toBe(true)
    expect(mayCut(standing, 'siti', second)).toBe(false)
    expect(mayCut(standing, 'kelvin', owner)).toBe(false)
    expect(mayCut(standing, 'stranger', member)).toBe(false)
  })

  it('is the last owner’s when no other owner is left', () => {
    expect(isLastOwner([owner, member], owner)).toBe(true)
    expect(isLastOwner([owner, link('priya', 'owner')], owner)).toBe(false)
    expect(isLastOwner([owner, member], member)).toBe(false)
  })
})

describe('a code', () => {
  it('is looked at three times, until the moment it expires', () => {
    expect([0, 1, 2, 3].map(tries => mayTry({ tries, expiresAt: instant(at + 1) }, at))).toEqual([
      ...[true, true, true, false],
    ])
    expect(mayTry({ tries: 0, expiresAt: at }, at)).toBe(false)
    expect(mayTry({ tries: 0, expiresAt: undefined }, at)).toBe(false)
  })

  it('is mailed while none of the counts is reached', () => {
    expect(maySend('own', { pair: 2, employer: 9, person: 9 })).toBe(true)
    expect(maySend('own', { pair: 3, employer: 3, person: 3 })).toBe(false)
    expect(maySend('own', { pair: 0, employer: 10, person: 0 })).toBe(false)
    expect(maySend('own', { pair: 0, employer: 0, person: 10 })).toBe(false)
    expect(maySend('client', { pair: 0, employer: 0, person: 299 })).toBe(true)
  })
})

describe('the name a channel gives', () => {
  it.each([
    ['Siti Aminah', 'Siti Aminah'],
    ['Kumar a/l Raju', 'Kumar a/l Raju'],
    ['Tan @ Lim', 'Tan @ Lim'],
    ['陈美玲', '陈美玲'],
    ['  Nur\u200b\nIzzah ', 'Nur Izzah'],
    ['www.evil.example/x', 'www evil example/x'],
    ['hubungi @penipu sekarang', 'hubungi penipu sekarang'],
    ['/start <b>x</b>', 'start b x b'],
    ['Sila bayar: 1-300-22-8000!', 'Sila bayar 1-300-22-8000'],
    ['x'.repeat(90), 'x'.repeat(40)],
  ])('%j is shown as %j', (name, shown) => {
    expect(shownName(name)).toBe(shown)
  })

  it('is left out when nothing of it can be shown', () => {
    expect(['', '😀', '...', '@'].map(shownName)).toEqual([undefined, undefined, undefined, undefined])
  })
})
