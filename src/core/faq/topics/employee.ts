// Employees who join and leave.
// Carries the rule that the portal is told within 30 days.

import type { Topic } from '../topic.ts'

/** Topics of the group `employee`, in the order of their words. */
export const employeeTopics: readonly Topic[] = [
  {
    id: 'employee.new',
    kind: 'answer',
    sources: [{ kind: 'domain', section: 'Schedule, ACR, payment' }],
    since: '2026-11-01',
    certainty: 'single',
    next: ['calculate', 'person'],
    related: ['employee.leave', 'schedule.submit'],
    confusable: ['id.how_register', 'employer.register'],
  },
  {
    id: 'employee.leave',
    kind: 'answer',
    sources: [{ kind: 'domain', section: 'Schedule, ACR, payment' }],
    since: '2026-11-01',
    certainty: 'single',
    next: ['person'],
    related: ['employee.new', 'schedule.submit'],
    confusable: [],
  },
  {
    id: 'employee.covered',
    kind: 'answer',
    sources: [
      { kind: 'domain', section: 'Contributions' },
      { kind: 'domain', section: 'Schedule, ACR, payment' },
    ],
    since: '2026-11-01',
    certainty: 'ours',
    next: ['person', 'calculate'],
    related: ['employee.not_covered', 'employee.new'],
    confusable: ['employee.not_covered'],
  },
  {
    id: 'employee.not_covered',
    kind: 'notPublic',
    sources: [{ kind: 'domain', section: 'Contributions' }],
    since: '2026-11-01',
    certainty: 'ours',
    next: ['person', 'calculate'],
    related: ['employee.covered', 'eis.who'],
    confusable: ['employee.covered'],
  },
  {
    id: 'employee.two_jobs',
    kind: 'notPublic',
    sources: [{ kind: 'domain', section: 'Contributions' }],
    since: '2026-11-01',
    certainty: 'ours',
    next: ['person'],
    related: ['employee.covered', 'rate.how_much'],
    confusable: [],
  },
  {
    id: 'employee.director',
    kind: 'notPublic',
    sources: [{ kind: 'domain', section: 'Contributions' }],
    since: '2026-11-01',
    certainty: 'ours',
    next: ['person'],
    related: ['employee.covered', 'employer.register'],
    confusable: [],
  },
  {
    id: 'employee.age',
    kind: 'answer',
    sources: [{ kind: 'domain', section: 'Contributions' }],
    since: '2013-01-01',
    certainty: 'confirmed',
    next: ['calculate', 'person'],
    related: ['rate.how_much', 'eis.who'],
    confusable: [],
  },
]
