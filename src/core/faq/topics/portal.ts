// Portal ASSIST: what it is and where.
// Carries clause 2.1 and the chart's address.

import type { Topic } from '../topic.ts'

/** Topics of the group `portal`, in the order of their words. */
export const portalTopics: readonly Topic[] = [
  {
    id: 'portal.url',
    kind: 'answer',
    sources: [
      { kind: 'circular', clause: '3.2' },
      { kind: 'circular', clause: 'chart' },
    ],
    since: '2018-01-01',
    certainty: 'circular',
    next: ['register'],
    related: ['portal.what', 'contact.website'],
    confusable: ['contact.website'],
  },
  {
    id: 'portal.what',
    kind: 'answer',
    sources: [
      { kind: 'circular', clause: '1' },
      { kind: 'circular', clause: '2.1' },
      { kind: 'circular', clause: '3.1' },
      { kind: 'circular', clause: '3.3' },
      { kind: 'circular', clause: 'chart' },
    ],
    since: '2018-01-01',
    certainty: 'circular',
    next: ['register'],
    related: ['portal.url', 'steps.overview'],
    confusable: [],
  },
  {
    id: 'portal.login',
    kind: 'answer',
    sources: [
      { kind: 'domain', section: 'Portal ID' },
      { kind: 'circular', clause: '3.3' },
      { kind: 'circular', clause: 'chart' },
    ],
    since: '2026-11-01',
    certainty: 'confirmed',
    next: ['register'],
    related: ['portal.url', 'portal.login_problem'],
    confusable: ['portal.url', 'id.what_next', 'portal.login_problem'],
  },
  {
    id: 'portal.login_problem',
    kind: 'answer',
    sources: [{ kind: 'domain', section: 'Portal ID' }],
    since: '2026-11-01',
    certainty: 'ours',
    next: ['person'],
    related: ['id.forgot', 'portal.url'],
    confusable: ['id.forgot', 'portal.login'],
  },
]
