// Small talk.
// Carries short replies that lead back to what we do.

import type { Topic } from '../topic.ts'

/** Topics of the group `talk`, in the order of their words. */
export const talkTopics: readonly Topic[] = [
  {
    id: 'talk.hello',
    kind: 'reject',
    sources: [{ kind: 'product' }],
    since: '2026-11-01',
    certainty: 'confirmed',
    next: [],
    related: ['bot.what', 'steps.overview'],
    confusable: [],
  },
  {
    id: 'talk.thanks',
    kind: 'reject',
    sources: [{ kind: 'product' }],
    since: '2026-11-01',
    certainty: 'confirmed',
    next: [],
    related: ['bot.what'],
    confusable: [],
  },
  {
    id: 'talk.insult',
    kind: 'reject',
    sources: [{ kind: 'product' }],
    since: '2026-11-01',
    certainty: 'confirmed',
    next: ['person'],
    related: ['contact.human'],
    confusable: [],
  },
  {
    id: 'talk.name',
    kind: 'reject',
    sources: [{ kind: 'product' }],
    since: '2026-11-01',
    certainty: 'confirmed',
    next: [],
    related: ['bot.what', 'bot.official'],
    confusable: [],
  },
  {
    id: 'talk.offtopic',
    kind: 'reject',
    sources: [{ kind: 'product' }],
    since: '2026-11-01',
    certainty: 'confirmed',
    next: [],
    related: ['bot.what'],
    confusable: [],
  },
]
