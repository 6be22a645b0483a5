import { expect, it } from 'vitest'
import type { BotProfile } from '../../src/sandbox/chat-api.ts'
import { opened, playground, siti } from './playground.ts'

const list = (...names: string[]) => names.map(command => ({ command, description: command }))

it('a person sees the commands of their language, or else those for everybody', async () => {
  const { bot, act } = await playground()
  await bot('setMyCommands', { commands: list('start') })
  await bot('setMyCommands', { commands: list('mula'), language_code: 'ms' })
  const commandsIn = async (query: string) =>
    (await act<BotProfile>('GET', `/bot?${query}`)).commands.map(({ command }) => command)
  expect(await commandsIn('language=ms')).toEqual(['mula'])
  expect(await commandsIn('language=zh-hans')).toEqual(['start'])
  const scope = { type: 'chat', chat_id: siti }
  await bot('setMyCommands', { commands: list('hebahan'), scope })
  expect(await commandsIn(`language=ms&person=${siti}`)).toEqual(['hebahan'])
  await bot('deleteMyCommands', { scope })
  expect(await commandsIn(`language=ms&person=${siti}`)).toEqual(['mula'])
  expect((await bot('getMyCommands', { language_code: 'ms' })).result).toEqual(list('mula'))
})

it('name and descriptions are kept by language', async () => {
  const { bot, act } = await playground()
  await bot('setMyName', { name: 'Sahabat Majikan', language_code: 'ms' })
  await bot('setMyDescription', { description: 'Helps employers' })
  expect((await bot('getMyName', { language_code: 'ms' })).result).toEqual({ name: 'Sahabat Majikan' })
  expect((await bot('getMyName')).result).toEqual({ name: 'Sahabat' })
  expect((await bot('getMyDescription', { language_code: 'ms' })).result).toEqual({
    description: 'Helps employers',
  })
  expect(await act('GET', '/bot?language=ms')).toMatchObject({ firstName: 'Sahabat Majikan' })
  expect((await bot('setMyShortDescription', { short_description: 'x'.repeat(121) })).error_code).toBe(400)
})

it('the menu button and the chat are told back', async () => {
  const { bot } = await opened()
  expect((await bot('getChatMenuButton')).result).toEqual({ type: 'commands' })
  await bot('setChatMenuButton', { menu_button: { type: 'default' } })
  expect((await bot('getChatMenuButton', { chat_id: siti })).result).toEqual({ type: 'default' })
  expect((await bot('getChat', { chat_id: siti })).result).toMatchObject({
    id: siti,
    type: 'private',
    first_name: 'Siti Aminah',
  })
  expect((await bot('getMe')).result).toMatchObject({ id: 5900000001, is_bot: true })
})
