import { describe, expect, it } from 'vitest'
import { say } from '../../../src/core/dialogues/effect.ts'
import { askField, shareNumber } from '../../../src/core/dialogues/registration-field-asked.ts'
import { askMeantEmail } from '../../../src/core/dialogues/registration-meant-email.ts'
import { keptForm } from '../../../src/core/dialogues/registration-question.ts'
import { review, whichOf } from '../../../src/core/dialogues/registration-reviewed.ts'
import { joined } from '../../../src/core/dialogues/turn-result.ts'
import type { Field, RegistrationForm } from '../../../src/core/domain/registration.ts'
import { parseField } from '../../../src/core/domain/registration-field.ts'
import { type Message, message, withChoices } from '../../../src/core/messages/message.ts'
import { filledForm } from '../../support/conversation/builders.ts'
import { at, atField, home, text, when, without } from './given.ts'

const full = filledForm('new')
const person = [{ label: 'button.person', press: 'person' }] as const

function withEmail(email: string): RegistrationForm {
  const read = parseField('officerEmail', email)
  if (!read.ok) throw new Error(email)
  return { ...full, answers: { ...full.answers, officerEmail: read.value } }
}

describe('an answer that is told to be wrong in the middle of the walk', () => {
  const form = without(without(full, 'city'), 'phone')

  it.each([
    ['salah poskod', 'postcode'],
    ['poskod salah', 'postcode'],
    ['nama majikan silap', 'employerName'],
    ['tukar alamat', 'addressLine1'],
    ['wrong postcode', 'postcode'],
  ] as const)('"%s" asks for %s again', (said, field) => {
    const asked = { state: atField(form, field), effects: [say(askField(form, field))] }
    expect(when(atField(form, 'city'), text(said))).toEqual(asked)
  })

  it('leads back to where the walk was', () => {
    const { state } = when(atField(form, 'postcode'), text('43650'))
    expect(state.holder).toEqual(atField(form, 'city').holder)
    expect(state.form?.answers.postcode).toBe('43650')
  })

  it.each(['Kampung Poskod Lama', 'Salah Baru', 'bandar salah'])('"%s" is the name of a town', said => {
    expect(when(atField(form, 'city'), text(said)).state.form?.answers.city).toBe(said)
  })
})

describe('a mail address with a slip', () => {
  const slipped = withEmail('siti@gmial.com')
  const meant = withEmail('siti@gmail.com')
  const asking = at({ at: 'registering.meantEmail', correcting: false }, slipped)

  it('is asked about before the walk goes on', () => {
    expect(when(atField(without(full, 'officerEmail'), 'officerEmail'), text('siti@gmial.com'))).toEqual({
      state: asking,
      effects: [say(askMeantEmail(slipped) as Message)],
    })
  })

  it.each(['ya', 'betul', 'yes', 'Ya, guna yang itu'])(
    'gives way to the one that was meant on "%s"',
    word => {
      const taken = message(['forms:hints.emailTaken', { email: 'siti@gmail.com' }])
      expect(when(asking, text(word))).toEqual({
        state: at({ at: 'registering.review' }, meant),
        effects: [say(joined(taken, review(meant)))],
      })
    },
  )

  it.each(['tidak', 'no', 'kekalkan'])('stays as it is on "%s"', word => {
    expect(when(asking, text(word)).state).toEqual(at({ at: 'registering.review' }, slipped))
  })

  it('gives way to another one that is typed', () => {
    const other = withEmail('aminah@majujaya.com.my')
    const { state } = when(asking, text('aminah@majujaya.com.my'))
    expect(state).toEqual(at({ at: 'registering.review' }, other))
  })
})

describe('at a field', () => {
  const form = without(full, 'officerName')

  it.each(['saya', 'saya la', 'saya sendiri', 'Me'])('"%s" is no name: the full name is asked', said => {
    const { choices } = askField(form, 'officerName')
    expect(when(atField(form, 'officerName'), text(said))).toEqual({
      state: atField(form, 'officerName'),
      effects: [say({ ...message('forms:officerName.yourself'), choices })],
    })
  })

  it.each(['belum pernah la', 'tak tahu', 'tak ada la', "I don't know", '-', ' — '])(
    '"%s" is no answer',
    said => {
      expect(when(atField(form, 'officerName'), text(said))).toEqual({
        state: atField(form, 'officerName'),
        effects: [say(joined(message('forms:required'), askField(form, 'officerName')))],
      })
    },
  )

  it.each(['nanti', 'nanti la', 'kejap', 'esok', 'later'])('"%s" stops, with the answers kept', said => {
    expect(when(atField(form, 'officerName'), text(said))).toEqual({
      state: at({ at: 'home' }, form),
      effects: [say(keptForm(form))],
    })
  })

  it.each(['salah', 'silap', 'eh salah', 'wrong'])('"%s" goes one back', said => {
    expect(when(atField(form, 'officerName'), text(said)).state).toEqual(atField(form, 'phone'))
  })

  it.each(['mana nak tengok', 'apa itu', 'ha?', 'tak faham', 'tolong', 'help'])('"%s" is helped', said => {
    const { state, effects } = when(atField(full, 'ssmNumber'), text(said))
    expect(state).toEqual(atField(full, 'ssmNumber'))
    const helped = joined(message('forms:ssmNumber.help'), askField(full, 'ssmNumber'))
    expect(effects).toEqual([say(withChoices(helped, person))])
  })
})

it.each(['-', '–'])('"%s" leaves a field empty that may be', said => {
  const { state } = when(atField(without(full, 'ssmNumber', 'businessKind'), 'ssmNumber'), text(said))
  expect(state.form?.skipped).toContain('ssmNumber')
})

it.each([
  ['nak cakap english', 'en'],
  ['boleh tukar ke bahasa inggeris', 'en'],
  ['In English please', 'en'],
  ['tolong guna bahasa melayu', 'ms'],
] as const)('"%s" in the middle of the form asks for a language', (said, language) => {
  const { effects } = when(atField(full, 'officerEmail'), text(said))
  expect(effects).toEqual([{ kind: 'perform', command: { kind: 'setLanguage', language } }])
})

it.each(['nak minta id portal', 'daftar id', 'I want to register for a portal ID'])(
  '"%s" leaves no doubt what is to be registered',
  said => {
    expect(when(home, text(said)).state).toEqual(at({ at: 'registering.kind' }))
  },
)

it('help at a question with buttons is to press one', () => {
  const { effects } = when(at({ at: 'registering.kind' }), text('tak faham'))
  expect(effects).toMatchObject([
    { message: { lines: [{ key: 'dialogue.pressButton' }, 'blank', { key: 'registration.haveCode' }] } },
  ])
})

it('a field that is corrected is asked without a progress', () => {
  expect(askField(full, 'city', true).lines[0]).toEqual({ key: 'forms:city.ask' })
})

describe('below the summary', () => {
  const reviewing = at({ at: 'registering.review' }, full)

  it.each<[string, Field]>([
    ['e-mel salah', 'officerEmail'],
    ['tukar poskod', 'postcode'],
    ['nama syarikat salah', 'employerName'],
    ['telefon pegawai tersilap', 'officerPhone'],
    ['the position is wrong', 'officerPosition'],
    ['betulkan negeri', 'state'],
  ])('"%s" opens %s', (said, field) => {
    expect(when(reviewing, text(said))).toEqual({
      state: atField(full, field, true),
      effects: [...(field === 'officerPhone' ? [say(shareNumber)] : []), say(askField(full, field, true))],
    })
  })

  it('a word for several fields lets the person choose', () => {
    const told = [say(whichOf(['phone', 'officerPhone']))]
    expect(when(reviewing, text('telefon salah'))).toEqual({ state: reviewing, effects: told })
  })
})

it('"nanti" at the menu is only noted', () => {
  expect(when(home, text('nanti')).effects).toMatchObject([{ message: { lines: [{ key: 'common.noted' }] } }])
})

describe('a no', () => {
  it.each(['tidak', 'no', 'tak', 'belum ada'])('leaves an optional field empty on "%s"', word => {
    const asked = atField(without(full, 'addressLine2'), 'addressLine2')
    const { state } = when(asked, text(word))
    expect(state.form?.answers.addressLine2).toBeUndefined()
    expect(state.form?.skipped).toContain('addressLine2')
  })
})

describe('a contact of their own', () => {
  const contact = { kind: 'contactShared', phone: '+60123456789', own: true } as const

  it.each(['officerPhone', 'phone'] as const)('answers %s', field => {
    const before = atField(without(filledForm('new'), field), field)
    expect(when(before, contact).state.form?.answers[field]).toBe('+60123456789')
  })

  it.each(['city', 'employerName', 'addressLine1', 'officerPosition'] as const)(
    'is no answer to %s',
    field => {
      const before = atField(without(filledForm('new'), field), field)
      const { state, effects } = when(before, contact)
      expect(state).toEqual(before)
      expect(JSON.stringify(effects)).toContain('common.contact')
    },
  )
})
