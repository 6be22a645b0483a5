// Foreign workers.
// Carries what the contribution months since 2019 and 2024 ask for them.

import type { Topic } from '../topic.ts'

/** Topics of the group `foreign`, in the order of their words. */
export const foreignTopics: readonly Topic[] = [
  {
    id: 'foreign.covered',
    kind: 'answer',
    sources: [{ kind: 'domain', section: 'Contributions' }],
    since: '2024-07-01',
    certainty: 'confirmed',
    next: ['calculate', 'person'],
    related: ['skbbk.what', 'rate.how_much'],
    confusable: [],
  },
  {
    id: 'foreign.ssfw',
    kind: 'answer',
    sources: [
      { kind: 'domain', section: 'Contributions' },
      { kind: 'domain', section: 'Files' },
    ],
    since: '2026-11-01',
    certainty: 'ours',
    next: ['person', 'office'],
    related: ['foreign.covered', 'file.format'],
    confusable: ['foreign.covered'],
  },
]
