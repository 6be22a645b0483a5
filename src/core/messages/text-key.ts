// Every text the assistant can say, as the dotted paths of the locale files: a key that no locale has does not compile.
import type bot from '../../../locales/ms/bot.json'
import type forms from '../../../locales/ms/forms.json'

/** i18next looks a plural up as KEY_one / KEY_other: whoever speaks says KEY. */
type Plain<Key extends string> = Key extends `${infer Stem}_${'one' | 'other' | 'zero'}` ? Stem : Key

type Paths<Node> = {
  [Key in keyof Node & string]: Node[Key] extends string ? Plain<Key> : `${Key}.${Paths<Node[Key]>}`
}[keyof Node & string]

/** The namespaces beside `bot`, each a locale file; `texts.ts` loads the same. */
type Namespaces = { forms: typeof forms }

type KeysOf<Name extends keyof Namespaces> = `${Name}:${Paths<Namespaces[Name]>}`

export type TextKey = Paths<typeof bot> | { [Name in keyof Namespaces]: KeysOf<Name> }[keyof Namespaces]
