// The assistant itself: what it does, who runs it, how it is linked.
// Carries the rule that it claims to be nobody: /privasi names who runs it.

import type { Topic } from '../topic.ts'

/** Topics of the group `bot`, in the order of their words. */
export const botTopics: readonly Topic[] = [
  {
    id: 'bot.what',
    kind: 'answer',
    sources: [{ kind: 'product' }],
    since: '2026-11-01',
    certainty: 'confirmed',
    next: ['status', 'register'],
    related: ['bot.official', 'contact.human'],
    confusable: ['bot.official'],
  },
  {
    id: 'bot.official',
    kind: 'answer',
    sources: [{ kind: 'product' }, { kind: 'domain', section: 'Offices and contacts' }],
    since: '2026-11-01',
    certainty: 'confirmed',
    next: ['privacy', 'person'],
    related: ['bot.what', 'contact.hotline'],
    confusable: ['bot.what'],
  },
  {
    id: 'bot.link',
    kind: 'answer',
    sources: [{ kind: 'product' }],
    since: '2026-11-01',
    certainty: 'confirmed',
    next: ['link', 'person'],
    related: ['bot.what', 'employer.code'],
    confusable: [],
  },
  {
    id: 'bot.privacy',
    kind: 'answer',
    sources: [{ kind: 'product' }],
    since: '2026-11-01',
    certainty: 'confirmed',
    next: ['privacy', 'person'],
    related: ['bot.official', 'bot.what'],
    confusable: [],
  },
  {
    id: 'bot.language',
    kind: 'answer',
    sources: [{ kind: 'product' }],
    since: '2026-11-01',
    certainty: 'confirmed',
    next: ['language'],
    related: ['bot.what'],
    confusable: [],
  },
  {
    id: 'bot.reminders',
    kind: 'answer',
    sources: [{ kind: 'product' }],
    since: '2026-11-01',
    certainty: 'confirmed',
    next: ['settings'],
    related: ['pay.due_date', 'bot.what'],
    confusable: [],
  },
]
