// What staff read of the knowledge: questions that were missed, in groups, and a file of it with its overlays.
import type { Language } from '../../core/domain/language.ts'
import { groupMisses, type MissGroup } from '../../core/faq/miss-group.ts'
import { groupFile } from '../../core/faq/overlay.ts'
import type { TopicTexts } from '../../core/faq/topic.ts'
import type { KnowledgeBook, LiveKnowledge } from './knowledge-book.ts'

type Reading = { readonly book: KnowledgeBook; readonly live: LiveKnowledge }

const missesAtMost = 1000

/** The newest thousand misses, those about the same together, the most asked first. */
export async function readMissGroups({ book, live }: Reading): Promise<readonly MissGroup[]> {
  return groupMisses(live.knowledge(), await book.misses(missesAtMost))
}

/** The topics of one file in one language as they hold now, to be kept in the repository; undefined when there is none. */
export function readKnowledgeFile(
  { live }: Pick<Reading, 'live'>,
  { language, group }: { readonly language: Language; readonly group: string },
): TopicTexts | undefined {
  const file = groupFile(live.texts()[language], group)
  return Object.keys(file).length > 0 ? file : undefined
}
