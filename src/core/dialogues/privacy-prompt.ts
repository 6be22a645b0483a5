// What is asked before everything of a person is deleted: what goes at once, and what must be kept and why; and what is
// said when it is done.
import type { Language } from '../domain/language.ts'
import { type Message, message, withChoices } from '../messages/message.ts'
import { type Conversation, stepIn } from './conversation.ts'

/** Somebody with links hears what becomes of those employers. */
export function privacyPrompt(state: Conversation): Message {
  const linked = stepIn(state, 'privacy')?.linked === true
  return withChoices(
    message(
      'settings:delete.sure',
      'settings:delete.goes',
      'settings:delete.stays',
      ...(linked ? (['settings:delete.others'] as const) : []),
    ),
    [{ label: 'settings:button.deleteYes', press: 'privacy:deleteYes' }],
    [{ label: 'settings:button.exportFirst', press: 'privacy:export' }],
    [{ label: 'settings:button.deleteNo', press: 'privacy:keep' }],
  )
}

/** In the language they had: the stranger they are now has none. `name`: what the assistant calls itself. */
export function farewell(name: string, language: Language): Message {
  const said = withChoices(message(['settings:delete.done', { name }]), [
    { label: 'button.menu', press: 'menu' },
  ])
  return { ...said, language }
}
