import { expect, it } from 'vitest'
import { Conversation, newConversation } from '../../../src/core/dialogues/conversation.ts'
import { filledForm } from '../../support/conversation/builders.ts'
import { at } from './given.ts'

it('a new conversation, and one in the middle of a form, can be stored and taken up', () => {
  const inForm = at({ at: 'registering.field', field: 'city', correcting: true }, filledForm('existing'), 1)
  for (const each of [newConversation, inForm])
    expect(Conversation.parse(JSON.parse(JSON.stringify(each)))).toEqual(each)
})

it.each([
  ['a step of the form without the form', at({ at: 'registering.review' })],
  [
    'a field that is no longer asked',
    { ...newConversation, holder: { by: 'bot', dialogue: { at: 'registering.field', field: 'fax' } } },
  ],
  [
    'a dialogue that is gone',
    { ...newConversation, holder: { by: 'bot', dialogue: { at: 'ordering.pizza' } } },
  ],
  [
    'an answer that is no longer accepted',
    at({ at: 'home' }, { kind: 'new', answers: { city: '' }, skipped: [] }),
  ],
  ['nothing', undefined],
])('%s is not taken up', (_, stored) => {
  expect(Conversation.safeParse(stored).success).toBe(false)
})
