// The text file that holds a schedule.
// Carries the rule that only the combined file is accepted since 1 October 2026.

import type { Topic } from '../topic.ts'

/** Topics of the group `file`, in the order of their words. */
export const fileTopics: readonly Topic[] = [
  {
    id: 'file.format',
    kind: 'answer',
    sources: [{ kind: 'domain', section: 'Files' }],
    since: '2026-10-01',
    certainty: 'confirmed',
    next: ['file'],
    related: ['schedule.format', 'schedule.submit'],
    confusable: ['schedule.format'],
  },
  {
    id: 'file.old_ended',
    kind: 'answer',
    sources: [{ kind: 'domain', section: 'Files' }, { kind: 'product' }],
    since: '2026-10-01',
    certainty: 'confirmed',
    next: ['file', 'person'],
    related: ['file.format', 'file.bot_check'],
    confusable: ['file.format'],
  },
  {
    id: 'file.excel',
    kind: 'answer',
    sources: [{ kind: 'domain', section: 'Files' }, { kind: 'product' }],
    since: '2026-10-01',
    certainty: 'ours',
    next: ['file', 'person'],
    related: ['file.bot_check', 'file.format'],
    confusable: ['file.bot_check', 'file.format'],
  },
  {
    id: 'file.errors',
    kind: 'answer',
    sources: [{ kind: 'domain', section: 'Files' }, { kind: 'product' }],
    since: '2026-10-01',
    certainty: 'ours',
    next: ['file', 'person'],
    related: ['file.bot_check', 'file.format'],
    confusable: ['file.bot_check', 'file.format'],
  },
  {
    id: 'file.bot_check',
    kind: 'answer',
    sources: [{ kind: 'product' }],
    since: '2026-11-01',
    certainty: 'confirmed',
    next: ['file', 'person'],
    related: ['file.errors', 'file.excel'],
    confusable: ['file.errors', 'file.excel'],
  },
]
