// The ways that Portal ASSIST replaced.
// Carries clause 2.2.

import type { Topic } from '../topic.ts'

/** Topics of the group `old`, in the order of their words. */
export const oldTopics: readonly Topic[] = [
  {
    id: 'old.iperkeso',
    kind: 'answer',
    sources: [
      { kind: 'circular', clause: '2.2' },
      { kind: 'circular', clause: '4.1' },
      { kind: 'circular', clause: 'chart' },
    ],
    since: '2018-01-01',
    certainty: 'circular',
    next: ['register', 'person'],
    related: ['portal.what', 'old.before'],
    confusable: [],
  },
  {
    id: 'old.before',
    kind: 'answer',
    sources: [
      { kind: 'circular', clause: '2.2' },
      { kind: 'circular', clause: '4.1' },
    ],
    since: '2018-01-01',
    certainty: 'circular',
    next: ['status'],
    related: ['change.why', 'schedule.old_media'],
    confusable: ['change.why'],
  },
]
