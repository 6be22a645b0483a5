// Makes the copy of what is kept of a person: a summary and the conversation as text in their language, and everything as
// JSON, in one zip that is kept for a day and given to nobody else. Written piece by piece, however long they have talked.
import type { Instant } from '../core/calendar/instant.ts'
import type { OwnCopy, OwnWord } from '../core/dialogues/own-copy.ts'
import { ownSummary } from '../core/dialogues/own-summary.ts'
import { ownTalk, type TalkEntry } from '../core/dialogues/own-talk.ts'
import type { Language } from '../core/domain/language.ts'
import { formatInstant } from '../core/messages/format.ts'
import { plainText } from '../core/messages/plain-text.ts'
import { partOfDay, render, type Wording } from '../core/messages/render.ts'
import type { TextKey } from '../core/messages/text-key.ts'
import type { JobRunners } from './begun-job.ts'
import type { KeptFiles, NewFile } from './kept-file.ts'
import type { Clock } from './ports.ts'

export type PersonRecords = {
  /** Undefined when there is no such person any more. */
  readonly about: (personId: string, now: Instant) => Promise<OwnCopy | undefined>
  /** The conversation, oldest first. What officers note for themselves is not in it. */
  readonly talk: (personId: string) => AsyncIterable<OwnWord>
}

/** One file of an archive, its text or bytes in pieces. */
export type ZipEntry = { readonly name: string; readonly pieces: AsyncIterable<string | Uint8Array> }

export type Exporting = {
  readonly records: PersonRecords
  readonly files: KeptFiles
  readonly zip: (entries: readonly ZipEntry[]) => AsyncIterable<Uint8Array>
  readonly wording: Wording
  readonly clock: Clock
  /** What the assistant calls itself. */
  readonly name: string
}

const keptForMs = 24 * 3_600_000

/** Rejects when the store is away: the job is then tried again, and keeps its file once. */
export function exportPerson(exporting: Exporting): JobRunners['exportPerson'] {
  return async ({ ticket, language }, { id: key, personId }) => {
    const { records, files, clock } = exporting
    const at = clock.now()
    const copy = await records.about(personId, at)
    if (!copy) return { kind: 'jobFailed', ticket }
    const deleteAfter = (at + keptForMs) as Instant
    const name = textIn(exporting, language, 'settings:export.zip')
    const file: NewFile = { personId, key, purpose: 'export', name, mime: 'application/zip', deleteAfter }
    const entries = entriesOf(exporting, { copy, personId, language, at })
    const kept = await files.keep(file, exporting.zip(entries))
    return { kind: 'exportMade', ticket, file: { id: kept.id, name: kept.name, size: kept.size } }
  }
}

type Making = {
  readonly copy: OwnCopy
  readonly personId: string
  readonly language: Language
  readonly at: Instant
}

function entriesOf(exporting: Exporting, making: Making): readonly ZipEntry[] {
  const named = (key: TextKey) => textIn(exporting, making.language, key)
  return [
    { name: named('settings:export.summary'), pieces: summary(exporting, making) },
    { name: named('settings:export.conversation'), pieces: conversation(exporting, making) },
    { name: named('settings:export.data'), pieces: everything(exporting, making) },
  ]
}

function textIn({ wording }: Exporting, language: Language, key: TextKey): string {
  return wording.texts(language, key)
}

async function* summary(
  { wording, name }: Exporting,
  { copy, language, at }: Making,
): AsyncGenerator<string> {
  const { text } = render(ownSummary(copy, { name, at }), language, wording)
  yield `${plainText(text)}\n`
}

async function* entries(
  exporting: Exporting,
  { copy, personId, language }: Making,
): AsyncGenerator<TalkEntry> {
  const word = ownTalk({ language, wording: exporting.wording, links: copy.links })
  for await (const each of exporting.records.talk(personId)) yield word(each)
}

async function* conversation(exporting: Exporting, making: Making): AsyncGenerator<string> {
  const { language } = making
  const who = {
    you: textIn(exporting, language, 'settings:copy.said.you'),
    assistant: exporting.name,
  }
  for await (const { at, by, text, buttons } of entries(exporting, making)) {
    const when = formatInstant(at, language, hour => textIn(exporting, language, partOfDay(hour)))
    const below = buttons?.map(label => `[${label}]`).join(' ')
    yield `${when} · ${who[by]}\n${text}\n${below === undefined ? '' : `${below}\n`}\n`
  }
}

async function* everything(exporting: Exporting, making: Making): AsyncGenerator<string> {
  const { copy, at } = making
  const whole = JSON.stringify({ madeAt: at, ...copy, conversation: [] }, written, 2)
  yield whole.slice(0, whole.lastIndexOf('[]') + 1)
  let comma = ''
  for await (const entry of entries(exporting, making)) {
    yield `${comma}\n    ${JSON.stringify(entry, written)}`
    comma = ','
  }
  yield '\n  ]\n}\n'
}

/** Moments as everybody writes them. */
const moments: ReadonlySet<string> = new Set(['madeAt', 'at', 'since', 'until', 'consentedAt'])

function written(name: string, value: unknown): unknown {
  return moments.has(name) && typeof value === 'number' ? new Date(value).toISOString() : value
}
