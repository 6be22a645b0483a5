// Keeping records.
// Carries the seven years.

import type { Topic } from '../topic.ts'

/** Topics of the group `record`, in the order of their words. */
export const recordTopics: readonly Topic[] = [
  {
    id: 'record.keep',
    kind: 'answer',
    sources: [{ kind: 'domain', section: 'Schedule, ACR, payment' }],
    since: '2026-11-01',
    certainty: 'confirmed',
    next: [],
    related: ['pay.receipt', 'employer.close'],
    confusable: [],
  },
]
