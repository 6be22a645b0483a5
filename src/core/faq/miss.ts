// A question that was not answered at once: kept without what would tell who asked, and with what they chose then.

import type { Language } from './topic.ts'

/** A question that got buttons or no answer. `near`: what was offered, or came nearest. */
export type Miss = {
  readonly question: string
  readonly language: Language | undefined
  readonly kind: 'clarify' | 'unknown'
  readonly near: readonly string[]
  /** What they did next: the topic they tapped, `none` of what was offered, or a `person`; undefined while nothing. */
  readonly chosen?: string | undefined
}

const hidden = '▒▒▒▒'
const longest = 300

/** The question as it is kept: without identity numbers, telephone numbers, e-mail addresses and long digits. */
export function redactedQuestion(question: string): string {
  return question
    .normalize('NFKC')
    .replace(/[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+/gu, hidden)
    .replace(/\b[A-Z]\d{10}[A-Z]\b/giu, hidden)
    .replace(/(?<!\d)\+?\d(?:[\s().-]{0,3}\d){5,}/gu, hidden)
    .slice(0, longest)
}
