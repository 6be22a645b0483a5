// The calculator and the estimate of late payment after one another, and the estimate of one's own months.
import { describe, expect, it, test } from 'vitest'
import { loadTexts } from '../../../src/adapters/text/texts.ts'
import { period } from '../../../src/core/calendar/period.ts'
import type { Event } from '../../../src/core/dialogues/event.ts'
import { languages } from '../../../src/core/domain/language.ts'
import { render } from '../../../src/core/messages/render.ts'
import { at, bengkel, kedai, monthIn } from '../../support/conversation/builders.ts'
import { happens, type World, world } from '../../support/conversation/world.ts'
import { press, text } from './given.ts'

const { wording, knowledge } = loadTexts()

/** What is said to the last of these, in English. */
function lastTold(
  before: World,
  ...events: readonly Event[]
): { said: string; presses: (string | undefined)[] } {
  let now = before
  let told = { said: '', presses: [] as (string | undefined)[] }
  for (const event of events) {
    const { world: after, effects } = happens(now, event, knowledge)
    now = after
    const said = effects.flatMap(effect => (effect.kind === 'say' ? [effect.message] : []))
    const each = said.map(message => render({ ...message, language: 'en' }, 'en', wording))
    told = {
      said: each.map(one => one.text).join('\n'),
      presses: each.flatMap(one => one.buttons.flat().map(button => button.press)),
    }
  }
  return told
}

const stranger = world({ languageCode: 'en' })
/** On 16 January 2027 November is a month and a day late. */
const late = world({
  languageCode: 'en',
  now: at('2027-01-16 09:00'),
  links: [kedai],
  months: { [kedai.id]: [monthIn('acrUnpaid'), monthIn('paid', period(2026, 10))] },
})

describe('a correction', () => {
  it('is of what came last', () => {
    const both = [text('gaji 3250 bayar berapa'), text('lewat 2 bulan RM500')]
    expect(lastTold(stranger, ...both, text('bukan, 1600')).said).toContain('RM1,600.00 × 0.5% × 2 months')
    expect(lastTold(stranger, ...both, text('kalau 3 bulan?')).said).toContain('RM500.00 × 0.5% × 3 months')
    const anew = [...both, text('gaji 2000 berapa'), text('bukan, 3350')]
    expect(lastTold(stranger, ...anew).said).toContain('on a wage of RM3,350.00')
  })

  it('may be an age alone', () => {
    const said = lastTold(stranger, text('gaji 3250 bayar berapa'), text('umur 62')).said
    expect(said).toContain('on a wage of RM3,250.00')
    expect(said).toContain('Category 2')
  })
})

test('what is called a wage is none of an amount that is unpaid', () => {
  const asked = [press('calculate:late'), text('gaji 3250 bayar berapa')]
  expect(lastTold(stranger, ...asked).said).toContain('on a wage of RM3,250.00')
  expect(lastTold(stranger, press('calculate:late'), text('3250 lewat 2 bulan')).said).toContain(
    'RM3,250.00 × 0.5% × 2 months',
  )
})

describe('the estimate of a month of a linked employer', () => {
  it.each(['lewat bayar November 2026', 'faedah lewat november', 'lwt byr nov brp kena'])(
    '"%s" is of what is open on record, for each Act',
    said => {
      const told = lastTold(late, text(said))
      expect(told.said).toContain('ACR: RM4,158.00 × 0.5% × 2 months = RM41.58, becomes RM45.00')
      expect(told.said).toContain('ECR (EIS): RM260.00 × 0.5% × 2 months = RM2.60, becomes RM5.00')
      expect(told.said).toContain('(FCLB): RM50.00')
      expect(told.presses).toContain(`status:pay:${kedai.id}:2026-11`)
    },
  )

  it('is offered below a month that is late, and not below one that is paid', () => {
    const press = `status:late:${kedai.id}:2026-11`
    expect(lastTold(late, text('November 2026')).presses).toContain(press)
    expect(lastTold(late, text('Oktober 2026')).presses.join()).not.toContain('status:late')
  })

  it('says that nothing is open where nothing is, and takes an amount that is told', () => {
    expect(lastTold(late, text('lewat bayar Oktober 2026')).said).toContain('Nothing is unpaid on record')
    expect(lastTold(late, text('lewat bayar Oktober 2026 RM500')).said).toContain('RM500.00 × 0.5%')
  })

  it('says that the amount is not known where no schedule is accepted', () => {
    for (const state of ['missing', 'rejected', 'submitted'] as const) {
      const months = { [kedai.id]: [monthIn(state)] }
      const { said } = lastTold({ ...late, months }, text('lewat bayar November 2026'))
      expect(said).toContain('is not accepted yet')
      expect(said).not.toContain('Nothing is unpaid')
    }
  })

  it('is of nobody else', () => {
    const other = { ...late, links: [bengkel], months: {} }
    const forged = lastTold(other, press(`status:late:${kedai.id}:2026-11`)).said
    expect(forged).not.toContain('RM')
    expect(lastTold({ ...late, links: [] }, text('lewat bayar November 2026')).said).toContain('unpaid?')
  })
})

test.each(languages)('the estimate of an own month keeps to one message in %s', language => {
  const { effects } = happens(late, text('lewat bayar November 2026'), knowledge)
  const said = effects.flatMap(effect => (effect.kind === 'say' ? [effect.message] : []))
  expect(said.map(message => render({ ...message, language }, language, wording).text.length < 4096)).toEqual(
    [true],
  )
})
