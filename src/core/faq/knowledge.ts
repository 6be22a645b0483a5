// Finds the topic that a question asks for: answers, offers up to three, or says it does not know.
// One document per topic holds all its wordings in both languages; answers are not indexed.

import MiniSearch from 'minisearch'
import { languageOf } from './language.ts'
import type { KnowledgeTexts, Language, Topic } from './topic.ts'
import { plainWordsOf, wordsOf } from './words.ts'

/** What the assistant makes of a question; `language` is that of the question, `undefined` when it is a tie. */
export type Reply =
  | {
      readonly kind: 'answer'
      readonly id: string
      readonly language: Language | undefined
      readonly why: Why
    }
  | { readonly kind: 'clarify'; readonly ids: readonly string[]; readonly language: Language | undefined }
  | { readonly kind: 'unknown'; readonly language: Language | undefined }

/** Why a topic was chosen: its share of the best possible score (0 to 1), and how close the next one came. */
export type Why = { readonly share: number; readonly runnerUp: number; readonly words: readonly string[] }

/** The index, built once from topics and texts; plain data to those who hold it. */
export type Knowledge = {
  readonly search: MiniSearch<Document>
  /** How telling each indexed word is; a word not in the index weighs `unknownWeight`. */
  readonly weights: ReadonlyMap<string, number>
  readonly unknownWeight: number
  readonly confusable: ReadonlyMap<string, readonly string[]>
  /** The words that most wordings of a topic share: what it is about. */
  readonly subjects: ReadonlyMap<string, readonly string[]>
  /** The topic whose wording has exactly these words (see `exactKeys`), where it is the only one. */
  readonly exact: ReadonlyMap<string, string>
}

type Document = { readonly id: string; readonly wordings: string }
/** A topic that shares words with a question; `share` is 0 to 1. */
export type Candidate = { readonly id: string; readonly share: number; readonly words: readonly string[] }

const bm25 = { k: 1.2, b: 0.75, d: 0 }

/**
 * Shares of the best possible score, found by measuring on questions that are not wordings: at `answer` three in a
 * hundred foreign questions are answered; `offer` is low because a list costs a glance and a dead end a call.
 */
const thresholds = {
  answer: 0.48,
  offer: 0.2,
  lead: 0.95,
  confusableLead: 0.85,
  near: 0.6,
  subject: 0.6,
}

/** A word that no wording uses counts a little more than the rarest known one: the question may be another's. */
const unknownCaution = 1.2

/** What is left of the share of a topic whose subject the question does not name: ACR without the word ACR. */
const besideSubject = 0.85

/** Builds the index, once, from the topics and their words: those of all groups in one record a language. */
export function buildKnowledge(topics: readonly Topic[], texts: KnowledgeTexts): Knowledge {
  const documents = topics.map(({ id }) => ({ id, wordings: wordingsOf(id, texts) }))
  const search = new MiniSearch<Document>({
    fields: ['wordings'],
    tokenize: indexedWords,
    processTerm: term => term,
    searchOptions: { bm25, tokenize: text => [...new Set(wordsOf(text))] },
  })
  search.addAll(documents)
  return {
    search,
    weights: weightsOf(documents),
    unknownWeight: weight(documents.length, 1) * unknownCaution,
    subjects: new Map(documents.map(({ id, wordings }) => [id, subjectsOf(wordings)])),
    confusable: new Map(topics.map(topic => [topic.id, topic.confusable])),
    exact: exactWordings(documents),
  }
}

/** The reply to one question; the same question always gets the same reply. */
export function answer(knowledge: Knowledge, question: string): Reply {
  const language = languageOf(question)
  const known = exactKeys(question)
    .map(key => knowledge.exact.get(key))
    .find(id => id !== undefined)
  if (known)
    return { kind: 'answer', id: known, language, why: { share: 1, runnerUp: 0, words: wordsOf(question) } }
  const candidates = rank(knowledge, question)
  const [first, second] = candidates
  if (!first || first.share < thresholds.offer) return { kind: 'unknown', language }
  const runnerUp = second ? second.share / first.share : 0
  if (first.share >= thresholds.answer && runnerUp < leadOver(knowledge, first, second)) {
    return {
      kind: 'answer',
      id: first.id,
      language,
      why: { share: first.share, runnerUp, words: first.words },
    }
  }
  const near = candidates.filter(
    ({ share }) => share >= Math.max(first.share * thresholds.near, thresholds.offer),
  )
  return { kind: 'clarify', ids: near.slice(0, 3).map(({ id }) => id), language }
}

/** Topics by their share of the best possible score, best first. */
export function rank(knowledge: Knowledge, question: string): readonly Candidate[] {
  const ceiling = ceilingOf(knowledge, question)
  return knowledge.search
    .search(question, { fuzzy: word => (word.length >= 5 && !knowledge.weights.has(word) ? 1 : false) })
    .map(({ id, score, queryTerms }) => ({
      id: String(id),
      share:
        (score / queryTerms.length / ceiling) *
        (names(knowledge, String(id), queryTerms) ? 1 : besideSubject),
      words: queryTerms,
    }))
    .sort((a, b) => b.share - a.share)
}

/** Whether the words name what the topic is about; a topic without a subject is named by any word. */
function names({ subjects }: Knowledge, id: string, words: readonly string[]): boolean {
  const about = subjects.get(id) ?? []
  return about.length === 0 || about.some(word => words.includes(word))
}

function subjectsOf(wordings: string): readonly string[] {
  const lines = wordings.split('\n').map(line => new Set(wordsOf(line)))
  const all = new Set(lines.flatMap(line => [...line]))
  return [...all].filter(
    word => lines.filter(line => line.has(word)).length >= lines.length * thresholds.subject,
  )
}

/** The score of a topic that would say every word of the question again and again. */
function ceilingOf({ weights, unknownWeight }: Knowledge, question: string): number {
  const words = new Set(wordsOf(question))
  return [...words].reduce((sum, word) => sum + (weights.get(word) ?? unknownWeight), 0) * (bm25.k + 1)
}

/** How close the runner-up may come before the person is asked; confusable topics must stay farther apart. */
function leadOver({ confusable }: Knowledge, first: Candidate, second: Candidate | undefined): number {
  if (!second) return thresholds.lead
  const alike = confusable.get(first.id)?.includes(second.id) || confusable.get(second.id)?.includes(first.id)
  return alike ? thresholds.confusableLead : thresholds.lead
}

function exactWordings(documents: readonly Document[]): ReadonlyMap<string, string> {
  const owners = new Map<string, string>()
  const shared = new Set(exactKeys(''))
  for (const { id, wordings } of documents) {
    for (const key of wordings.split('\n').flatMap(exactKeys)) {
      if ((owners.get(key) ?? id) !== id) shared.add(key)
      owners.set(key, id)
    }
  }
  return new Map([...owners].filter(([key]) => !shared.has(key)))
}

/** A question by its words alone, spelling, form and order apart: all of them, and without the fillers. */
function exactKeys(text: string): readonly string[] {
  const sorted = (words: readonly string[]) => words.toSorted().join(' ')
  return [`all: ${sorted(plainWordsOf(text))}`, `telling: ${sorted(wordsOf(text))}`]
}

function wordingsOf(id: string, texts: KnowledgeTexts): string {
  return [...(texts.ms[id]?.wordings ?? []), ...(texts.en[id]?.wordings ?? [])].join('\n')
}

/** Wording by wording, because a long text is cut. */
function indexedWords(wordings: string): string[] {
  return wordings.split('\n').flatMap(wordsOf)
}

function weightsOf(documents: readonly Document[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { wordings } of documents) {
    for (const word of new Set(indexedWords(wordings))) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  return new Map([...counts].map(([word, count]) => [word, weight(documents.length, count)]))
}

function weight(documents: number, holding: number): number {
  return Math.log(1 + (documents - holding + 0.5) / (holding + 0.5))
}
