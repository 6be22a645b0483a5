// A question that has the very words of one wording is that wording: spelling, form and order do not count.

import { isTelling } from './filler-words.ts'
import type { Question } from './question.ts'

/** A wording, read, and the topic it belongs to. */
type Owned = { readonly id: string; readonly question: Question }

type Words = Pick<Question, 'plain' | 'words'>

const empty: Words = { plain: [], words: [] }

/** The topic that each wording belongs to, by the words of the wording, where only one topic has it. */
export function exactWordings(wordings: readonly Owned[]): ReadonlyMap<string, string> {
  const owners = new Map<string, string>()
  const shared = new Set([...exactKeys(empty), titleKey(empty)])
  for (const { id, question } of wordings) {
    const keys = exactKeys(question)
    for (const key of hasTitle(question) ? [...keys, titleKey(question)] : keys) {
      if ((owners.get(key) ?? id) !== id) shared.add(key)
      owners.set(key, id)
    }
  }
  return new Map([...owners].filter(([key]) => !shared.has(key)))
}

/**
 * A question by its words alone: all of them, and without the fillers, where more than one is left; a title, which has
 * no question word, also as what its wording asks about.
 */
export function exactKeys(question: Words): readonly string[] {
  const { plain, words } = question
  const all = [`all: ${keyOf(plain)}`]
  if (new Set(words).size < 2) return all
  const keys = [...all, `words: ${keyOf(words)}`]
  return isTitle(question) ? [...keys, titleKey(question)] : keys
}

/**
 * A single word is no title yet: whoever writes "schedule" may want anything of it. What asks for a yes or a no is none
 * either: whether something is compulsory is not what its duties are.
 */
function isTitle({ plain, words }: Words): boolean {
  return words.every(isTelling) && !whether.has(plain[0] ?? '')
}

/** The first words, in their indexed form, of what asks for a yes or a no. */
const whether: ReadonlySet<string> = new Set([
  'is',
  'are',
  'was',
  'were',
  'do',
  'does',
  'did',
  'have',
  'has',
  'ada',
])

/** Whether a title would ask the same: it would of what something is and how it is done, not of when or whether. */
function hasTitle({ words }: Words): boolean {
  return words.some(word => word === 'apa' || word === 'bagaimana') && !words.includes('tidak')
}

function titleKey({ words }: Words): string {
  return `title: ${keyOf(words.filter(isTelling))}`
}

/** A word said twice, in full and in letters, is said once. */
function keyOf(words: readonly string[]): string {
  return [...new Set(words)].sort().join(' ')
}
