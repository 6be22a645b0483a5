// SKBBK, also called LINDUNG 24 Jam.
// Carries what is known and says where sources disagree.

import type { Topic } from '../topic.ts'

/** Topics of the group `skbbk`, in the order of their words. */
export const skbbkTopics: readonly Topic[] = [
  {
    id: 'skbbk.what',
    kind: 'answer',
    sources: [{ kind: 'domain', section: 'Contributions' }, { kind: 'rates' }],
    since: '2026-06-01',
    certainty: 'disputed',
    next: ['calculate', 'person'],
    related: ['foreign.covered', 'rate.how_much'],
    confusable: ['skbbk.optout'],
  },
  {
    id: 'skbbk.optout',
    kind: 'answer',
    sources: [{ kind: 'domain', section: 'Contributions' }],
    since: '2026-11-01',
    certainty: 'disputed',
    next: ['person'],
    related: ['skbbk.what', 'foreign.covered'],
    confusable: ['skbbk.what'],
  },
]
