// What is changed without a release: a date on which sources disagree, a choice of ours. Each setting has a shape that
// its value is read with, and the value that holds while nobody has changed it.
import { z } from 'zod'
import { Period } from '../calendar/period.ts'
import { ReferenceKind } from './reference-number.ts'

/** The shape of each setting's value. */
const settingShapes = {
  /** The first contribution month in which a local worker's opting out of SKBBK counts [?]. */
  skbbkOptOutSince: Period,
  /** With which reference SKBBK is paid [ours]. */
  skbbkWith: ReferenceKind,
} as const

export const SettingKey = z.enum(['skbbkOptOutSince', 'skbbkWith'] satisfies (keyof typeof settingShapes)[])
export type SettingKey = z.infer<typeof SettingKey>

export type Settings = { readonly [Key in SettingKey]: z.infer<(typeof settingShapes)[Key]> }

/** What holds while nobody has changed it. */
export const defaultSettings: Settings = { skbbkOptOutSince: '2026-07' as Period, skbbkWith: 'ACR' }

/** The value as this setting's own shape has it; undefined when it is none. */
export function settingValue<Key extends SettingKey>(key: Key, value: unknown): Settings[Key] | undefined {
  const parsed = settingShapes[key].safeParse(value)
  return parsed.success ? (parsed.data as Settings[Key]) : undefined
}

/**
 * All settings, with the values that were changed. Keys of a later release are passed over; throws for a value that its
 * key does not take, since what is counted with a wrong setting is not seen to be wrong.
 */
export function settingsOf(changed: Readonly<Record<string, unknown>>): Settings {
  const read = SettingKey.options.filter(key => key in changed).map(key => [key, known(key, changed[key])])
  return { ...defaultSettings, ...Object.fromEntries(read) }
}

function known(key: SettingKey, value: unknown) {
  const read = settingValue(key, value)
  if (read === undefined) throw new Error(`the setting ${key} has a value that it does not take`)
  return read
}
