// Becoming an employer: registration and code.
// Carries the rule that a new employer asks for the portal ID first.

import type { Topic } from '../topic.ts'

/** Topics of the group `employer`, in the order of their words. */
export const employerTopics: readonly Topic[] = [
  {
    id: 'employer.register',
    kind: 'answer',
    sources: [
      { kind: 'domain', section: 'Portal ID' },
      { kind: 'domain', section: 'Schedule, ACR, payment' },
    ],
    since: '2026-11-01',
    certainty: 'single',
    next: ['register', 'person'],
    related: ['id.new_employer', 'employee.new'],
    confusable: ['id.new_employer', 'id.how_register', 'pay.office_counter'],
  },
  {
    id: 'employer.code',
    kind: 'answer',
    sources: [
      { kind: 'domain', section: 'Identifiers' },
      { kind: 'domain', section: 'Portal ID' },
    ],
    since: '2026-11-01',
    certainty: 'single',
    next: ['person'],
    related: ['employer.register', 'id.new_employer'],
    confusable: ['other.own_contribution'],
  },
  {
    id: 'employer.close',
    kind: 'answer',
    sources: [{ kind: 'domain', section: 'Schedule, ACR, payment' }],
    since: '2026-11-01',
    certainty: 'ours',
    next: ['person', 'office'],
    related: ['employee.leave', 'record.keep'],
    confusable: [],
  },
  {
    id: 'employer.update',
    kind: 'answer',
    sources: [
      { kind: 'domain', section: 'Schedule, ACR, payment' },
      { kind: 'domain', section: 'Offices and contacts' },
    ],
    since: '2026-11-01',
    certainty: 'ours',
    next: ['person', 'office'],
    related: ['contact.hotline', 'employer.close'],
    confusable: [],
  },
]
