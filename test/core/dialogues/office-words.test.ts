import { describe, expect, test } from 'vitest'
import { officeAsked, placeIn } from '../../../src/core/dialogues/office-words.ts'
import { offices } from '../../../src/core/domain/offices.ts'

describe('a text that asks for an office and nothing else names', () => {
  test.each([
    ['pejabat perkeso ipoh', 'perak', ['ipoh']],
    ['office near Klang', 'selangor', ['klang']],
    ['Ofis PERKESO di Shah Alam?', 'selangor', ['shah-alam']],
    ['cawangan perkeso johor bahru', 'johor', ['johor-bahru']],
    ['perkeso tawau', 'sabah', ['tawau']],
    ['alamat pejabat perkeso kota bharu', 'kelantan', ['kota-bharu']],
    ['no fax pejabat sandakan', 'sabah', ['sandakan']],
    ['pejabat negeri sembilan', 'negeriSembilan', undefined],
    ['socso office in penang', 'pulauPinang', undefined],
    ['pejabat kl', 'kualaLumpur', undefined],
    ['pejabat perkeso putrajaya', 'putrajaya', undefined],
    ['WP Kuala Lumpur office', 'kualaLumpur', undefined],
    ['alamat ibu pejabat perkeso', 'kualaLumpur', ['headquarters']],
    ['where is Menara PERKESO', 'kualaLumpur', ['headquarters']],
    ['head office', 'kualaLumpur', ['headquarters']],
  ])('%s', (text, state, ids) => {
    expect(officeAsked(text, offices)).toEqual({ state, ...(ids && { ids }) })
  })

  test.each([
    'pejabat',
    'pejabat perkeso kat mana',
    'Ipoh',
    'boleh hantar borang ke pejabat ipoh?',
    'bayar ACR di pejabat Klang',
    'pejabat akaun Kuantan',
    'restoran perak',
    'nearest office',
    'pejabat kajang',
    '',
  ])('nothing: %s', text => {
    expect(officeAsked(text, offices)).toBeUndefined()
  })
})

test.each([
  ['pejabat perkeso kuala krai buka pukul berapa hari ini', 'kelantan', ['kuala-krai']],
  ['I live in Batu Pahat, which office do I go to', 'johor', ['batu-pahat']],
  ['di Wilayah Persekutuan Labuan ada pejabat?', 'labuan', undefined],
  ['di manakah pejabat yang terdekat', undefined, undefined],
  ['pukul berapa ibu pejabat perkeso kl dibuka', 'kualaLumpur', ['headquarters']],
])('the place in "%s"', (text, state, ids) => {
  expect(placeIn(text, offices)).toEqual(state && { state, ...(ids && { ids }) })
})
