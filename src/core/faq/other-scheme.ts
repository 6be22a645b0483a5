// A question that names another scheme and none of ours asks about that one, whatever else it shares with our topics:
// the last day to pay EPF is not ours to tell.

/** The names of other schemes as they are indexed, and the topic that says that they are not ours. */
const others: ReadonlyMap<string, string> = new Map([
  ['kwsp', 'other.epf'],
  ['hrdf', 'other.hrd'],
  ['pcb', 'other.tax'],
])

const ours: ReadonlySet<string> = new Set(['perkeso', 'sip', 'eis', 'skbbk', 'assist', 'acr', 'ecr', 'fclb'])

/** The topic of the other scheme that these words are about, if they are. */
export function otherScheme(words: readonly string[]): string | undefined {
  if (words.some(isOurs)) return undefined
  return words.map(word => others.get(word)).find(id => id !== undefined)
}

/** The words without the names of other schemes, where one of ours is named beside them: only ours are asked about. */
export function withoutOtherSchemes(words: readonly string[]): readonly string[] {
  return words.some(isOurs) ? words.filter(word => !others.has(word)) : words
}

/** Whether the word, in its indexed form, names PERKESO, one of its schemes, or what its portal makes. */
export function isOurs(word: string): boolean {
  return ours.has(word)
}
