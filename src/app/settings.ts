// Reading and changing the settings. Every change is noted in the audit trail, and is made only to what was seen.
import type { Instant } from '../core/calendar/instant.ts'
import { err, ok } from '../core/domain/result.ts'
import {
  defaultSettings,
  SettingKey,
  type Settings,
  settingsOf,
  settingValue,
} from '../core/domain/setting.ts'
import type { Actor, By, Outcome, Stamp, Writing } from './ledger.ts'
import type { Clock } from './ports.ts'

/** A setting that somebody changed, as it is kept: its value is read by the setting's shape. */
export type SettingKept = {
  readonly key: string
  readonly value: unknown
  readonly changedAt: Instant
  readonly changedBy: Actor
}

/** The inside of a change of one setting, with the setting locked. */
export type SettingFile = {
  /** Undefined while nobody has changed it. */
  readonly kept: SettingKept | undefined
  readonly save: (value: Settings[SettingKey], stamp: Stamp) => Promise<SettingKept>
} & Pick<Writing, 'note'>

export type SettingBook = {
  readonly read: () => Promise<readonly SettingKept[]>
  readonly change: <T>(key: SettingKey, work: (file: SettingFile) => Promise<T>) => Promise<T>
}

/** A setting with its default. `changedAt` and `changedBy` are left out while nobody has changed it. */
export type Setting = {
  readonly key: SettingKey
  readonly value: Settings[SettingKey]
  readonly default: Settings[SettingKey]
  readonly changedAt?: Instant
  readonly changedBy?: Actor
}

/** The settings that hold now. */
export async function readSettings({ read }: Pick<SettingBook, 'read'>): Promise<Settings> {
  return settingsIn(await read())
}

/** Every setting with who changed it and when. */
export async function listSettings({ read }: Pick<SettingBook, 'read'>): Promise<readonly Setting[]> {
  const kept = await read()
  return SettingKey.options.map(key =>
    shown(
      key,
      kept.find(each => each.key === key),
    ),
  )
}

/** `unchangedSince`: the `changedAt` that was seen, undefined when it was not changed yet. */
export type SettingChange = {
  readonly key: SettingKey
  readonly value: unknown
  readonly unchangedSince: Instant | undefined
}

/** Refused with: settingValueWrong, changedMeanwhile. The value that it has already changes nothing. */
export async function changeSetting(
  { settings, clock }: { readonly settings: SettingBook; readonly clock: Clock },
  by: By,
  { key, value: given, unchangedSince }: SettingChange,
): Promise<Outcome<Setting>> {
  const value = settingValue(key, given)
  if (value === undefined) return err({ code: 'settingValueWrong' })
  const stamp = { by, at: clock.now() }
  return settings.change(key, async file => {
    const before = shown(key, file.kept)
    if (before.changedAt !== unchangedSince) return err({ code: 'changedMeanwhile' })
    if (before.value === value) return ok(before)
    const kept = await file.save(value, stamp)
    const detail = { from: before.value, to: value }
    await file.note({ action: 'settingChanged', subject: { kind: 'setting', id: key }, detail }, stamp)
    return ok(shown(key, kept))
  })
}

function settingsIn(kept: readonly SettingKept[]): Settings {
  return settingsOf(Object.fromEntries(kept.map(({ key, value }) => [key, value])))
}

function shown(key: SettingKey, kept: SettingKept | undefined): Setting {
  const value = kept === undefined ? defaultSettings[key] : settingsIn([kept])[key]
  const changed = kept && { changedAt: kept.changedAt, changedBy: kept.changedBy }
  return { key, value, default: defaultSettings[key], ...changed }
}
