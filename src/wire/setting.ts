// Settings: what is changed without a release.
import { z } from 'zod'
import { ReferenceKind } from '../core/domain/reference-number.ts'
import { SettingKey as Key } from '../core/domain/setting.ts'
import { WireInstant, WirePeriod } from './scalar.ts'
import { named } from './shape.ts'

export const SettingKey = named('SettingKey', 'The name of a setting.', Key)

const SettingValue = named(
  'SettingValue',
  'skbbkOptOutSince takes a contribution month, skbbkWith takes ACR or ECR.',
  z.union([ReferenceKind, WirePeriod]),
)

export const SettingChange = named(
  'SettingChange',
  'The value that a setting is to have.',
  z.strictObject({ value: SettingValue }),
)

export const Setting = named(
  'Setting',
  'A setting. While nobody has changed it, it has its default and no `changedAt`.',
  z.object({
    key: SettingKey,
    value: SettingValue,
    default: SettingValue,
    changedAt: WireInstant.optional(),
    changedBy: z.object({ kind: z.string(), id: z.string().optional() }).optional(),
  }),
)

export const SettingList = named('SettingList', 'Every setting.', z.object({ items: z.array(Setting) }))
