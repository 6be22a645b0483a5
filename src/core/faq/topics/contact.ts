// How PERKESO is reached: telephone, offices, website, e-mail.
// Carries clauses 3.2 and 5.

import type { Topic } from '../topic.ts'

/** Topics of the group `contact`, in the order of their words. */
export const contactTopics: readonly Topic[] = [
  {
    id: 'contact.hotline',
    kind: 'answer',
    sources: [{ kind: 'circular', clause: '5' }],
    since: '2017-12-20',
    certainty: 'circular',
    next: ['person', 'office'],
    related: ['contact.office', 'contact.email'],
    confusable: [],
  },
  {
    id: 'contact.office',
    kind: 'answer',
    sources: [
      { kind: 'circular', clause: '5' },
      { kind: 'domain', section: 'Offices and contacts' },
      { kind: 'offices' },
    ],
    since: '2017-12-20',
    certainty: 'confirmed',
    next: ['office', 'person'],
    related: ['contact.hotline', 'id.walkin'],
    confusable: [],
  },
  {
    id: 'contact.website',
    kind: 'answer',
    sources: [
      { kind: 'circular', clause: '3.2' },
      { kind: 'circular', clause: 'chart' },
    ],
    since: '2017-12-20',
    certainty: 'circular',
    next: ['register', 'person'],
    related: ['portal.url', 'contact.email'],
    confusable: ['portal.url'],
  },
  {
    id: 'contact.email',
    kind: 'answer',
    sources: [
      { kind: 'circular', clause: '3.2' },
      { kind: 'domain', section: 'Offices and contacts' },
    ],
    since: '2017-12-20',
    certainty: 'confirmed',
    next: ['person'],
    related: ['contact.hotline', 'id.email'],
    confusable: ['id.email'],
  },
  {
    id: 'contact.human',
    kind: 'answer',
    sources: [{ kind: 'product' }],
    since: '2026-11-01',
    certainty: 'confirmed',
    next: ['person'],
    related: ['contact.hotline', 'contact.office'],
    confusable: ['contact.hotline'],
  },
  {
    id: 'contact.appointment',
    kind: 'notPublic',
    sources: [{ kind: 'domain', section: 'Offices and contacts' }],
    since: '2026-11-01',
    certainty: 'ours',
    next: ['office', 'person'],
    related: ['contact.office', 'contact.hotline'],
    confusable: ['contact.office'],
  },
  {
    id: 'contact.complaint',
    kind: 'answer',
    sources: [
      { kind: 'circular', clause: '5' },
      { kind: 'domain', section: 'Offices and contacts' },
    ],
    since: '2026-11-01',
    certainty: 'ours',
    next: ['person', 'office'],
    related: ['contact.hotline', 'contact.email'],
    confusable: [],
  },
]
