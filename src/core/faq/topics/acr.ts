// The ACR itself: what it is, how to get it, what to do when it does not come.
// Carries clauses 3.3 to 3.5: no payment without an ACR.

import type { Topic } from '../topic.ts'

/** Topics of the group `acr`, in the order of their words. */
export const acrTopics: readonly Topic[] = [
  {
    id: 'acr.what',
    kind: 'answer',
    sources: [
      { kind: 'circular', clause: '1' },
      { kind: 'circular', clause: '3.3' },
      { kind: 'circular', clause: '3.4' },
      { kind: 'domain', section: 'The circular' },
    ],
    since: '2018-01-01',
    certainty: 'circular',
    next: ['status'],
    related: ['acr.how_get', 'acr.why_needed'],
    confusable: [],
  },
  {
    id: 'acr.how_get',
    kind: 'answer',
    sources: [
      { kind: 'circular', clause: '3.3' },
      { kind: 'circular', clause: '3.5' },
      { kind: 'circular', clause: 'chart' },
      { kind: 'domain', section: 'Schedule, ACR, payment' },
    ],
    since: '2018-01-01',
    certainty: 'confirmed',
    next: ['status', 'person'],
    related: ['schedule.submit', 'acr.check_status'],
    confusable: ['acr.flowchart'],
  },
  {
    id: 'acr.why_needed',
    kind: 'answer',
    sources: [
      { kind: 'circular', clause: '3.3' },
      { kind: 'circular', clause: '3.4' },
    ],
    since: '2018-01-01',
    certainty: 'circular',
    next: ['status'],
    related: ['acr.what', 'acr.pay_without'],
    confusable: ['acr.what'],
  },
  {
    id: 'acr.pay_without',
    kind: 'answer',
    sources: [
      { kind: 'circular', clause: '3.3' },
      { kind: 'circular', clause: '3.4' },
    ],
    since: '2018-01-01',
    certainty: 'circular',
    next: ['status'],
    related: ['acr.how_get', 'scope.mandatory'],
    confusable: ['acr.why_needed'],
  },
  {
    id: 'acr.flowchart',
    kind: 'answer',
    sources: [
      { kind: 'circular', clause: '3.3' },
      { kind: 'circular', clause: '3.5' },
      { kind: 'circular', clause: 'chart' },
    ],
    since: '2018-01-01',
    certainty: 'circular',
    next: ['person'],
    related: ['steps.overview', 'acr.how_get'],
    confusable: ['acr.how_get', 'steps.overview'],
  },
  {
    id: 'acr.check_status',
    kind: 'answer',
    sources: [
      { kind: 'circular', clause: 'chart' },
      { kind: 'domain', section: 'Schedule, ACR, payment' },
    ],
    since: '2018-01-01',
    certainty: 'ours',
    next: ['status', 'person'],
    related: ['acr.how_get', 'acr.problem'],
    confusable: ['acr.problem'],
  },
  {
    id: 'acr.problem',
    kind: 'answer',
    sources: [
      { kind: 'circular', clause: '3.3' },
      { kind: 'domain', section: 'Schedule, ACR, payment' },
    ],
    since: '2018-01-01',
    certainty: 'ours',
    next: ['person', 'status'],
    related: ['acr.check_status', 'schedule.submit'],
    confusable: ['acr.check_status'],
  },
  {
    id: 'acr.each_payment',
    kind: 'answer',
    sources: [
      { kind: 'circular', clause: '3.4' },
      { kind: 'domain', section: 'Schedule, ACR, payment' },
    ],
    since: '2018-01-01',
    certainty: 'single',
    next: ['status'],
    related: ['acr.what', 'acr.how_get'],
    confusable: [],
  },
]
