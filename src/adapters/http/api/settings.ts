// Settings: shown with their defaults, and changed by who has seen them as they are.
import { z } from 'zod'
import { changeSetting, listSettings, type Setting } from '../../../app/settings.ts'
import { SettingChange, SettingKey, SettingList, Setting as WireSetting } from '../../../wire/setting.ts'
import type { ApiContext } from './api-context.ts'
import { given } from './given.ts'
import { type Operation, operation } from './operation.ts'
import { by, granted, time } from './outcome.ts'
import { Refused } from './refused.ts'

const ofSetting = z.strictObject({ key: SettingKey })
const tag = 'settings'

function settingShown({ changedAt, ...setting }: Setting) {
  return { ...setting, ...given({ changedAt: changedAt && time(changedAt) }) }
}

async function readSetting({ settings }: ApiContext, key: Setting['key']): Promise<Setting> {
  const found = (await listSettings(settings)).find(each => each.key === key)
  if (found === undefined) throw new Error(`a setting is not in the list: ${key}`)
  return found
}

function wrongValue(): Refused {
  return new Refused('notValid', { errors: [{ in: 'body', pointer: '/value', key: 'shape' }] })
}

export const settingOperations: readonly Operation[] = [
  operation({
    ...{ id: 'listSettings', tag, method: 'get', path: '/settings', scope: 'settings:read' },
    replies: { 200: SettingList },
    handle: async (_call, { settings }) => ({
      status: 200,
      body: { items: (await listSettings(settings)).map(settingShown) },
    }),
  }),
  operation({
    ...{ id: 'getSetting', tag, method: 'get', path: '/settings/{key}', scope: 'settings:read' },
    ...{ params: ofSetting, replies: { 200: WireSetting }, tagged: 'read' },
    handle: async ({ params }, context) => ({
      status: 200,
      body: settingShown(await readSetting(context, params.key)),
    }),
  }),
  operation({
    ...{ id: 'changeSetting', tag, method: 'put', path: '/settings/{key}', scope: 'settings:write' },
    ...{ params: ofSetting, body: SettingChange, replies: { 200: WireSetting } },
    tagged: 'changed',
    handle: async (call, context) => {
      const seen = await readSetting(context, call.params.key)
      call.checkUnchanged(settingShown(seen))
      const change = { key: seen.key, value: call.body.value, unchangedSince: seen.changedAt }
      const changed = await changeSetting(context, by(call, {}), change)
      if (!changed.ok && changed.error.code === 'settingValueWrong') throw wrongValue()
      return { status: 200, body: settingShown(granted(changed)) }
    },
  }),
]
