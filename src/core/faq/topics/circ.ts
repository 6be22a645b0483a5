// The circular as a document: subject, reference and Act.
// Carries its heading, date and signature.

import type { Topic } from '../topic.ts'

/** Topics of the group `circ`, in the order of their words. */
export const circTopics: readonly Topic[] = [
  {
    id: 'circ.what',
    kind: 'answer',
    sources: [
      { kind: 'circular', clause: '1' },
      { kind: 'circular', clause: '3.1' },
      { kind: 'circular', clause: '3.3' },
      { kind: 'circular', clause: '4.1' },
      { kind: 'circular', clause: '4.2' },
    ],
    since: '2018-01-01',
    certainty: 'circular',
    next: ['register'],
    related: ['steps.overview', 'circ.ref'],
    confusable: ['circ.ref'],
  },
  {
    id: 'circ.ref',
    kind: 'answer',
    sources: [{ kind: 'circular', clause: 'header' }],
    since: '2017-12-20',
    certainty: 'circular',
    next: [],
    related: ['circ.what', 'circ.law'],
    confusable: ['circ.law'],
  },
  {
    id: 'circ.law',
    kind: 'answer',
    sources: [
      { kind: 'circular', clause: 'header' },
      { kind: 'domain', section: 'Schedule, ACR, payment' },
    ],
    since: '2017-12-20',
    certainty: 'confirmed',
    next: [],
    related: ['circ.ref', 'circ.what'],
    confusable: ['circ.ref', 'employee.covered', 'pay.penalty'],
  },
]
