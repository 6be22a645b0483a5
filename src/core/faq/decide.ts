// Answers, offers up to three topics, or says it does not know. A list costs a glance and a dead end a call, so the
// threshold for buttons is low; confusable topics are asked about unless one is far ahead.

import { isOurs } from './other-scheme.ts'
import type { Candidate } from './rank.ts'
import type { Topic } from './topic.ts'

/** One topic is answered, up to three are offered, none is not knowing. */
export type Decision =
  | { readonly kind: 'answer'; readonly chosen: Candidate; readonly runnerUp: number }
  | { readonly kind: 'clarify'; readonly ids: readonly string[] }
  | { readonly kind: 'unknown' }

/**
 * Found by measuring on questions that are not wordings. A polite refusal needs less than an answer, because it states
 * no fact; `lead` is how close the runner-up may come, closer than that the person is asked. It may come less
 * close where the two are confusable, and least where the question has words that the chosen topic never says: of a
 * refusal only the names of what is ours.
 */
const thresholds = {
  answer: 0.42,
  refuse: 0.22,
  offer: 0.15,
  lead: 0.9,
  confusableLead: 0.83,
  unsaidLead: 0.8,
  near: 0.6,
}

/** The decision over candidates, best first; `unsaid` are the words of the question that a topic never says. */
export function decide(
  topics: readonly Topic[],
  candidates: readonly Candidate[],
  unsaid: (id: string) => readonly string[],
): Decision {
  const [chosen, second] = candidates
  if (!chosen || chosen.share < thresholds.offer) return { kind: 'unknown' }
  const topic = topics.find(({ id }) => id === chosen.id)
  const runnerUp = second ? second.share / chosen.share : 0
  const isRefusal = topic?.kind === 'reject'
  const enough = isRefusal ? thresholds.refuse : thresholds.answer
  const alike = areAlike(topics, chosen, second) ? thresholds.confusableLead : thresholds.lead
  const isDoubtful = () => (isRefusal ? unsaid(chosen.id).some(isOurs) : unsaid(chosen.id).length > 0)
  const isAhead = runnerUp < alike && (runnerUp < thresholds.unsaidLead || !isDoubtful())
  if (chosen.share >= enough && isAhead) return { kind: 'answer', chosen, runnerUp }
  const least = Math.max(chosen.share * thresholds.near, thresholds.offer)
  const near = candidates.filter(({ id, share }) => share >= least && isOffered(topics, id, chosen))
  return near.length === 0
    ? { kind: 'unknown' }
    : { kind: 'clarify', ids: near.slice(0, 3).map(({ id }) => id) }
}

/** Small talk is never offered, and what is not ours only when nothing comes nearer. */
function isOffered(topics: readonly Topic[], id: string, first: Candidate): boolean {
  const refused = topics.some(topic => topic.id === id && topic.kind === 'reject')
  return !refused || (id === first.id && !isSmallTalk(id))
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
