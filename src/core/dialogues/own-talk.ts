// The conversation of a copy, word for word. What was said of an employer that the person speaks for no more is left
// out: it was theirs to read then, and is not theirs to take along.
import type { Instant } from '../calendar/instant.ts'
import type { Language } from '../domain/language.ts'
import type { Message } from '../messages/message.ts'
import { plainText } from '../messages/plain-text.ts'
import { type Rendered, render, type Wording } from '../messages/render.ts'
import type { PersonEvent } from './event.ts'
import type { OwnLink, OwnWord } from './own-copy.ts'

/** `buttons`: what they said. `leftOut`: of an employer that is not linked any more. */
export type TalkEntry = {
  readonly at: Instant
  readonly by: OwnWord['by']
  readonly text: string
  readonly buttons?: readonly string[]
  readonly leftOut?: true
}

export type Talking = {
  readonly language: Language
  readonly wording: Wording
  readonly links: readonly OwnLink[]
}

/** Words what was said, one after the other: a press is worded by the button that was shown before it. */
export function ownTalk(talking: Talking): (word: OwnWord) => TalkEntry {
  const labels = new Map<string, string>()
  const isForeign = foreignTo(talking.links)
  return word => {
    const { at, by } = word
    if (word.by === 'you') return { at, by, text: doneIn(talking, word.event, labels) }
    if (isForeign(word.said)) return { at, by, text: text(talking, 'leftOut'), leftOut: true }
    return { at, by, ...saidIn(talking, word.said, labels) }
  }
}

function saidIn(
  talking: Talking,
  said: Message,
  labels: Map<string, string>,
): Pick<TalkEntry, 'text' | 'buttons'> {
  const rendered = wordedNow(talking, said)
  if (!rendered) return { text: text(talking, 'lost') }
  const buttons = rendered.buttons.flat()
  for (const { press, text: label } of buttons) if (press !== undefined) labels.set(press, label)
  const words = plainText(rendered.text)
  return buttons.length === 0 ? { text: words } : { text: words, buttons: buttons.map(each => each.text) }
}

/** Undefined for what was said in words that this assistant does not have any more. */
function wordedNow({ language, wording }: Talking, said: Message): Rendered | undefined {
  try {
    return render(said, language, wording)
  } catch {
    return undefined
  }
}

type Mark =
  | 'leftOut'
  | 'lost'
  | 'edited'
  | 'contact'
  | 'location'
  | 'file'
  | 'photo'
  | 'other'
  | 'blocked'
  | 'unblocked'
  | 'group'

function text({ language, wording }: Talking, mark: Mark, values?: Record<string, string>): string {
  return wording.texts(language, `settings:copy.said.${mark}`, values)
}

function doneIn(talking: Talking, event: PersonEvent, labels: ReadonlyMap<string, string>): string {
  switch (event.kind) {
    case 'textSaid':
      return event.text
    case 'textEdited':
      return `${text(talking, 'edited')} ${event.text}`
    case 'commandGiven':
      return `/${event.command} ${event.argument}`.trim()
    case 'pressed':
      return `[${labels.get(event.press) ?? event.press}]`
    case 'contactShared':
      return text(talking, 'contact', { phone: event.phone })
    case 'photoSent':
      return `${text(talking, 'photo')} ${event.caption ?? ''}`.trim()
    case 'documentSent':
      return `${text(talking, 'file', { name: event.file.name })} ${event.caption ?? ''}`.trim()
    case 'locationShared':
      return text(talking, 'location')
    case 'unreadableSent':
      return text(talking, 'other')
    case 'groupAddressed':
      return text(talking, 'group')
    case 'blocked':
    case 'unblocked':
      return text(talking, event.kind)
  }
}

/** Lines of these say nothing of what an employer owes or pays. */
const harmless = /^(link|calculate|settings):/
const figures = /"(money|attach)":|\b[AE]CR\d{12}\b/

/**
 * Whether a message may tell of an employer that is not linked any more: it names one, or has figures and names none
 * that still is. To somebody whose links all stand, nothing is foreign.
 */
function foreignTo(links: readonly OwnLink[]): (said: Message) => boolean {
  const standing = links.filter(({ stands }) => stands).map(({ employer }) => employer)
  const former = links
    .filter(({ employer }) => standing.every(({ id }) => id !== employer.id))
    .map(({ employer }) => employer)
  if (former.length === 0) return () => false
  return said => {
    const isHarmless = said.lines.every(
      line => line === 'blank' || ('key' in line && harmless.test(line.key)),
    )
    if (isHarmless && said.attach === undefined) return false
    const written = JSON.stringify(said)
    if (former.some(each => names(written, each))) return true
    return figures.test(written) && !standing.some(each => names(written, each))
  }
}

function names(written: string, { id, code, name }: OwnLink['employer']): boolean {
  return [id, code, JSON.stringify(name).slice(1, -1)].some(each => written.includes(each))
}
