// The first minute: greeting, menu by need, how to use, language, privacy.
import type { Choice, Message } from '../messages/message.ts'
import { message, withChoices } from '../messages/message.ts'
import type { TextKey } from '../messages/text-key.ts'
import type { Facts } from './facts.ts'

export const menuChoices: readonly (readonly Choice[])[] = [
  [
    { label: 'button.payThisMonth', press: 'status' },
    { label: 'button.getId', press: 'register' },
  ],
  [
    { label: 'button.ask', press: 'ask' },
    { label: 'button.person', press: 'person' },
  ],
]

export const languageChoices: readonly Choice[] = [
  { label: 'button.malay', press: 'language:ms' },
  { label: 'button.english', press: 'language:en' },
]

/** Who it is and what it can do, in four lines; in both languages for a Telegram that speaks neither. */
export function greeting({ operator, languageKnown }: Facts): Message {
  const said = message(
    ['start.welcome', { name: operator.name }],
    'start.canDo',
    whoRunsIt(operator),
    'start.neverAsks',
  )
  if (languageKnown)
    return withChoices(said, ...menuChoices, [{ label: 'button.language', press: 'language' }])
  return { ...withChoices(said, languageChoices, ...menuChoices), language: 'both' }
}

function whoRunsIt({ mode, specimen }: Facts['operator']): TextKey {
  if (specimen) return 'start.specimen'
  return mode === 'official' ? 'start.official' : 'start.notPerkeso'
}

export function menu(): Message {
  return withChoices(message('menu.title'), ...menuChoices)
}

export function help(): Message {
  return withChoices(message('help.text'), ...menuChoices)
}

export function privacy({ operator }: Facts): Message {
  return withChoices(message(['privacy.text', { name: operator.name }]), [
    { label: 'button.menu', press: 'menu' },
  ])
}

export function chooseLanguage(): Message {
  return { ...withChoices(message('language.choose'), languageChoices), language: 'both' }
}

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
