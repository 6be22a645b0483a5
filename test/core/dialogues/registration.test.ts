import { describe, expect, it } from 'vitest'
import { draftsOf } from '../../../src/core/dialogues/drafts.ts'
import { say } from '../../../src/core/dialogues/effect.ts'
import { formReminder } from '../../../src/core/dialogues/form-reminder.ts'
import { askField, numberNoted } from '../../../src/core/dialogues/registration-field-asked.ts'
import {
  hadId,
  haveCode,
  keptForm,
  meaning,
  openForm,
  reallyDiscard,
} from '../../../src/core/dialogues/registration-question.ts'
import { review } from '../../../src/core/dialogues/registration-reviewed.ts'
import { joined } from '../../../src/core/dialogues/turn-result.ts'
import { redactionMark } from '../../../src/core/domain/redact.ts'
import {
  type Field,
  fieldsFor,
  fieldsInTurn,
  isOptional,
  newForm,
  type RegistrationForm,
} from '../../../src/core/domain/registration.ts'
import { message } from '../../../src/core/messages/message.ts'
import { filledForm, typedAnswers } from '../../support/conversation/builders.ts'
import { world } from '../../support/conversation/world.ts'
import { pressesIn } from './explore.ts'
import { at, atField, command, home, press, text, when, without } from './given.ts'

const full = filledForm('new')
const begunAt = world().now
const nameOnly: RegistrationForm = { ...newForm('new'), answers: { employerName: full.answers.employerName } }
const toHome = (form?: RegistrationForm) => at({ at: 'home' }, form)
const outdated = { kind: 'toast', key: 'common.outdatedToast' } as const

describe('the walk begins', () => {
  it('/register asks first what is meant', () => {
    expect(when(home, command('register'))).toEqual({
      state: at({ at: 'registering.meaning' }),
      effects: [say(meaning())],
    })
  })

  it('the button for an ID asks at once for the employer code', () => {
    expect(when(home, press('register'))).toEqual({
      state: at({ at: 'registering.kind' }),
      effects: [say(haveCode())],
    })
  })

  it('an employer with a code is asked whether it ever had an ID', () => {
    expect(when(at({ at: 'registering.kind' }), press('register:code:yes'))).toEqual({
      state: at({ at: 'registering.hadId' }),
      effects: [say(hadId())],
    })
  })

  it.each([
    ['press', press('register:code:no')],
    ['word', text('Belum ada')],
  ])('an employer without a code begins the form of a new one, by %s', (_, event) => {
    expect(when(at({ at: 'registering.kind' }), event)).toEqual({
      state: atField(newForm('new', begunAt), 'employerName'),
      effects: [say(message('registration.intro.new')), say(askField(newForm('new'), 'employerName'))],
    })
  })

  it('an open form is offered before a new one begins', () => {
    expect(when(toHome(nameOnly), command('daftar'))).toEqual({
      state: toHome(nameOnly),
      effects: [say(openForm(nameOnly))],
    })
  })
})

describe('an answer', () => {
  it('is noted and the next field is asked', () => {
    expect(when(atField(newForm('new'), 'employerName'), text(typedAnswers.employerName))).toEqual({
      state: atField(nameOnly, 'ssmNumber'),
      effects: [say(askField(nameOnly, 'ssmNumber'))],
    })
  })

  it('that is wrong is refused with its reason, and nothing is noted', () => {
    const form = without(full, 'postcode', 'state')
    expect(when(atField(form, 'postcode'), text('99999'))).toEqual({
      state: at({ at: 'registering.field', field: 'postcode', correcting: false, refused: 1 }, form),
      effects: [say(joined(message('forms:reasons.unknownArea'), askField(form, 'postcode')))],
    })
  })

  it('that is wrong a second time offers a person', () => {
    const form = without(full, 'postcode', 'state')
    const once = when(atField(form, 'postcode'), text('99999'))
    const { effects } = when(once.state, text('99999'))
    expect(effects).toMatchObject([
      { message: { choices: expect.arrayContaining([[{ label: 'button.person', press: 'person' }]]) } },
    ])
  })

  it('that is a postcode fills in the state and says so', () => {
    const form = without(full, 'postcode', 'city', 'state')
    const after = without(full, 'city')
    const lead = message(['forms:hints.stateOfPostcode', { state: { text: 'forms:states.selangor' } }])
    expect(when(atField(form, 'postcode'), text('43000'))).toEqual({
      state: atField(after, 'city'),
      effects: [say(joined(lead, askField(after, 'city')))],
    })
  })

  it('that is a postcode of another state than before asks to look at the town too', () => {
    const values = { state: { text: 'forms:states.pulauPinang' as const }, city: 'Kajang' }
    const { effects, state } = when(atField(full, 'postcode', true), text('10450'))
    expect(state.form?.answers).toMatchObject({ state: 'pulauPinang', city: 'Kajang' })
    const [said] = effects
    expect(said?.kind === 'say' && said.message.lines[0]).toEqual({ key: 'forms:hints.stateMoved', values })
  })

  it('to the last open field leads to the summary', () => {
    expect(when(atField(without(full, 'officerPhone'), 'officerPhone'), text('012-345 6789'))).toEqual({
      state: at({ at: 'registering.review' }, full),
      effects: [say(numberNoted(full)), say(review(full))],
    })
  })

  it('is never a text in which a secret was hidden', () => {
    expect(when(atField(newForm('new'), 'employerName'), text(`kata laluan: ${redactionMark}`))).toEqual({
      state: atField(newForm('new'), 'employerName'),
      effects: [say(joined(message('common.hidden'), askField(newForm('new'), 'employerName')))],
    })
  })

  it('is never a greeting or thanks', () => {
    const given = atField(nameOnly, 'city')
    expect(when(given, text('Selamat pagi!')).state).toEqual(given)
    expect(when(given, text('tq')).state).toEqual(given)
  })

  it('may be "ejen" where a position or a business is asked, and calls a person elsewhere', () => {
    const form = without(full, 'officerPosition')
    const noted = { ...full, answers: { ...full.answers, officerPosition: 'ejen' } }
    expect(when(atField(form, 'officerPosition'), text('ejen')).state).toEqual(
      at({ at: 'registering.review' }, noted),
    )
    expect(when(atField(form, 'city'), text('ejen')).state.holder.by).toBe('waiting')
  })

  it('may be a company whose name begins like a question', () => {
    const { state } = when(atField(newForm('new'), 'employerName'), text('Apa Kata Sdn. Bhd.'))
    expect(state.form?.answers.employerName).toBe('Apa Kata Sdn. Bhd.')
  })
})

describe('skipping', () => {
  const required = fieldsFor('new').filter(field => !isOptional(field))

  it.each(required)('%s is needed: the walk stays there', field => {
    const form = without(full, field)
    const told = [say(joined(message('forms:required'), askField(form, field)))]
    expect(when(atField(form, field), text('langkau'))).toEqual({
      state: atField(form, field),
      effects: told,
    })
    expect(when(atField(form, field), press(`register:skip:${field}`))).toEqual({
      state: atField(form, field),
      effects: told,
    })
  })

  it('an optional field leaves it out and goes on', () => {
    const after = { ...nameOnly, skipped: ['ssmNumber'] satisfies Field[] }
    expect(when(atField(nameOnly, 'ssmNumber'), text('skip'))).toEqual({
      state: atField(after, 'businessKind'),
      effects: [say(askField(after, 'businessKind'))],
    })
  })

  it('by word keeps an answer that is there', () => {
    expect(when(atField(full, 'ssmNumber', true), text('langkau')).state.form).toEqual(full)
  })

  it('by "none" empties the field', () => {
    const { state } = when(atField(full, 'ssmNumber', true), text('tiada'))
    expect(state).toEqual(
      at({ at: 'registering.review' }, { ...without(full, 'ssmNumber'), skipped: ['ssmNumber'] }),
    )
  })
})

describe('going back', () => {
  it.each([
    ...fieldsInTurn('existing')
      .slice(1)
      .map((field, index) => [field, fieldsInTurn('existing')[index] as Field] as const),
    // Where an older assistant asked for the state.
    ['state', 'city'] as const,
  ])('from %s leads to %s, by word and by button', (field, before) => {
    const form = filledForm('existing')
    const there = { state: atField(form, before), effects: [say(askField(form, before))] }
    expect(when(atField(form, field), text('kembali'))).toEqual(there)
    expect(when(atField(form, field), press(`register:back:${field}`))).toEqual(there)
  })

  it('from the first field leads to the kind of employer, with the answers kept', () => {
    expect(when(atField(full, 'employerName'), text('back'))).toEqual({
      state: at({ at: 'registering.kind' }, full),
      effects: [say(haveCode())],
    })
  })

  it('from a correction leads to the summary', () => {
    expect(when(atField(full, 'city', true), text('balik'))).toEqual({
      state: at({ at: 'registering.review' }, full),
      effects: [say(review(full))],
    })
  })
})

describe('stopping', () => {
  it.each([
    ['a word', text('tak jadi')],
    ['a command', command('batal')],
    ['a button', press('register:stop')],
  ])('by %s keeps the answers', (_, event) => {
    expect(when(atField(nameOnly, 'ssmNumber'), event)).toEqual({
      state: toHome(nameOnly),
      effects: [say(keptForm(nameOnly))],
    })
  })

  it('going on later asks the first field that is open', () => {
    expect(when(toHome(nameOnly), press('register:continue'))).toEqual({
      state: atField(nameOnly, 'ssmNumber'),
      effects: [say(askField(nameOnly, 'ssmNumber'))],
    })
  })

  it('throwing the answers away takes two steps', () => {
    expect(when(toHome(nameOnly), press('register:discard'))).toEqual({
      state: at({ at: 'registering.discard' }, nameOnly),
      effects: [say(reallyDiscard(nameOnly))],
    })
    expect(when(at({ at: 'registering.discard' }, nameOnly), press('register:discard:yes'))).toEqual({
      state: at({ at: 'registering.kind' }),
      effects: [say(joined(message('registration.discarded'), haveCode()))],
    })
  })

  it('what a reminder offers is about its own form, whichever is in hand by then', () => {
    const reminded = { ...nameOnly, begunAt: 1 }
    const other = { ...full, begunAt: 2 }
    const later = { ...toHome(other), otherDrafts: [{ form: reminded }] }
    const [goOn = '', discard = ''] = pressesIn([say(formReminder({ form: reminded }))])
    expect(when(later, press(goOn)).state).toMatchObject({ form: reminded, otherDrafts: [{ form: other }] })
    const asked = when(later, press(discard))
    expect(asked.effects).toEqual([say(reallyDiscard(reminded))])
    expect(draftsOf(when(asked.state, press('register:discard:yes')).state)).toEqual([{ form: other }])
    expect(when(toHome(other), press(discard)).effects).toContainEqual(outdated)
  })

  it('an old button cannot throw the answers away', () => {
    expect(when(atField(nameOnly, 'ssmNumber'), press('register:discard:yes'))).toEqual({
      state: atField(nameOnly, 'ssmNumber'),
      effects: [outdated, say(joined(message('common.outdated'), askField(nameOnly, 'ssmNumber')))],
    })
  })
})

describe('a change of mind', () => {
  it('about the kind of employer keeps every answer', () => {
    const { state } = when(at({ at: 'registering.kind' }, full), press('register:code:yes'))
    const { state: after } = when(state, press('register:had:never'))
    expect(after).toEqual(atField({ ...full, kind: 'existing' }, 'employerCode'))
  })

  it('about one field returns to the summary', () => {
    const corrected = { ...full, answers: { ...full.answers, city: 'Bangi' } }
    expect(when(atField(full, 'city', true), text('Bangi'))).toEqual({
      state: at({ at: 'registering.review' }, corrected),
      effects: [say(review(corrected))],
    })
  })

  it('about the language repeats the step in the other one', () => {
    const given = atField(nameOnly, 'ssmNumber')
    expect(when(given, text('english'))).toEqual({
      state: given,
      effects: [{ kind: 'perform', command: { kind: 'setLanguage', language: 'en' } }],
    })
    expect(when(given, { kind: 'languageSet' })).toEqual({
      state: given,
      effects: [say(joined(message('language.set'), askField(nameOnly, 'ssmNumber')))],
    })
  })
})
