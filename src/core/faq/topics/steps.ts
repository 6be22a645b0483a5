// The whole way from the ID to the payment.
// Carries clause 3 in order.

import type { Topic } from '../topic.ts'

/** Topics of the group `steps`, in the order of their words. */
export const stepsTopics: readonly Topic[] = [
  {
    id: 'steps.overview',
    kind: 'answer',
    sources: [
      { kind: 'circular', clause: '3.1' },
      { kind: 'circular', clause: '3.2' },
      { kind: 'circular', clause: '3.3' },
      { kind: 'circular', clause: '3.4' },
      { kind: 'circular', clause: 'chart' },
    ],
    since: '2018-01-01',
    certainty: 'circular',
    next: ['register', 'status'],
    related: ['id.how_register', 'acr.how_get'],
    confusable: ['acr.flowchart'],
  },
]
