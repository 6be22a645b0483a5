// The contribution schedule: completing and submitting it, and its format.
// Carries clauses 3.3 and 4.2: in the portal's format, never on paper.

import type { Topic } from '../topic.ts'

/** Topics of the group `schedule`, in the order of their words. */
export const scheduleTopics: readonly Topic[] = [
  {
    id: 'schedule.what',
    kind: 'answer',
    sources: [
      { kind: 'circular', clause: '2.1' },
      { kind: 'circular', clause: '3.3' },
      { kind: 'domain', section: 'Files' },
    ],
    since: '2018-01-01',
    certainty: 'confirmed',
    next: ['calculate'],
    related: ['schedule.submit', 'schedule.format'],
    confusable: [],
  },
  {
    id: 'schedule.submit',
    kind: 'answer',
    sources: [
      { kind: 'circular', clause: '3.3' },
      { kind: 'domain', section: 'Schedule, ACR, payment' },
    ],
    since: '2018-01-01',
    certainty: 'confirmed',
    next: ['file', 'status'],
    related: ['schedule.format', 'acr.how_get'],
    confusable: [],
  },
  {
    id: 'schedule.format',
    kind: 'answer',
    sources: [
      { kind: 'circular', clause: '3.3' },
      { kind: 'domain', section: 'Files' },
    ],
    since: '2026-10-01',
    certainty: 'confirmed',
    next: ['file'],
    related: ['schedule.submit', 'schedule.what'],
    confusable: [],
  },
  {
    id: 'schedule.physical',
    kind: 'answer',
    sources: [
      { kind: 'circular', clause: '4.1' },
      { kind: 'circular', clause: '4.2' },
    ],
    since: '2018-01-01',
    certainty: 'circular',
    next: ['file', 'status'],
    related: ['schedule.submit', 'schedule.old_media'],
    confusable: ['schedule.old_media'],
  },
  {
    id: 'schedule.old_media',
    kind: 'answer',
    sources: [
      { kind: 'circular', clause: '2.2' },
      { kind: 'circular', clause: '4.1' },
      { kind: 'circular', clause: '4.2' },
    ],
    since: '2018-01-01',
    certainty: 'circular',
    next: ['file'],
    related: ['schedule.submit', 'old.before'],
    confusable: ['schedule.physical'],
  },
  {
    id: 'schedule.first',
    kind: 'answer',
    sources: [
      { kind: 'circular', clause: '3.3' },
      { kind: 'circular', clause: '3.4' },
    ],
    since: '2018-01-01',
    certainty: 'circular',
    next: ['status'],
    related: ['schedule.submit', 'acr.pay_without'],
    confusable: [],
  },
  {
    id: 'schedule.edit',
    kind: 'answer',
    sources: [{ kind: 'domain', section: 'Schedule, ACR, payment' }],
    since: '2026-11-01',
    certainty: 'ours',
    next: ['person', 'status'],
    related: ['acr.amount_wrong', 'schedule.submit'],
    confusable: ['acr.amount_wrong'],
  },
  {
    id: 'schedule.arrears',
    kind: 'answer',
    sources: [{ kind: 'domain', section: 'Schedule, ACR, payment' }],
    since: '2026-11-01',
    certainty: 'confirmed',
    next: ['status'],
    related: ['schedule.submit', 'pay.fclb'],
    confusable: ['date.earlier'],
  },
]
