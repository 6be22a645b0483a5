import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FieldValues, RegistrationForm } from '../../../src/core/domain/registration.ts'
import {
  advance,
  Field,
  fieldsFor,
  fieldsInTurn,
  formProgress,
  isOptional,
  newForm,
  nextField,
  RegistrationEvent,
  RegistrationForm as RegistrationFormSchema,
  RegistrationKind,
  RegistrationState,
} from '../../../src/core/domain/registration.ts'
import { answersOf } from '../../../src/core/domain/registration-answers.ts'
import { fieldHint, parseField } from '../../../src/core/domain/registration-field.ts'

const steps = `
draft filledIn filled
filled answersChanged filled
filled signedCopyCame signedCopyReceived
filled handedIn sent
signedCopyReceived answersChanged filled
signedCopyReceived signedCopyCame signedCopyReceived
signedCopyReceived sentToPerkeso sent
signedCopyReceived handedIn sent
sent receivedByPerkeso received
received reviewBegun inReview
inReview approvedByPerkeso approved
inReview returnedByPerkeso returned
inReview rejectedByPerkeso rejected
returned answersChanged filled
returned signedCopyCame signedCopyReceived
returned handedIn sent`

const typed: Record<Field, string> = {
  employerName: 'Contoh Sdn. Bhd.',
  employerCode: 'a1234567890z',
  ssmNumber: '201901000005 (1312525-A)',
  businessKind: 'Kedai makan',
  addressLine1: '12-3, Jalan Contoh',
  addressLine2: 'Taman Contoh',
  postcode: '50538',
  city: 'Kuala Lumpur',
  state: 'WP Kuala Lumpur',
  phone: '03-2161 1234',
  officerName: 'Siti binti Abu',
  officerPosition: 'Kerani',
  officerEmail: 'siti@contoh.com.my',
  officerPhone: '012-345 6789',
}

function answered(kind: RegistrationForm['kind'], fields: readonly Field[]): RegistrationForm {
  const answers = Object.fromEntries(
    fields.map(field => {
      const read = parseField(field, typed[field])
      if (!read.ok) throw new Error(`${field}: ${read.error}`)
      return [field, read.value]
    }),
  ) as Partial<FieldValues>
  return { kind, answers, skipped: [] }
}

describe('the steps of a registration', () => {
  it('are these and no others', () => {
    const allowed = RegistrationState.options.flatMap(state =>
      RegistrationEvent.options.flatMap(event => {
        const next = advance(state, event)
        return next.ok ? [`${state} ${event} ${next.value}`] : []
      }),
    )
    expect(allowed.sort()).toEqual(steps.trim().split('\n').sort())
  })

  it('approved and rejected are final; nothing is sent without a signed copy', () => {
    for (const event of RegistrationEvent.options) {
      expect(advance('approved', event)).toEqual({ ok: false, error: 'notAllowed' })
      expect(advance('rejected', event)).toEqual({ ok: false, error: 'notAllowed' })
    }
    expect(advance('filled', 'sentToPerkeso')).toEqual({ ok: false, error: 'notAllowed' })
  })
})

describe('the fields of a registration', () => {
  it('a new employer is asked for no code, an existing one for its code first', () => {
    expect(fieldsFor('new')).not.toContain('employerCode')
    expect(fieldsFor('existing')[0]).toBe('employerCode')
    expect(fieldsFor('existing')).not.toContain('ssmNumber')
    expect(Field.options.filter(isOptional)).toEqual(['ssmNumber', 'businessKind', 'addressLine2'])
  })

  it('are asked for in order, optional ones until they are skipped', () => {
    const form = newForm('new')
    expect(nextField(form)).toBe('employerName')
    expect(nextField(answered('new', ['employerName']))).toBe('ssmNumber')
    expect(nextField({ ...answered('new', ['employerName']), skipped: ['ssmNumber', 'businessKind'] })).toBe(
      'addressLine1',
    )
    expect(nextField({ ...form, skipped: ['employerName'] })).toBe('employerName')
    expect(nextField(answered('new', fieldsFor('new')))).toBeUndefined()
  })

  it('progress counts answered and skipped fields of this kind only', () => {
    expect(formProgress(newForm('existing'))).toEqual({ done: 0, of: 11 })
    const form = { ...answered('new', ['employerName', 'employerCode']), skipped: ['ssmNumber' as const] }
    expect(formProgress(form)).toEqual({ done: 2, of: 12 })
  })

  it('progress runs on by one from answer to answer, the state left to the postcode', () => {
    for (const kind of RegistrationKind.options) {
      const asked = fieldsInTurn(kind)
      const done = asked.map((_, n) => formProgress(answered(kind, asked.slice(0, n))).done)
      expect(done).toEqual(asked.map((_, n) => n))
      expect(fieldsFor(kind).filter(field => !asked.includes(field))).toEqual(['state'])
      const whole = answered(kind, fieldsFor(kind))
      expect(formProgress(whole)).toEqual({ done: asked.length, of: asked.length })
    }
  })

  it('each answer that was read is accepted by the schema of the form', () => {
    expect(RegistrationFormSchema.safeParse(answered('existing', fieldsFor('existing'))).success).toBe(true)
    expect(RegistrationFormSchema.safeParse(answered('new', fieldsFor('new'))).success).toBe(true)
  })

  it.each([
    ['employerCode', 'ABC', 'characters'],
    ['ssmNumber', '123', 'tooShort'],
    ['postcode', '1234', 'tooShort'],
    ['state', 'Atlantis', 'unknown'],
    ['officerName', 'R2', 'digits'],
    ['officerEmail', 'siti', 'noAt'],
    ['officerPhone', '+65 6123 4567', 'foreign'],
    ['employerName', 'www.contoh.com', 'link'],
    ['city', '', 'empty'],
    ['addressLine1', '43000', 'noLetters'],
  ] as const)('%s refuses %j: %s', (field, text, reason) => {
    expect(parseField(field, text)).toEqual({ ok: false, error: reason })
  })

  it('a field hints at what is worth asking about, and is silent otherwise', () => {
    expect(fieldHint('employerCode', 'B12345678')).toEqual({ kind: 'unusualCode' })
    expect(fieldHint('employerCode', 'A1234567890Z')).toBeUndefined()
    expect(fieldHint('officerEmail', 'a@gmial.com')).toEqual({ kind: 'didYouMean', email: 'a@gmail.com' })
    expect(fieldHint('officerEmail', 'a@contoh.com')).toBeUndefined()
    expect(fieldHint('postcode', '75450')).toEqual({ kind: 'stateOfPostcode', state: 'melaka' })
    expect(fieldHint('city', '75450')).toBeUndefined()
  })

  // What is public of PERKESO's form names no mobile number.
  it.each(['phone', 'officerPhone'] as const)('%s takes a mobile number and a landline alike', field => {
    expect(parseField(field, '012-345 6789')).toEqual({ ok: true, value: '+60123456789' })
    expect(parseField(field, '03-8733 1234')).toEqual({ ok: true, value: '+60387331234' })
  })

  it('no text, however odd, makes a field throw', () => {
    fc.assert(
      fc.property(fc.constantFrom(...Field.options), fc.string({ unit: 'binary' }), (field, text) => {
        const read = parseField(field, text)
        if (!read.ok) expect(read.error).toMatch(/^[a-zA-Z]+$/)
      }),
    )
  })
})

describe('a filled form', () => {
  it('is filed with the address together and without what its kind does not ask for', () => {
    const form = answered('existing', Field.options)
    expect(answersOf(form)).toEqual({
      ok: true,
      value: {
        kind: 'existing',
        employerCode: 'A1234567890Z',
        employerName: 'Contoh Sdn. Bhd.',
        address: {
          line1: '12-3, Jalan Contoh',
          line2: 'Taman Contoh',
          postcode: '50538',
          city: 'Kuala Lumpur',
          state: 'kualaLumpur',
        },
        phone: '+60321611234',
        officerName: 'Siti binti Abu',
        officerPosition: 'Kerani',
        officerEmail: 'siti@contoh.com.my',
        officerPhone: '+60123456789',
      },
    })
    expect(answersOf({ ...form, kind: 'new' })).toMatchObject({
      value: { kind: 'new', ssmNumber: '201901000005 (1312525-A)', businessKind: 'Kedai makan' },
    })
  })

  it('optional answers may be missing, required ones are named', () => {
    const required = fieldsFor('new').filter(field => !isOptional(field))
    expect(answersOf(answered('new', required))).toMatchObject({ ok: true })
    expect(answersOf(answered('new', required.slice(1)))).toEqual({ ok: false, error: ['employerName'] })
    expect(answersOf(newForm('existing'))).toEqual({
      ok: false,
      error: fieldsFor('existing').filter(field => field !== 'addressLine2'),
    })
  })
})
