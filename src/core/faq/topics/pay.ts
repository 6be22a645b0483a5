// Where and how contributions are paid.
// Carries clause 3.3: at the portal, a collecting bank or an office, with the ACR.

import type { Topic } from '../topic.ts'

/** Topics of the group `pay`, in the order of their words. */
export const payTopics: readonly Topic[] = [
  {
    id: 'pay.online',
    kind: 'answer',
    sources: [
      { kind: 'circular', clause: '2.1' },
      { kind: 'domain', section: 'Schedule, ACR, payment' },
    ],
    since: '2018-01-01',
    certainty: 'confirmed',
    next: ['status'],
    related: ['pay.channels', 'acr.how_get'],
    confusable: ['pay.channels'],
  },
  {
    id: 'pay.channels',
    kind: 'answer',
    sources: [
      { kind: 'circular', clause: '3.3' },
      { kind: 'circular', clause: '3.4' },
      { kind: 'domain', section: 'Schedule, ACR, payment' },
    ],
    since: '2018-01-01',
    certainty: 'confirmed',
    next: ['status'],
    related: ['pay.online', 'pay.bank_counter'],
    confusable: ['pay.bank_counter', 'pay.office_counter', 'pay.online'],
  },
  {
    id: 'pay.bank_counter',
    kind: 'answer',
    sources: [
      { kind: 'circular', clause: '3.3' },
      { kind: 'circular', clause: '4.2' },
      { kind: 'domain', section: 'Schedule, ACR, payment' },
    ],
    since: '2018-01-01',
    certainty: 'confirmed',
    next: ['status'],
    related: ['pay.channels', 'pay.office_counter'],
    confusable: ['pay.channels', 'pay.office_counter'],
  },
  {
    id: 'pay.office_counter',
    kind: 'answer',
    sources: [
      { kind: 'circular', clause: '3.3' },
      { kind: 'circular', clause: '4.2' },
    ],
    since: '2018-01-01',
    certainty: 'circular',
    next: ['office', 'status'],
    related: ['pay.channels', 'contact.office'],
    confusable: ['pay.bank_counter', 'pay.channels'],
  },
]
