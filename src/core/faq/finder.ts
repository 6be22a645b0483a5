// The engine as it is measured: what it ranks, what it replies, what it refuses.

import type { Finder } from './evaluation.ts'
import { answer, type Knowledge } from './knowledge.ts'
import { rank } from './rank.ts'

/** The finder over an index. */
export function finderOf(knowledge: Knowledge): Finder {
  const refused = new Set(knowledge.topics.filter(({ kind }) => kind === 'reject').map(({ id }) => id))
  return {
    refuses: id => refused.has(id),
    rank: question => rank(knowledge, question).map(({ id }) => id),
    reply: question => {
      const reply = answer(knowledge, question)
      if (reply.kind === 'answer') return { kind: 'answer', ids: [reply.id] }
      return { kind: reply.kind, ids: reply.kind === 'clarify' ? reply.ids : [] }
    },
  }
}
