// How much is contributed.
// Carries the rule that amounts come from the tables, never from a percentage.

import type { Topic } from '../topic.ts'

/** Topics of the group `rate`, in the order of their words. */
export const rateTopics: readonly Topic[] = [
  {
    id: 'rate.how_much',
    kind: 'answer',
    sources: [{ kind: 'rates' }, { kind: 'domain', section: 'Contributions' }],
    since: '2024-10-01',
    certainty: 'confirmed',
    next: ['calculate'],
    related: ['rate.ceiling', 'eis.what'],
    confusable: ['rate.ceiling'],
  },
  {
    id: 'rate.ceiling',
    kind: 'answer',
    sources: [{ kind: 'rates' }, { kind: 'domain', section: 'Contributions' }],
    since: '2024-10-01',
    certainty: 'confirmed',
    next: ['calculate'],
    related: ['rate.how_much', 'eis.what'],
    confusable: ['rate.how_much', 'foreign.covered'],
  },
  {
    id: 'rate.deduct',
    kind: 'answer',
    sources: [{ kind: 'rates' }, { kind: 'domain', section: 'Contributions' }],
    since: '2026-11-01',
    certainty: 'ours',
    next: ['calculate', 'person'],
    related: ['rate.how_much', 'employee.age'],
    confusable: ['rate.how_much'],
  },
]
