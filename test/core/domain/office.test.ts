import { describe, expect, it, test } from 'vitest'
import {
  confirmedDetails,
  correctedOffices,
  nearestOffices,
  type OfficeCorrection,
  officesOf,
} from '../../../src/core/domain/office.ts'
import { offices } from '../../../src/core/domain/offices.ts'
import { distanceKm } from '../../../src/core/domain/position.ts'
import { states } from '../../../src/core/domain/state.ts'

const officeOf = (id: string, corrections: readonly OfficeCorrection[] = []) =>
  correctedOffices(offices, corrections).find(office => office.id === id)

describe('the offices that we ship', () => {
  it('have ids of their own, and each state has one', () => {
    expect(new Set(offices.map(({ id }) => id)).size).toBe(offices.length)
    expect(states.filter(state => officesOf(state, offices).length === 0)).toEqual([])
  })

  it('show only what is confirmed: three of them anything at all', () => {
    const told = offices.filter(office => Object.keys(confirmedDetails(office)).length > 0)
    expect(told.map(({ id }) => id)).toEqual(['headquarters', 'kuala-lumpur', 'keningau'])
    const kelantan = officeOf('kota-bharu')
    expect(kelantan?.details.phones).toEqual(['09-745 6666'])
    expect(kelantan && confirmedDetails(kelantan)).toEqual({})
  })

  it('have no position', () => {
    expect(offices.filter(({ position }) => position !== undefined)).toEqual([])
  })
})

describe('a correction', () => {
  it('confirms the details that it names, and leaves the others as they were', () => {
    const findings = { phones: ['09-741 0000'], hours: null }
    const changed = officeOf('kota-bharu', [{ kind: 'changed', officeId: 'kota-bharu', findings }])
    expect(changed?.confirmed).toEqual(['phones'])
    expect(changed && confirmedDetails(changed)).toEqual({ phones: ['09-741 0000'] })
    expect(changed?.details.address).toBe(officeOf('kota-bharu')?.details.address)
    expect(changed?.details).not.toHaveProperty('hours')
  })

  it('takes back what was confirmed and is wrong', () => {
    const findings = { fax: null, position: { latitude: 5.3, longitude: 116.2 } }
    const changed = officeOf('keningau', [{ kind: 'changed', officeId: 'keningau', findings }])
    expect(changed?.confirmed).toEqual(['address', 'phones', 'email'])
    expect(changed?.details).not.toHaveProperty('fax')
    expect(changed?.position).toEqual(findings.position)
  })

  it('adds an office behind those that we ship, unless it has the id of one', () => {
    const added = {
      kind: 'added' as const,
      state: 'selangor' as const,
      name: { ms: 'Kajang', en: 'Kajang' },
      towns: ['Kajang'],
      findings: { address: 'Jalan Reko, 43000 Kajang' },
    }
    const all = correctedOffices(offices, [
      { ...added, officeId: 'kajang' },
      { ...added, officeId: 'klang' },
    ])
    expect(all).toHaveLength(offices.length + 1)
    expect(all.at(-1)).toMatchObject({ id: 'kajang', confirmed: ['address'], state: 'selangor' })
  })

  it('takes a closed office off', () => {
    expect(officeOf('miri', [{ kind: 'closed', officeId: 'miri' }])).toBeUndefined()
  })
})

test('the nearest are those of a known position alone, the nearest first', () => {
  const at = { latitude: 3.15, longitude: 101.71 }
  expect(nearestOffices(at, offices)).toEqual([])
  const placed = (officeId: string, latitude: number): OfficeCorrection => ({
    ...{ kind: 'changed', officeId, findings: { position: { latitude, longitude: 101.71 } } },
  })
  const near = nearestOffices(at, correctedOffices(offices, [placed('ipoh', 4.6), placed('klang', 3.05)]))
  expect(near.map(({ office }) => office.id)).toEqual(['klang', 'ipoh'])
})

test.each([
  // A degree of latitude is a 360th of the way around the earth, which is 40,030 km.
  [{ latitude: 3, longitude: 101 }, { latitude: 4, longitude: 101 }, 111.19],
  [{ latitude: 0, longitude: 100 }, { latitude: 0, longitude: 118 }, 2001.5],
  [{ latitude: 60, longitude: 10 }, { latitude: 60, longitude: 11 }, 55.6],
  [{ latitude: 90, longitude: 0 }, { latitude: -90, longitude: 0 }, 20_015],
  [{ latitude: 3.1, longitude: 101.7 }, { latitude: 3.1, longitude: 101.7 }, 0],
])('from %j to %j it is %d km', (from, to, km) => {
  expect(distanceKm(from, to)).toBeCloseTo(km, -1)
  expect(Math.abs(distanceKm(from, to) - km)).toBeLessThan(Math.max(0.5, km / 1000))
  expect(distanceKm(to, from)).toBeCloseTo(distanceKm(from, to))
})
