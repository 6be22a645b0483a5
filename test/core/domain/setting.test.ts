import { expect, test } from 'vitest'
import { defaultSettings, settingsOf } from '../../../src/core/domain/setting.ts'

test('what nobody has changed is as it is shipped', () => {
  expect(settingsOf({})).toEqual({ skbbkOptOutSince: '2026-07', skbbkWith: 'ACR' })
  expect(settingsOf({ skbbkWith: 'ECR' })).toEqual({ ...defaultSettings, skbbkWith: 'ECR' })
})

test('a setting of a later release is passed over, and a value that its key does not take is told', () => {
  expect(settingsOf({ somethingNew: 1 })).toEqual(defaultSettings)
  expect(() => settingsOf({ skbbkOptOutSince: 'July' })).toThrow('skbbkOptOutSince')
})
