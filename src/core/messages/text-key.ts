// Every text the assistant can say, as the dotted paths of the locale files: a key that no locale has does not compile.
import type application from '../../../locales/ms/application.json'
import type bot from '../../../locales/ms/bot.json'
import type calculate from '../../../locales/ms/calculate.json'
import type file from '../../../locales/ms/file.json'
import type forms from '../../../locales/ms/forms.json'
import type ledger from '../../../locales/ms/ledger.json'
import type link from '../../../locales/ms/link.json'
import type office from '../../../locales/ms/office.json'
import type paper from '../../../locales/ms/paper.json'
import type payroll from '../../../locales/ms/payroll.json'
import type picture from '../../../locales/ms/picture.json'
import type remind from '../../../locales/ms/remind.json'
import type request from '../../../locales/ms/request.json'
import type settings from '../../../locales/ms/settings.json'
import type { Field } from '../domain/registration.ts'
import type { State } from '../domain/state.ts'

/** i18next looks a plural up as KEY_one / KEY_other: whoever speaks says KEY. */
type Plain<Key extends string> = Key extends `${infer Stem}_${'one' | 'other' | 'zero'}` ? Stem : Key

type Paths<Node> = {
  [Key in keyof Node & string]: Node[Key] extends string ? Plain<Key> : `${Key}.${Paths<Node[Key]>}`
}[keyof Node & string]

/** The locale files beside `bot`; a key of one of them names it: `forms:…`. */
type Namespaces = {
  application: typeof application
  calculate: typeof calculate
  file: typeof file
  forms: typeof forms
  ledger: typeof ledger
  link: typeof link
  office: typeof office
  payroll: typeof payroll
  remind: typeof remind
  request: typeof request
  settings: typeof settings
}

/** All files that the chat speaks from. */
export const namespaces = [
  'bot',
  'application',
  'calculate',
  'file',
  'forms',
  'ledger',
  'link',
  'office',
  'payroll',
  'remind',
  'request',
  'settings',
] as const satisfies readonly ['bot', ...(keyof Namespaces)[]]

type KeysOf<Name extends keyof Namespaces> = `${Name}:${Paths<Namespaces[Name]>}`

export type TextKey = Paths<typeof bot> | { [Name in keyof Namespaces]: KeysOf<Name> }[keyof Namespaces]

/** What stands in pictures and documents; fields and states are named as in the chat. */
export type PictureTexts = typeof picture & {
  paper: typeof paper
  label: Record<Field, string>
  state: Record<State, string>
}
export type PictureKey = Paths<PictureTexts>
