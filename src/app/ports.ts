// What the app needs of the world, as types: adapters implement them, one technology each.
import type { Instant } from '../core/calendar/instant.ts'
import type { Conversation } from '../core/dialogues/conversation.ts'
import type { Command, Query } from '../core/dialogues/effect.ts'
import type { PersonEvent, ResultEvent } from '../core/dialogues/event.ts'
import type { Facts } from '../core/dialogues/facts.ts'
import type { Job, JobResult } from '../core/dialogues/job.ts'
import type { Attempt, LineAttempted, Priority, Settlement } from '../core/domain/delivery.ts'
import type { Language } from '../core/domain/language.ts'
import type { Miss } from '../core/faq/miss.ts'
import type { Message } from '../core/messages/message.ts'
import type { Rendered } from '../core/messages/render.ts'
import type { TextKey } from '../core/messages/text-key.ts'
import type { FileToSend } from './documents.ts'

export type Clock = { now: () => Instant }

/** An update of a channel, as far as accepting it needs to understand it. */
export type Incoming = {
  updateId: bigint
  person: { externalId: bigint }
  /** The update with secrets hidden; this is what is kept. */
  update: unknown
}

/** Something understood: who did what, and on which button or message; or what came of a job. */
export type Heard = {
  event: PersonEvent | JobResult
  chat: { externalId: bigint }
  languageCode?: string
  /** What the channel calls them: chosen by themselves. */
  name?: string
  /** The press to answer, and the message whose button it was. */
  pressed?: { id: string; messageId?: bigint }
  /** Updates that get one reply together: an album, the messages of a group in one day. */
  once?: string
  /** The line of the outbox that told of the job. */
  toldBy?: bigint
}

/** What leaves: data until the moment it is sent. */
export type Line = { say: Message } | { answer: string; toast?: TextKey }

/** An update of the channel, or what a job gave. */
export type Claimed = { inboxId: bigint; personId: string; attempts: number } & (
  | { update: unknown }
  | { arrived: Heard }
)

export type ClaimedLine = LineAttempted & {
  id: bigint
  /** Its text is sent; what it carries is to follow. */
  wentAhead?: true
  chat: { id: string; externalId: bigint; personId: string }
  language: Language
  line: Line
  /** The channel's id of the message to edit or delete. */
  targetExternalId?: bigint
}

export type NewLine = {
  chatExternalId: bigint
  line: Line
  /** Edit the message of this channel id, when it is one of ours; else a new message is sent. */
  replaces?: bigint
  /** Edit this line of the outbox, when it is the last that the chat was told; else a new message is sent. */
  replacesLine?: bigint
  /** Enqueued once for all time under this key. */
  key?: string
  /** A reply unless told. */
  priority?: Priority
}

/** The inside of one turn's transaction. */
export type TurnStore = {
  /** Writes what was heard into the history, and loads what the turn goes by. */
  hear: (heard: Heard) => Promise<{ conversation: Conversation; unreadable: boolean; facts: Facts }>
  /** The facts as they are after a command changed them. */
  facts: () => Promise<Facts>
  read: (query: Exclude<Query, { kind: 'answer' }>) => Promise<ResultEvent>
  perform: (command: Command) => Promise<ResultEvent | undefined>
  /** The outbox's id of the message it is or changes; undefined when a line with this key was enqueued before. */
  enqueue: (line: NewLine) => Promise<bigint | undefined>
  begin: (job: Job, at: { chatExternalId: bigint; lineId?: bigint }) => Promise<void>
  /** Keeps a question that was not answered at once, without what would tell who asked. */
  missed: (miss: Miss) => Promise<void>
  /** Labels the person's latest miss with what they chose then. */
  chose: (chosen: string) => Promise<void>
}

export type Store = {
  /** Commits the update to the inbox; the same update again changes nothing. */
  accept: (incoming: Incoming) => Promise<void>
  /** The oldest update of a person nobody works for, its attempts raised; all committed. */
  claim: () => Promise<Claimed | undefined>
  /**
   * Runs one turn in one transaction under the person's lock, saves the conversation it gives, if any, and marks the
   * update done. False: it was not ours any more.
   */
  turn: (claimed: Claimed, work: (store: TurnStore) => Promise<Conversation | undefined>) => Promise<boolean>
  /** Puts the update aside with its error, and says these lines of apology. */
  setAside: (claimed: Claimed, error: string, apology: readonly NewLine[]) => Promise<void>
  /** Gives a claim back after a failure, to be tried again a little later. */
  release: (claimed: Claimed) => Promise<void>
  /** At the start of the only process: claims of one that died are given back. */
  releaseAll: () => Promise<void>
  /** `attached`: a line that carries a picture or document, or one that does not. */
  claimLine: (attached: boolean) => Promise<ClaimedLine | undefined>
  settle: (line: ClaimedLine, settlement: Settlement) => Promise<void>
  /** Lines in mid-send since before that moment: the process that sent them died. */
  strandedLines: (sendingBefore: Instant) => Promise<ClaimedLine[]>
  pollOffset: () => Promise<bigint>
  savePollOffset: (offset: bigint) => Promise<void>
  /** Tells of new work in the inbox, the outbox, or its lines that carry something, from whatever process. Gives a function that stops listening. */
  onWork: (kind: 'inbox' | 'outbox' | 'attached', heard: () => void) => Promise<() => Promise<void>>
}

/** A way to reach people. Its failures are values: what could not be sent decides what happens next. */
export type Channel = {
  /** The update as it is kept, or undefined for kinds we do not handle. */
  read: (update: unknown) => Heard | undefined
  send: (to: bigint, content: Rendered) => Promise<Attempt>
  /** With the text as its caption, which may be empty. */
  sendFile: (to: bigint, content: Rendered, file: FileToSend) => Promise<Attempt>
  edit: (to: bigint, messageId: bigint, content: Rendered, part: 'text' | 'caption') => Promise<Attempt>
  answer: (pressId: string, text: string | undefined) => Promise<Attempt>
}

/** A kept file that goes with a mail. */
export type MailFile = { fileId: string; name: string; mime: string }

export type Mail = {
  to: string
  cc?: string
  replyTo?: string
  subject: string
  text: string
  files?: readonly MailFile[]
}

export type Mailer = {
  /** `refused` is for good; `notSent` may pass; `unknown`: all of it was handed over, and no answer came. */
  send: (
    id: string,
    mail: Omit<Mail, 'files'>,
    attached: readonly { name: string; mime: string; bytes: Uint8Array }[],
  ) => Promise<
    { kind: 'sent'; messageId: string } | { kind: 'refused' | 'notSent' | 'unknown'; error: string }
  >
}

export type WaitingMail = {
  mail: Mail
  attempts: number
  /** It must not go twice: an outcome that is not known is told, and it is not tried again. */
  once: boolean
  /** It was handed to the mail server before, by a process that ended then. */
  begun: boolean
}

/** Whoever a mail of an application concerns is told of its outcome with the transaction that notes it. */
export type MailStore = {
  /** Undefined when it was sent, stopped or given up. */
  waiting: (id: string) => Promise<WaitingMail | undefined>
  /** Just before it is handed over. False when it was stopped meanwhile, or another process hands over one that goes once. */
  begin: (id: string, at: Instant) => Promise<boolean>
  sent: (id: string, messageId: string, at: Instant) => Promise<void>
  /** `final`: it is given up; `unknown`: so is the outcome. */
  tried: (
    id: string,
    error: string,
    how: { outcome: 'again' | 'final' | 'unknown'; at: Instant },
  ) => Promise<void>
}

export type Log = {
  info: (ids: Record<string, unknown>, text: string) => void
  warn: (ids: Record<string, unknown>, text: string) => void
  error: (ids: Record<string, unknown>, text: string) => void
}
