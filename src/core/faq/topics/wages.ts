// What counts as wages.
// Carries what is in and what is out.

import type { Topic } from '../topic.ts'

/** Topics of the group `wages`, in the order of their words. */
export const wagesTopics: readonly Topic[] = [
  {
    id: 'wages.which',
    kind: 'answer',
    sources: [{ kind: 'domain', section: 'Contributions' }],
    since: '2026-11-01',
    certainty: 'confirmed',
    next: ['calculate', 'person'],
    related: ['rate.how_much', 'rate.ceiling'],
    confusable: ['rate.how_much', 'rate.deduct', 'employee.not_covered'],
  },
]
