// What the assistant can say, as data: never text. It becomes text at delivery, in the person's language.
import type { Day } from '../calendar/day.ts'
import type { Instant } from '../calendar/instant.ts'
import type { Period } from '../calendar/period.ts'
import type { Language } from '../domain/language.ts'
import type { Sen } from '../domain/money.ts'
import type { Attachment } from './attachment.ts'
import type { TextKey } from './text-key.ts'

/** A value put into a text: what people wrote stays as it is, the rest is worded by language. */
export type Value =
  | string
  | number
  | { day: Day; weekday?: boolean }
  | { period: Period }
  | { instant: Instant }
  | { money: Sen }
  | { written: Readonly<Record<Language, string>> }
  | { text: TextKey; values?: Values }
  /** One after the other, with commas. */
  | { list: readonly Value[] }

export type Values = Readonly<Record<string, Value>>

/** `written`: plain words of somebody else, such as the portal, in both languages. */
export type Line =
  | { key: TextKey; values?: Values }
  | { answer: string }
  | { written: Readonly<Record<Language, string>> }

/** A button below a message: `press` comes back as an event, `url` opens a page. */
export type Choice = { label: TextKey | { name: string }; values?: Values } & (
  | { press: string }
  | { url: string }
)

export type Message = {
  /** The first line answers. */
  lines: readonly (Line | 'blank')[]
  choices?: readonly (readonly Choice[])[]
  /** Said in this language, whatever the person's is: an answer follows its question. `both` greets a stranger. */
  language?: Language | 'both'
  /**
   * `contact`: where the channel has it, a button besides shares the person's own phone number; `gone`: it is taken away. Such
   * a message has no other buttons, and stands where it was said.
   */
  shares?: 'contact' | 'gone'
  /** Goes with it; the text is then the caption, at most 1,024 characters, and says the same. */
  attach?: Attachment
}

/** A message of one or more lines: `message('menu.title')`, `message(['status.paid', values], 'status.asAt')`. */
export function message(
  ...parts: readonly (TextKey | 'blank' | [TextKey, Values] | { answer: string })[]
): Message {
  return {
    lines: parts.map(part => {
      if (part === 'blank') return part
      if (typeof part === 'string') return { key: part }
      return 'answer' in part ? part : { key: part[0], values: part[1] }
    }),
  }
}

/** The message with these rows of buttons below it; rows without a button are left out. */
export function withChoices(said: Message, ...choices: readonly (readonly Choice[])[]): Message {
  return { ...said, choices: [...(said.choices ?? []), ...choices.filter(row => row.length > 0)] }
}
