// What PERKESO is.
// Carries the circular's heading; the Acts it serves are from the domain facts.

import type { Topic } from '../topic.ts'

/** Topics of the group `org`, in the order of their words. */
export const orgTopics: readonly Topic[] = [
  {
    id: 'org.what',
    kind: 'answer',
    sources: [
      { kind: 'circular', clause: '3.2' },
      { kind: 'circular', clause: 'header' },
      { kind: 'domain', section: 'Schedule, ACR, payment' },
      { kind: 'domain', section: 'Contributions' },
      { kind: 'domain', section: 'Offices and contacts' },
    ],
    since: '2026-11-01',
    certainty: 'confirmed',
    next: ['office'],
    related: ['contact.hotline', 'contact.website'],
    confusable: [],
  },
]
