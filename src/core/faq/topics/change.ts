// Why the old way was changed.
// Carries clause 2, which gives the background and no other reason.

import type { Topic } from '../topic.ts'

/** Topics of the group `change`, in the order of their words. */
export const changeTopics: readonly Topic[] = [
  {
    id: 'change.why',
    kind: 'answer',
    sources: [
      { kind: 'circular', clause: '2.1' },
      { kind: 'circular', clause: '2.2' },
      { kind: 'circular', clause: '3.4' },
    ],
    since: '2018-01-01',
    certainty: 'circular',
    next: ['status'],
    related: ['old.before', 'circ.what'],
    confusable: ['old.before'],
  },
]
