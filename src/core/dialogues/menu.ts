// The first minute: greeting, menu by need, how to use, language, privacy.
import type { Choice, Message } from '../messages/message.ts'
import { message, withChoices } from '../messages/message.ts'
import type { TextKey } from '../messages/text-key.ts'
import { inBatch } from './batch-held.ts'
import type { Conversation } from './conversation.ts'
import type { Facts } from './facts.ts'

const needs: readonly (readonly Choice[])[] = [
  [
    { label: 'button.payThisMonth', press: 'status' },
    { label: 'button.getId', press: 'register' },
  ],
  [
    { label: 'button.checkFile', press: 'file' },
    { label: 'button.ask', press: 'ask' },
  ],
  [{ label: 'button.person', press: 'person' }],
]

/** The menu by need; a form that is open comes first, and files that are checked. */
export function menuChoices(state: Conversation): readonly (readonly Choice[])[] {
  const { form, otherDrafts, file, batch } = state
  const open: Choice[] = [
    ...(form || otherDrafts?.length
      ? [
          {
            label: 'button.continueApplication',
            press: form ? 'register:continue' : 'registrations',
          } as const,
        ]
      : []),
    ...(file?.checked && !inBatch(state, file.ticket)
      ? [{ label: 'payroll:button.continue', press: 'file' } as const]
      : []),
    ...(batch ? [{ label: 'payroll:button.list', press: 'batch' } as const] : []),
  ]
  return open.length > 0 ? [open, ...needs] : needs
}

const languageChoices: readonly Choice[] = [
  { label: 'button.malay', press: 'language:ms' },
  { label: 'button.english', press: 'language:en' },
]

/** Who it is and what it can do, in four lines; in both languages for a Telegram that speaks neither. */
export function greeting(state: Conversation, { operator, languageKnown }: Facts): Message {
  const said = message(
    ['start.welcome', { name: operator.name }],
    'start.canDo',
    whoRunsIt(operator),
    'start.neverAsks',
  )
  if (languageKnown)
    return withChoices(said, ...menuChoices(state), [{ label: 'button.language', press: 'language' }])
  return { ...withChoices(said, languageChoices, ...menuChoices(state)), language: 'both' }
}

/** The line that says who runs it. */
export function whoRunsIt({ mode, specimen }: Facts['operator']): TextKey {
  if (specimen) return 'start.specimen'
  return mode === 'official' ? 'start.official' : 'start.notPerkeso'
}

/** The line that marks what the sandbox made up. */
export function specimen({ specimen: madeUp }: Pick<Facts['operator'], 'specimen'>): readonly TextKey[] {
  return madeUp ? ['common.specimen'] : []
}

/** The menu by need, as a message. */
export function menu(state: Conversation): Message {
  return withChoices(message('menu.title'), ...menuChoices(state))
}

/** The choice of language, in both. */
export function chooseLanguage(): Message {
  return { ...withChoices(message('language.choose'), languageChoices), language: 'both' }
}

/** How to ask, with questions to begin with. */
export function askHint(): Message {
  return withChoices(
    message('ask.hint'),
    [
      { label: 'button.whatIsAcr', press: 'topic:acr.what' },
      { label: 'button.steps', press: 'topic:steps.overview' },
    ],
    [
      { label: 'button.howToPay', press: 'topic:pay.channels' },
      { label: 'button.menu', press: 'menu' },
    ],
  )
}
