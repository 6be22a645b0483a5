// What the knowledge base is measured against: plain MiniSearch, one document per entry holding its wordings.
import MiniSearch from 'minisearch'
import type { Finder } from '../../core/faq/evaluation.ts'

/** The wordings of one entry. */
export type Entry = { readonly id: string; readonly wordings: readonly string[] }

/** Shares of the best known question of an entry; set so that the baseline does best on the dev questions. */
const answersFrom = 0.35
const offersFrom = 0.12

/** MiniSearch as it comes: its own words, its own ranking. */
export function baselineFinder(entries: readonly Entry[], refuses: Finder['refuses']): Finder {
  const search = new MiniSearch<{ id: string; wordings: string }>({ fields: ['wordings'] })
  search.addAll(entries.map(({ id, wordings }) => ({ id, wordings: wordings.join('\n') })))
  const usual = usualScore(search, entries)
  return {
    refuses,
    rank: question => search.search(question).map(({ id }) => String(id)),
    reply: question => {
      const found = search.search(question).slice(0, 3)
      const [first, second] = found
      if (!first || first.score < usual * offersFrom) return { kind: 'unknown', ids: [] }
      const alone = !second || second.score < first.score * 0.9
      if (alone && first.score >= usual * answersFrom) return { kind: 'answer', ids: [String(first.id)] }
      return { kind: 'clarify', ids: found.map(({ id }) => String(id)) }
    },
  }
}

/** The middle one of the scores that wordings reach themselves: what a good question scores. */
function usualScore(search: MiniSearch, entries: readonly Entry[]): number {
  const scores = entries.flatMap(({ wordings }) => search.search(wordings[0] ?? '')[0]?.score ?? [])
  return scores.sort((a, b) => a - b)[Math.floor(scores.length / 2)] ?? 0
}
