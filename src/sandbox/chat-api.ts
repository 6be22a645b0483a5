// The shapes between the sandbox server and its chat page. Messages travel as the Bot API's own Message objects.
import { z } from 'zod'

/** Somebody the visitor of the chat page can be. `id` is a Telegram user id and the id of the private chat. */
export const DemoPerson = z.object({
  id: z.int(),
  firstName: z.string(),
  lastName: z.string().optional(),
  username: z.string().optional(),
  /** Telegram's `language_code`: what the person's Telegram is set to. */
  languageCode: z.string(),
  phone: z.string(),
  about: z.object({ ms: z.string(), en: z.string() }),
})
export type DemoPerson = z.infer<typeof DemoPerson>

const Entity = z.looseObject({
  type: z.string(),
  offset: z.int(),
  length: z.int(),
  url: z.string().optional(),
})
const InlineButton = z.looseObject({
  text: z.string(),
  callback_data: z.string().optional(),
  url: z.string().optional(),
})
const ReplyButton = z.looseObject({
  text: z.string(),
  request_contact: z.boolean().optional(),
  request_location: z.boolean().optional(),
})
const FileRef = z.looseObject({
  file_id: z.string(),
  file_size: z.int().optional(),
  file_name: z.string().optional(),
  mime_type: z.string().optional(),
})

/** The Bot API's Message, with what the page shows: who sent it, whether the bot's server has taken it. */
export const ChatMessage = z.looseObject({
  message_id: z.int(),
  date: z.int(),
  edit_date: z.int().optional(),
  from: z.looseObject({ id: z.int(), is_bot: z.boolean(), first_name: z.string() }),
  text: z.string().optional(),
  caption: z.string().optional(),
  entities: z.array(Entity).optional(),
  caption_entities: z.array(Entity).optional(),
  photo: z.array(z.looseObject({ file_id: z.string(), width: z.int(), height: z.int() })).optional(),
  document: FileRef.optional(),
  voice: FileRef.optional(),
  contact: z.looseObject({ phone_number: z.string(), first_name: z.string() }).optional(),
  location: z.object({ latitude: z.number(), longitude: z.number() }).optional(),
  reply_to_message: z.looseObject({ message_id: z.int(), text: z.string().optional() }).optional(),
  reply_markup: z
    .looseObject({
      inline_keyboard: z.array(z.array(InlineButton)).optional(),
      keyboard: z.array(z.array(ReplyButton)).optional(),
      remove_keyboard: z.boolean().optional(),
    })
    .optional(),
  /** Not Telegram's: for a person's message, `sent` until the bot took the update, then `read`. */
  tick: z.enum(['sent', 'read']).optional(),
  /** Not Telegram's: reactions on the message, by emoji. */
  reactions: z.array(z.string()).optional(),
})
export type ChatMessage = z.infer<typeof ChatMessage>

/** What the live feed (server-sent events, one JSON a `data:` line) tells of one person's chat. */
export const ChatEvent = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('message'), message: ChatMessage }), // new or changed (edited, ticks, reactions)
  z.object({ kind: z.literal('deleted'), messageId: z.int() }),
  z.object({ kind: z.literal('action'), action: z.string() }), // typing, upload_document … shown for 5 s
  z.object({ kind: z.literal('answer'), text: z.string(), alert: z.boolean() }), // answerCallbackQuery
  z.object({ kind: z.literal('commands') }), // setMyCommands changed: read the bot again
])
export type ChatEvent = z.infer<typeof ChatEvent>

export const BotProfile = z.object({
  username: z.string(),
  firstName: z.string(),
  /** Commands for the language asked for (`?language=ms`), as Telegram would pick them. */
  commands: z.array(z.object({ command: z.string(), description: z.string() })),
  /** How the bot hears of updates just now. */
  delivery: z.enum(['webhook', 'polling', 'none']),
})
export type BotProfile = z.infer<typeof BotProfile>

/** A mail that was handed to the sandbox's SMTP server, newest first in lists. */
export const SandboxMail = z.object({
  id: z.string(),
  at: z.string(),
  from: z.string(),
  to: z.array(z.string()),
  subject: z.string(),
  text: z.string(),
  attachments: z.array(z.object({ name: z.string(), type: z.string(), size: z.int(), url: z.string() })),
})
export type SandboxMail = z.infer<typeof SandboxMail>

/** A fault to play: the next `count` calls of `method` (or `*`), in `chatId` if given, fail like this. */
export const Fault = z.object({
  method: z.string(),
  chatId: z.int().optional(),
  count: z.int().min(1).default(1),
  /** reply: answer with this error. drop: do the work, then cut the connection. hang: no answer for so long. */
  fault: z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('reply'),
      code: z.int(),
      description: z.string(),
      retryAfter: z.int().optional(),
    }),
    z.object({ kind: z.literal('drop'), done: z.boolean().default(true) }),
    z.object({ kind: z.literal('hang'), seconds: z.number().max(120) }),
  ]),
})
export type Fault = z.infer<typeof Fault>

// HTTP, all below the sandbox's own server:
//   GET  /sandbox/people                                   DemoPerson[]
//   GET  /sandbox/bot?language=ms                          BotProfile
//   GET  /sandbox/chats/:person/messages?limit=200         ChatMessage[]  (oldest first)
//   GET  /sandbox/chats/:person/events                     server-sent events of ChatEvent
//   POST /sandbox/chats/:person/messages   {text, replyTo?, entities?}      a text (a leading /command gets its entity)
//   PUT  /sandbox/chats/:person/messages/:id {text}        an edit by the person
//   POST /sandbox/chats/:person/presses    {messageId, data}                an inline button
//   POST /sandbox/chats/:person/contact    {}              the person's own contact; {userId?, phone?} to share another's
//   POST /sandbox/chats/:person/location   {latitude, longitude}
//   POST /sandbox/chats/:person/files?name=…&kind=document|photo|voice|sticker   raw body
//   POST /sandbox/chats/:person/reactions  {messageId, emoji}
//   POST /sandbox/chats/:person/block      {blocked: boolean}
//   POST /sandbox/chats/:person/raw        any partial Update, for tests (update_id is filled in)
//   DELETE /sandbox/chats/:person                          start over: history emptied
//   GET  /sandbox/files/:fileId                            the bytes
//   GET  /sandbox/mail, /sandbox/mail/:id, DELETE /sandbox/mail
//   GET|POST|DELETE /sandbox/faults                        Fault[]
