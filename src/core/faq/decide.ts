// Answers, offers up to three topics, or says it does not know. A list costs a glance and a dead end a call, so the
// threshold for buttons is low; confusable topics are asked about unless one is far ahead.

import { isOurs } from './other-scheme.ts'
import type { Candidate } from './rank.ts'
import type { Topic } from './topic.ts'
import type { Unsaid } from './unsaid.ts'

/** One topic is answered, up to three are offered, none is not knowing. */
export type Decision =
  | { readonly kind: 'answer'; readonly chosen: Candidate; readonly runnerUp: number }
  | { readonly kind: 'clarify'; readonly ids: readonly string[] }
  | { readonly kind: 'unknown' }

/**
 * Found by measuring on questions that are not wordings. A polite refusal needs less than an answer, because it states
 * no fact; an answer needs more where it says every word of the question, because so little in common is then a few
 * usual words. `lead` is how close the runner-up may come, closer than that the person is asked. It may come less close
 * where the two are confusable, and less still where the question has words that the chosen topic never says, by how
 * many topics say them. Of a refusal only the names of what is ours count, and the words that a third of the topics
 * says, such as contribution: by these a question is ours.
 */
const thresholds = {
  answer: 0.42,
  answerOfAllWords: 0.55,
  refuse: 0.22,
  offer: 0.15,
  lead: 0.9,
  confusableLead: 0.83,
  unsaidLead: 0.8,
  usualUnsaidLead: 0.7,
  near: 0.6,
}

/** From so many topics on, a word that one of them never says tells it from the others. */
const usual = 5

/** A word that this share of the topics says is what the service is about. */
const subject = 1 / 3

/** The decision over candidates, best first; `unsaid` are the words of the question that a topic never says. */
export function decide(
  topics: readonly Topic[],
  candidates: readonly Candidate[],
  unsaid: (id: string) => readonly Unsaid[],
): Decision {
  const [chosen, second] = candidates
  if (!chosen || chosen.share < thresholds.offer) return { kind: 'unknown' }
  const isRefusal = isRefused(topics, chosen.id)
  const missing = unsaid(chosen.id)
  const runnerUp = second ? second.share / chosen.share : 0
  const alike = areAlike(topics, chosen, second) ? thresholds.confusableLead : thresholds.lead
  const lead = Math.min(alike, isRefusal ? refusalLead(missing, topics) : answerLead(missing, topics))
  const enough = missing.length === 0 ? thresholds.answerOfAllWords : thresholds.answer
  const isEnough = chosen.share >= (isRefusal ? thresholds.refuse : enough)
  if (isEnough && runnerUp < lead) return { kind: 'answer', chosen, runnerUp }
  const least = Math.max(chosen.share * thresholds.near, thresholds.offer)
  const near = candidates.filter(({ id, share }) => share >= least && isOffered(topics, id, chosen))
  return near.length === 0
    ? { kind: 'unknown' }
    : { kind: 'clarify', ids: near.slice(0, 3).map(({ id }) => id) }
}

/** How close the runner-up of an answer may come by the words that the answer never says. */
function answerLead(missing: readonly Unsaid[], { length }: readonly Topic[]): number {
  if (missing.length === 0) return 1
  const most = Math.max(...missing.map(({ sayers }) => sayers))
  if (most >= length * subject) return 0
  return most >= usual ? thresholds.usualUnsaidLead : thresholds.unsaidLead
}

function refusalLead(missing: readonly Unsaid[], { length }: readonly Topic[]): number {
  if (missing.some(({ sayers }) => sayers >= length * subject)) return thresholds.usualUnsaidLead
  return missing.some(({ word }) => isOurs(word)) ? thresholds.unsaidLead : 1
}

/** Small talk is never offered, and what is not ours only when nothing comes nearer. */
function isOffered(topics: readonly Topic[], id: string, first: Candidate): boolean {
  return !isRefused(topics, id) || (id === first.id && !isSmallTalk(id))
}

function isRefused(topics: readonly Topic[], id: string): boolean {
  return topics.some(topic => topic.id === id && topic.kind === 'reject')
}

function isSmallTalk(id: string): boolean {
  return id.startsWith('talk.')
}

/** Whether one is easily taken for the other: then it must be farther ahead. */
function areAlike(topics: readonly Topic[], first: Candidate, second: Candidate | undefined): boolean {
  return topics.some(
    ({ id, confusable }) =>
      (id === first.id && confusable.includes(second?.id ?? '')) ||
      (id === second?.id && confusable.includes(first.id)),
  )
}
