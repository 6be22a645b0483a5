import { describe, expect, it } from 'vitest'
import { say } from '../../../src/core/dialogues/effect.ts'
import { menuChoices } from '../../../src/core/dialogues/menu.ts'
import { askField } from '../../../src/core/dialogues/registration-field-asked.ts'
import { joined } from '../../../src/core/dialogues/turn-result.ts'
import { message } from '../../../src/core/messages/message.ts'
import { filledForm } from '../../support/conversation/builders.ts'
import { at, atField, home, press, text, when } from './given.ts'

const full = filledForm('new')
const outdated = { kind: 'toast', key: 'common.outdatedToast' } as const

describe('filing', () => {
  const reviewing = at({ at: 'registering.review' }, full)

  it.each([
    ['the button', press('register:file')],
    ['a word', text('betul')],
  ])('%s files the form as it is', (_, event) => {
    expect(when(reviewing, event)).toEqual({
      state: reviewing,
      effects: [{ kind: 'perform', command: { kind: 'fileRegistration', form: full } }],
    })
  })

  it('ends the walk, and the form is no longer open', () => {
    expect(when(reviewing, { kind: 'registrationFiled', reference: 'SHB-26-000001-A' }).state).toEqual(home)
  })

  it('again by the old button is outdated', () => {
    expect(when(home, press('register:file'))).toEqual({
      state: home,
      effects: [outdated, say({ ...message('common.outdated'), choices: menuChoices(home) })],
    })
  })

  it('is not possible before the summary', () => {
    expect(when(atField(full, 'city'), press('register:file')).effects).toEqual([
      outdated,
      say(joined(message('common.outdated'), askField(full, 'city'))),
    ])
  })
})
