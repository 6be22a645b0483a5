// A question that has the very words of one wording is that wording: spelling, form and order do not count.

import type { Question } from './question.ts'

/** A wording, read, and the topic it belongs to. */
type Owned = { readonly id: string; readonly question: Question }

/** The topic that each wording belongs to, by the words of the wording, where only one topic has it. */
export function exactWordings(wordings: readonly Owned[]): ReadonlyMap<string, string> {
  const owners = new Map<string, string>()
  const shared = new Set(exactKeys({ plain: [], words: [] }))
  for (const { id, question } of wordings) {
    for (const key of exactKeys(question)) {
      if ((owners.get(key) ?? id) !== id) shared.add(key)
      owners.set(key, id)
    }
  }
  return new Map([...owners].filter(([key]) => !shared.has(key)))
}

/** A question by its words alone: all of them, and without the fillers. */
export function exactKeys({ plain, words }: Pick<Question, 'plain' | 'words'>): readonly string[] {
  return [`all: ${plain.toSorted().join(' ')}`, `telling: ${words.toSorted().join(' ')}`]
}
