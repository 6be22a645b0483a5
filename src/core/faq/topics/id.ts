// The portal ID: who needs it and how it is asked for.
// Carries clauses 3.1 and 3.2: an employer registers for an ID before using the portal.

import type { Topic } from '../topic.ts'

/** Topics of the group `id`, in the order of their words. */
export const idTopics: readonly Topic[] = [
  {
    id: 'id.how_register',
    kind: 'answer',
    sources: [
      { kind: 'circular', clause: '3.1' },
      { kind: 'circular', clause: '3.2' },
      { kind: 'domain', section: 'Portal ID' },
    ],
    since: '2017-12-20',
    certainty: 'single',
    next: ['register'],
    related: ['id.form_where', 'steps.overview'],
    confusable: [],
  },
  {
    id: 'id.required',
    kind: 'answer',
    sources: [
      { kind: 'circular', clause: '3.1' },
      { kind: 'circular', clause: '3.3' },
    ],
    since: '2017-12-20',
    certainty: 'circular',
    next: ['register'],
    related: ['id.how_register', 'scope.mandatory'],
    confusable: ['id.how_register'],
  },
  {
    id: 'id.form_where',
    kind: 'answer',
    sources: [
      { kind: 'circular', clause: '3.2' },
      { kind: 'domain', section: 'Portal ID' },
    ],
    since: '2017-12-20',
    certainty: 'confirmed',
    next: ['register'],
    related: ['id.how_register', 'id.email'],
    confusable: [],
  },
  {
    id: 'id.email',
    kind: 'answer',
    sources: [{ kind: 'circular', clause: '3.2' }],
    since: '2017-12-20',
    certainty: 'circular',
    next: ['register'],
    related: ['id.form_where', 'contact.email'],
    confusable: ['contact.email'],
  },
  {
    id: 'id.post_fax',
    kind: 'answer',
    sources: [
      { kind: 'circular', clause: '3.2' },
      { kind: 'circular', clause: 'header' },
      { kind: 'domain', section: 'Offices and contacts' },
    ],
    since: '2017-12-20',
    certainty: 'confirmed',
    next: ['register', 'office'],
    related: ['id.email', 'id.walkin'],
    confusable: [],
  },
  {
    id: 'id.walkin',
    kind: 'answer',
    sources: [{ kind: 'circular', clause: '3.2' }],
    since: '2017-12-20',
    certainty: 'circular',
    next: ['office', 'register'],
    related: ['id.form_where', 'contact.office'],
    confusable: ['contact.office'],
  },
]
