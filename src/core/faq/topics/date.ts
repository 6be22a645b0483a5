// Since when the rule holds, and what of the months before.
// Carries clause 4.1: from January 2018.

import type { Topic } from '../topic.ts'

/** Topics of the group `date`, in the order of their words. */
export const dateTopics: readonly Topic[] = [
  {
    id: 'date.effective',
    kind: 'answer',
    sources: [
      { kind: 'circular', clause: '2.1' },
      { kind: 'circular', clause: '4.1' },
    ],
    since: '2018-01-01',
    certainty: 'circular',
    next: ['status'],
    related: ['date.earlier', 'circ.what'],
    confusable: [],
  },
  {
    id: 'date.earlier',
    kind: 'answer',
    sources: [
      { kind: 'circular', clause: '4.1' },
      { kind: 'circular', clause: '4.2' },
      { kind: 'domain', section: 'Schedule, ACR, payment' },
    ],
    since: '2018-01-01',
    certainty: 'ours',
    next: ['person'],
    related: ['date.effective', 'contact.hotline'],
    confusable: ['date.effective'],
  },
]
