import { Bot } from 'grammy'
import { expect, it, onTestFinished } from 'vitest'
import { eventually, playground, siti, token } from './playground.ts'

it('a person writes, a real client hears of it by polling and answers, and the tick turns to read', async () => {
  const { sandbox, say, act, seen } = await playground()
  const bot = new Bot(token, { client: { apiRoot: sandbox.apiRoot } })
  bot.command('start', context =>
    context.reply('Selamat datang, <b>Siti</b>', {
      parse_mode: 'HTML',
      reply_markup: { inline_keyboard: [[{ text: 'Menu', callback_data: 'menu' }]] },
    }),
  )
  bot.callbackQuery('menu', async context => {
    await context.answerCallbackQuery('Menu')
    await context.editMessageText('Menu')
  })
  const running = bot.start()
  onTestFinished(async () => {
    await bot.stop()
    await running
  })

  await say(siti, '/start ABC')
  const [asked, greeting] = await eventually(async () => {
    const messages = await seen(siti)
    return messages.length === 2 && messages
  })
  expect(asked).toMatchObject({
    text: '/start ABC',
    entities: [{ type: 'bot_command', offset: 0, length: 6 }],
  })
  expect(greeting).toMatchObject({
    text: 'Selamat datang, Siti',
    entities: [{ type: 'bold', offset: 16, length: 4 }],
    from: { is_bot: true },
  })

  await act('POST', `/chats/${siti}/presses`, { messageId: greeting?.message_id, data: 'menu' })
  const [read, edited] = await eventually(async () => {
    const messages = await seen(siti)
    return messages[1]?.edit_date !== undefined && messages
  })
  expect(read).toMatchObject({ tick: 'read' })
  expect(edited).toMatchObject({ text: 'Menu' })
  expect(edited).not.toHaveProperty('reply_markup')
})
