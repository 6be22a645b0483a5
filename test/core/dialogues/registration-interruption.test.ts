import { describe, expect, it } from 'vitest'
import { say } from '../../../src/core/dialogues/effect.ts'
import { askField } from '../../../src/core/dialogues/registration-field-asked.ts'
import { newForm, type RegistrationForm } from '../../../src/core/domain/registration.ts'
import { message } from '../../../src/core/messages/message.ts'
import { filledForm } from '../../support/conversation/builders.ts'
import { atField, command, text, when, without } from './given.ts'

const full = filledForm('new')
const nameOnly: RegistrationForm = { ...newForm('new'), answers: { employerName: full.answers.employerName } }

describe('a question in the middle', () => {
  const given = atField(nameOnly, 'ssmNumber')

  it('is asked of the knowledge base', () => {
    expect(when(given, text('apa itu ACR'))).toEqual({
      state: given,
      effects: [{ kind: 'ask', query: { kind: 'answer', question: 'apa itu ACR' } }],
    })
  })

  it('is answered in its language, and the step is asked again', () => {
    const reply = {
      kind: 'answer',
      id: 'acr.what',
      language: 'en',
      why: { share: 1, runnerUp: 0, words: [] },
    } as const
    expect(when(given, { kind: 'answered', question: 'what is an ACR', reply })).toEqual({
      state: given,
      effects: [
        say({ ...message({ answer: 'acr.what' }), language: 'en' }),
        say(askField(nameOnly, 'ssmNumber')),
      ],
    })
  })

  it('that is not understood twice offers a person at the same step', () => {
    const reply = { kind: 'unknown', language: undefined } as const
    const { state, effects } = when(
      { ...given, misunderstood: 1 },
      { kind: 'answered', question: 'kenapa?', reply },
    )
    expect(state).toEqual({ ...given, misunderstood: 2 })
    expect(effects).toMatchObject([
      { message: { lines: [{ key: 'ask.unknownAgain' }, 'blank', { key: 'forms:progress' }, {}, {}] } },
    ])
  })

  it('given with /ask is never taken as the answer', () => {
    const question = 'kedai emas?'
    expect(when(atField(newForm('new'), 'employerName'), command('tanya', 'kedai emas')).effects).toEqual([
      { kind: 'ask', query: { kind: 'answer', question } },
    ])
    const reply = { kind: 'unknown', language: undefined } as const
    const { state } = when(atField(newForm('new'), 'employerName'), { kind: 'answered', question, reply })
    expect(state.form).toEqual(newForm('new'))
  })
})

describe('an answer taken back at the next field', () => {
  const given = atField(without(filledForm('new'), 'city', 'state', 'phone'), 'city')

  it('is given anew, and the field is asked again', () => {
    const { state, effects } = when(given, text('bukan, 50480'))
    expect(state.form?.answers.postcode).toBe('50480')
    const [asked] = effects
    expect(asked?.kind === 'say' && asked.message.lines[0]).toEqual({
      key: 'registration.corrected',
      values: { answer: '50480' },
    })
  })

  it('is not, when what follows cannot be one', () => {
    const { state } = when(given, text('no, thanks'))
    expect(state.form?.answers.postcode).toBe(given.form?.answers.postcode)
  })
})
