import { expect, it } from 'vitest'
import { opened, siti } from './playground.ts'

const chat_id = siti
const text = 'Hai'
const button = (fields: object) => ({ reply_markup: { inline_keyboard: [[{ text: 'A', ...fields }]] } })

const refused: [why: string, method: string, fields: object, code: number, description: string][] = [
  ['only spaces', 'sendMessage', { chat_id, text: ' \n ' }, 400, 'Bad Request: message text is empty'],
  [
    '4,097 units of text',
    'sendMessage',
    { chat_id, text: 'a'.repeat(4097) },
    400,
    'Bad Request: message is too long',
  ],
  [
    '4,098 units in 2,049 characters',
    'sendMessage',
    { chat_id, text: '😀'.repeat(2049) },
    400,
    'Bad Request: message is too long',
  ],
  [
    'an entity beyond the text',
    'sendMessage',
    { chat_id, text, entities: [{ type: 'bold', offset: 0, length: 4 }] },
    400,
    'Bad Request: entity beyond the end of the text at UTF-16 offset 0',
  ],
  [
    'an entity inside a character',
    'sendMessage',
    { chat_id, text: '😀a', entities: [{ type: 'bold', offset: 1, length: 2 }] },
    400,
    'Bad Request: entity begins or ends inside a character at UTF-16 offset 1',
  ],
  [
    'open HTML',
    'sendMessage',
    { chat_id, text: '<b>Hai', parse_mode: 'HTML' },
    400,
    `Bad Request: can't parse entities: Can't find end tag corresponding to start tag "b"`,
  ],
  [
    'a style that is not HTML',
    'sendMessage',
    { chat_id, text, parse_mode: 'MarkdownV2' },
    400,
    'Bad Request: unsupported parse_mode "MarkdownV2"; the sandbox knows HTML only',
  ],
  [
    '65 bytes on a button',
    'sendMessage',
    { chat_id, text, ...button({ callback_data: `${'é'.repeat(32)}x` }) },
    400,
    'Bad Request: BUTTON_DATA_INVALID',
  ],
  [
    'an empty button',
    'sendMessage',
    { chat_id, text, ...button({ text: '', callback_data: 'x' }) },
    400,
    'Bad Request: keyboard button text must be non-empty',
  ],
  [
    'a button with two actions',
    'sendMessage',
    { chat_id, text, ...button({ callback_data: 'x', url: 'https://perkeso.gov.my' }) },
    400,
    "Bad Request: can't parse inline keyboard button: exactly one action belongs to each",
  ],
  [
    'a link to nowhere',
    'sendMessage',
    { chat_id, text, ...button({ url: 'javascript:alert(1)' }) },
    400,
    "Bad Request: URL 'javascript:alert(1)' is invalid: Wrong HTTP URL",
  ],
  [
    'a deep link with 65 characters',
    'sendMessage',
    { chat_id, text, ...button({ url: `https://t.me/SahabatSandboxBot?start=${'a'.repeat(65)}` }) },
    400,
    `Bad Request: deep link payload '${'a'.repeat(65)}' must be 1 to 64 of A-Z, a-z, 0-9, _ and -`,
  ],
  [
    'a reply to nothing',
    'sendMessage',
    { chat_id, text, reply_parameters: { message_id: 99 } },
    400,
    'Bad Request: message to be replied not found',
  ],
  [
    '201 units of answer',
    'answerCallbackQuery',
    { callback_query_id: '1', text: 'a'.repeat(201) },
    400,
    'Bad Request: MESSAGE_TOO_LONG',
  ],
  [
    'an answer to no press',
    'answerCallbackQuery',
    { callback_query_id: '1' },
    400,
    'Bad Request: query is too old and response timeout expired or query ID is invalid',
  ],
  [
    'a command in capitals',
    'setMyCommands',
    { commands: [{ command: 'Start', description: 'x' }] },
    400,
    'Bad Request: BOT_COMMAND_INVALID',
  ],
  [
    'a command without words',
    'setMyCommands',
    { commands: [{ command: 'start', description: '' }] },
    400,
    'Bad Request: BOT_COMMAND_DESCRIPTION_INVALID',
  ],
  [
    '101 commands',
    'setMyCommands',
    { commands: Array.from({ length: 101 }, (_, n) => ({ command: `c${n}`, description: 'x' })) },
    400,
    'Bad Request: BOT_COMMANDS_TOO_MUCH',
  ],
  [
    'a language in full',
    'setMyCommands',
    { commands: [], language_code: 'malay' },
    400,
    'Bad Request: invalid language code specified',
  ],
  [
    'an unknown action',
    'sendChatAction',
    { chat_id, action: 'thinking' },
    400,
    'Bad Request: wrong parameter action in request',
  ],
  ['an unknown file', 'getFile', { file_id: 'x' }, 400, 'Bad Request: invalid file_id'],
  [
    'a document from the network',
    'sendDocument',
    { chat_id, document: 'https://perkeso.gov.my/a.pdf' },
    400,
    'Bad Request: wrong file identifier/HTTP URL specified',
  ],
  [
    'a reaction that is not published',
    'setMessageReaction',
    { chat_id, message_id: 1, reaction: [{ type: 'emoji', emoji: '🦀' }] },
    400,
    'Bad Request: REACTION_INVALID',
  ],
  [
    'a webhook outside',
    'setWebhook',
    { url: 'https://example.com/' },
    400,
    'Bad Request: bad webhook: the sandbox delivers to loopback addresses only',
  ],
  [
    'a webhook that is no address',
    'setWebhook',
    { url: 'nowhere' },
    400,
    'Bad Request: bad webhook: An HTTPS URL must be provided for webhook',
  ],
  [
    'a secret with a space',
    'setWebhook',
    { url: 'http://127.0.0.1:9/', secret_token: 'a b' },
    400,
    'Bad Request: secret token contains unallowed characters',
  ],
]

const accepted: [what: string, method: string, fields: object][] = [
  [
    '4,096 units after the tags are gone',
    'sendMessage',
    { chat_id, text: `<b>${'a'.repeat(4096)}</b>`, parse_mode: 'HTML' },
  ],
  ['64 bytes on a button', 'sendMessage', { chat_id, text, ...button({ callback_data: 'é'.repeat(32) }) }],
  [
    'a reply keyboard',
    'sendMessage',
    {
      chat_id,
      text,
      reply_markup: { keyboard: [[{ text: 'Kongsi', request_contact: true }], [{ text: 'Batal' }]] },
    },
  ],
  ['its removal', 'sendMessage', { chat_id, text, reply_markup: { remove_keyboard: true } }],
  ['a forced reply', 'sendMessage', { chat_id, text, reply_markup: { force_reply: true } }],
  ['a keyboard as JSON text', 'sendMessage', { chat_id, text, reply_markup: '{"inline_keyboard":[]}' }],
  ['a method in small letters', 'sendmessage', { chat_id, text }],
  ['a chat id as text', 'sendMessage', { chat_id: String(siti), text }],
  [
    'a deep link with 64 characters',
    'sendMessage',
    { chat_id, text, ...button({ url: `https://t.me/SahabatSandboxBot?start=${'a'.repeat(64)}` }) },
  ],
]

it.each(refused)('%s is refused', async (_why, method, fields, error_code, description) => {
  const { bot } = await opened()
  expect(await bot(method, fields)).toEqual({ ok: false, error_code, description })
})

it.each(accepted)('%s is accepted', async (_what, method, fields) => {
  const { bot } = await opened()
  expect(await bot(method, fields)).toMatchObject({ ok: true })
})
