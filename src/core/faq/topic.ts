// What the assistant knows about one question, without its words: kind, sources, since when and how sure.
// The words (answer and wordings, in both languages) are in locales/*/faq, under the same id.

/** Where a statement comes from; `clause` is one of `clauses`, `section` a heading of the domain facts. */
export type Source =
  | { readonly kind: 'circular'; readonly clause: string }
  | { readonly kind: 'domain'; readonly section: string }
  | { readonly kind: 'rates' }
  | { readonly kind: 'offices' }
  | { readonly kind: 'product' }

/** The next sensible step that is offered below an answer. */
export type NextStep =
  | 'register'
  | 'registrations'
  | 'status'
  | 'office'
  | 'person'
  | 'file'
  | 'link'
  | 'calculate'
  | 'late'
  | 'settings'
  | 'privacy'
  | 'language'

/**
 * How sure the answer is: `circular` (the circular's own words), `confirmed` (two or more independent public
 * sources), `single` (one source for part of it), `disputed` (sources disagree), `ours` (our own guidance).
 */
export type Certainty = 'circular' | 'confirmed' | 'single' | 'disputed' | 'ours'

/** The language of a text or of a reply. */
export type Language = 'ms' | 'en'

/** One question the assistant knows. */
export type Topic = {
  /** `group.name`; the group names the file that holds its words. */
  readonly id: string
  /** `reject`: we say politely that it is not ours; `notPublic`: we say that the fact is not published. */
  readonly kind: 'answer' | 'reject' | 'notPublic'
  readonly sources: readonly Source[]
  /** YYYY-MM-DD from which the main fact holds; with no known start, the day our facts were gathered. */
  readonly since: string
  readonly certainty: Certainty
  /** At most two. */
  readonly next: readonly NextStep[]
  /** Ids worth reading next. */
  readonly related: readonly string[]
  /** Ids that are easily taken for this one: when both score alike the person chooses. */
  readonly confusable: readonly string[]
}

/** The words of one topic in one language. */
/** `told`: where an answer of staff is known from, and since which day it holds, in place of what the topic says. */
export type TopicText = {
  readonly answer: string
  readonly wordings: readonly string[]
  readonly told?: { readonly source: string; readonly since: string }
}

/** The words of all topics in one language, by id, in the order of the topics. */
export type TopicTexts = Readonly<Record<string, TopicText>>

/** The words in both languages. */
export type KnowledgeTexts = Readonly<Record<Language, TopicTexts>>

/** The day of the circular, for what it says without a day of its own. */
export const circularDay = '2017-12-20'

/** The day our facts were gathered, for what has no known start. */
export const gatheredDay = '2026-11-01'

/** The parts of Employer Circular 2/2017 that can be cited. */
export const clauses: readonly string[] = [
  'header',
  '1',
  '2.1',
  '2.2',
  '3.1',
  '3.2',
  '3.3',
  '3.4',
  '3.5',
  '4.1',
  '4.2',
  '5',
  'chart',
]
