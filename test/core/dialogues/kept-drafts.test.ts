// Forms of other versions: what can still be read of them goes on.
import { expect, it } from 'vitest'
import { keptDrafts } from '../../../src/core/dialogues/kept-drafts.ts'
import { fieldsFor, nextField, salvagedForm } from '../../../src/core/domain/registration.ts'
import { filledForm } from '../../support/conversation/builders.ts'

const full = filledForm('new')

it('a field that is not asked any more is left out, and all others are kept', () => {
  const older = { ...full, answers: { ...full.answers, faxNumber: '03-1234 5678' }, skipped: ['faxNumber'] }
  expect(salvagedForm(older)).toEqual({ ...full, skipped: [] })
})

it.each(fieldsFor('new'))(
  'an answer to %s that is read otherwise now is asked again, and only that',
  field => {
    const older = { ...full, answers: { ...full.answers, [field]: { was: 'otherwise' } } }
    const kept = salvagedForm(older)
    const { [field]: _, ...others } = full.answers
    expect(kept?.answers).toEqual(others)
  },
)

it('a form of a field that is new is asked for that field', () => {
  const { phone: _, ...answers } = full.answers
  const kept = salvagedForm({ ...full, answers })
  expect(kept && nextField(kept)).toBe('phone')
})

it.each([null, 'x', {}, { kind: 'other', answers: {} }])('what is no form at all is none: %j', kept => {
  expect(salvagedForm(kept)).toBeUndefined()
})

it('all unfinished forms of a conversation that cannot be read are kept, with what they correct', () => {
  const correction = { reference: 'SHB-26-000123-D', fields: ['phone'] }
  const drafts = [{ form: filledForm('existing') }, { form: 'gone' }]
  const state = { holder: { by: 'somebody else' }, form: full, correction, otherDrafts: drafts }
  expect(keptDrafts(state)).toEqual({ form: full, correction, otherDrafts: [drafts[0]] })
  const older = { ...state, correction: { reference: correction.reference, fields: ['faxNumber'] } }
  expect(keptDrafts(older).correction).toEqual({ reference: correction.reference, fields: [] })
  expect(keptDrafts('x')).toEqual({})
})
