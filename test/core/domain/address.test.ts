import { describe, expect, it } from 'vitest'
import { parsePostcode } from '../../../src/core/domain/postcode.ts'
import { parseState, states } from '../../../src/core/domain/state.ts'

describe('a postcode', () => {
  it.each([
    ['50538', 'kualaLumpur'],
    ['75450', 'melaka'],
    ['15538', 'kelantan'],
    ['18020', 'kelantan'],
    ['88821', 'sabah'],
    ['91000', 'sabah'],
    ['93100', 'sarawak'],
    ['01000', 'perlis'],
    ['05000', 'kedah'],
    ['39000', 'pahang'],
    ['40000', 'selangor'],
    ['62000', 'putrajaya'],
    ['70000', 'negeriSembilan'],
    ['80000', 'johor'],
    ['87000', 'labuan'],
    [' 5 0 5 3 8 ', 'kualaLumpur'],
  ])('%s proposes %s', (text, state) => {
    expect(parsePostcode(text)).toEqual({ ok: true, value: { postcode: text.replace(/ /g, ''), state } })
  })

  it.each([
    ['', 'empty'],
    ['5053', 'tooShort'],
    ['505380', 'tooLong'],
    ['5053A', 'characters'],
    ['00100', 'unknownArea'],
    ['99999', 'unknownArea'],
  ])('%j is refused: %s', (text, reason) => {
    expect(parsePostcode(text)).toEqual({ ok: false, error: reason })
  })

  it('each state has an area', () => {
    const areas = Array.from({ length: 100 }, (_, area) =>
      parsePostcode(`${String(area).padStart(2, '0')}000`),
    )
    const found = new Set(areas.flatMap(area => (area.ok ? [area.value.state] : [])))
    expect([...states].filter(state => !found.has(state))).toEqual([])
  })
})

describe('a state', () => {
  it('there are 13 states and 3 federal territories, each read by its own id', () => {
    expect(states).toHaveLength(16)
    for (const state of states) expect(parseState(state)).toEqual({ ok: true, value: state })
  })

  it.each([
    ['Selangor', 'selangor'],
    ['selangor darul ehsan', 'selangor'],
    ['WP Kuala Lumpur', 'kualaLumpur'],
    ['W.P. Labuan', 'labuan'],
    ['Wilayah Persekutuan Putrajaya', 'putrajaya'],
    ['KL', 'kualaLumpur'],
    ['Negeri Sembilan', 'negeriSembilan'],
    ['N. Sembilan', 'negeriSembilan'],
    ['Negeri Perak', 'perak'],
    ['penang', 'pulauPinang'],
    ['Pulau Pinang', 'pulauPinang'],
    ['Malacca', 'melaka'],
  ])('%j is %s', (text, state) => {
    expect(parseState(text)).toEqual({ ok: true, value: state })
  })

  it.each([
    ['', 'empty'],
    ['Singapura', 'unknown'],
    ['constructor', 'unknown'],
  ])('%j is refused: %s', (text, reason) => {
    expect(parseState(text)).toEqual({ ok: false, error: reason })
  })
})
