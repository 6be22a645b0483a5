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
    next: ['person'],
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
]
