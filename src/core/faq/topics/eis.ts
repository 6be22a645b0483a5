// The Employment Insurance System (SIP).
// Carries Act 800.

import type { Topic } from '../topic.ts'

/** Topics of the group `eis`, in the order of their words. */
export const eisTopics: readonly Topic[] = [
  {
    id: 'eis.what',
    kind: 'answer',
    sources: [
      { kind: 'domain', section: 'Contributions' },
      { kind: 'domain', section: 'Schedule, ACR, payment' },
    ],
    since: '2018-01-01',
    certainty: 'confirmed',
    next: ['calculate'],
    related: ['rate.how_much', 'acr.ecr'],
    confusable: [],
  },
  {
    id: 'eis.who',
    kind: 'answer',
    sources: [{ kind: 'domain', section: 'Contributions' }],
    since: '2018-01-01',
    certainty: 'confirmed',
    next: ['calculate', 'person'],
    related: ['eis.what', 'foreign.covered'],
    confusable: ['eis.what', 'foreign.covered', 'domestic.covered'],
  },
]
