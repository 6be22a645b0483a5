// What staff changed of the knowledge without a release: the index is files plus overlays, and the files can be written
// again with the overlays in them.

import type { KnowledgeTexts, Language, TopicText, TopicTexts } from './topic.ts'

/** One more wording of a topic, or another answer in its place. */
export type OverlayKind = 'wording' | 'answer'

/** A change of one topic in one language. */
export type Overlay = {
  readonly topic: string
  readonly language: Language
  readonly kind: OverlayKind
  readonly text: string
  readonly source?: string
  readonly since?: string
}

/**
 * The texts with the overlays laid over them one after the other: of two answers the later one holds, and those of
 * unknown topics change nothing.
 */
export function withOverlays(texts: KnowledgeTexts, overlays: readonly Overlay[]): KnowledgeTexts {
  const of = (language: Language) =>
    changed(
      texts[language],
      overlays.filter(each => each.language === language),
    )
  return { ms: of('ms'), en: of('en') }
}

/** The file of one group of topics, as it would be shipped. */
export function groupFile(texts: TopicTexts, group: string): TopicTexts {
  const own = Object.entries(texts).filter(([id]) => id.split('.')[0] === group)
  return Object.fromEntries(own.map(([id, { answer, wordings }]) => [id, { answer, wordings }]))
}

function changed(texts: TopicTexts, overlays: readonly Overlay[]): TopicTexts {
  const byTopic = Map.groupBy(overlays, ({ topic }) => topic)
  return Object.fromEntries(
    Object.entries(texts).map(([id, text]) => [id, (byTopic.get(id) ?? []).reduce(laid, text)]),
  )
}

function laid(text: TopicText, { kind, text: words, source, since }: Overlay): TopicText {
  if (kind === 'answer') {
    const told = source !== undefined && since !== undefined && { told: { source, since } }
    return { answer: words, wordings: text.wordings, ...told }
  }
  return text.wordings.includes(words) ? text : { ...text, wordings: [...text.wordings, words] }
}
