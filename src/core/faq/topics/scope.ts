// Whom the rule binds, and whether it is compulsory.
// Carries clauses 1, 4.1 and 4.2.

import type { Topic } from '../topic.ts'

/** Topics of the group `scope`, in the order of their words. */
export const scopeTopics: readonly Topic[] = [
  {
    id: 'scope.who',
    kind: 'answer',
    sources: [{ kind: 'circular', clause: '1' }],
    since: '2018-01-01',
    certainty: 'circular',
    next: ['register'],
    related: ['scope.mandatory', 'id.required'],
    confusable: ['scope.mandatory'],
  },
  {
    id: 'scope.mandatory',
    kind: 'answer',
    sources: [
      { kind: 'circular', clause: '3.3' },
      { kind: 'circular', clause: '3.4' },
      { kind: 'circular', clause: '4.1' },
      { kind: 'circular', clause: '4.2' },
    ],
    since: '2018-01-01',
    certainty: 'circular',
    next: ['register'],
    related: ['acr.pay_without', 'scope.who'],
    confusable: ['acr.pay_without'],
  },
]
