// Domestic workers.
// Carries the rule that they are contributed for since June 2021.

import type { Topic } from '../topic.ts'

/** Topics of the group `domestic`, in the order of their words. */
export const domesticTopics: readonly Topic[] = [
  {
    id: 'domestic.covered',
    kind: 'answer',
    sources: [{ kind: 'domain', section: 'Contributions' }],
    since: '2021-06-01',
    certainty: 'confirmed',
    next: ['calculate', 'person'],
    related: ['foreign.covered', 'foreign.ssfw'],
    confusable: ['foreign.covered'],
  },
]
