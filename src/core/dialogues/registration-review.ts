// The summary of a filled form: correct one field, then file it. Our own summary, not the official form.
import { fieldsFor } from '../domain/registration.ts'
import { message, withChoices } from '../messages/message.ts'
import { atDialogue, type Conversation } from './conversation.ts'
import { replace, say } from './effect.ts'
import type { Facts } from './facts.ts'
import { specimen } from './menu.ts'
import { isSection, whichField, whichSection } from './registration-message.ts'
import { toField, toReview } from './registration-walk.ts'
import { stay, type Turn } from './turn-result.ts'

/** A button below the summary. */
export function reviewPressed(state: Conversation, what: string, detail: string): Turn | undefined {
  const { form } = state
  if (!form) return undefined
  if (what === 'file') return stay(state, { kind: 'perform', command: { kind: 'fileRegistration', form } })
  if (what === 'review') return toReview(state)
  if (what === 'correct') return stay(state, replace(whichSection()))
  if (what === 'section' && isSection(detail)) return stay(state, replace(whichField(form, detail)))
  const field = fieldsFor(form.kind).find(each => each === detail)
  return what === 'field' && field ? toField(state, field, true) : undefined
}

/** What filing gave: our reference, and the way the signed form takes to PERKESO. */
export function filed(state: Conversation, reference: string, { operator }: Facts): Turn {
  const said = message(
    ['registration.filed', { reference }],
    ...specimen(operator),
    'blank',
    'registration.threeSteps',
    'registration.next1',
    'registration.next2',
    'registration.next3',
    'blank',
    'registration.noOfficialTime',
  )
  const { form: _filed, ...without } = state
  return stay(
    atDialogue(without, { at: 'home' }),
    say(
      withChoices(
        said,
        [{ label: 'button.myRegistrations', press: 'registrations' }],
        [
          { label: 'button.whereToSend', press: 'topic:id.how_register' },
          { label: 'button.menu', press: 'menu' },
        ],
      ),
    ),
  )
}
