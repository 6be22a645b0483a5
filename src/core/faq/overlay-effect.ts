// What an overlay would change of the replies to known questions: shown to staff before it is published.

import {
  type Figures,
  type Finder,
  type Found,
  figuresOf,
  type LabelledQuestion,
  type Trial,
  trialsOf,
} from './evaluation.ts'

/** A question whose reply would be another. */
export type ChangedReply = {
  readonly question: LabelledQuestion
  readonly before: Found
  readonly after: Found
}

/** The figures before and after, and every reply that would be another. */
export type OverlayEffect = {
  readonly before: Figures
  readonly after: Figures
  readonly changed: readonly ChangedReply[]
}

/** Compares two ways of finding topics on the same questions. */
export function effectOf(
  { before, after }: { readonly before: Finder; readonly after: Finder },
  questions: readonly LabelledQuestion[],
): OverlayEffect {
  const was = trialsOf(before, questions)
  const becomes = trialsOf(after, questions)
  return {
    before: figuresOf(was, before),
    after: figuresOf(becomes, after),
    changed: was.flatMap((trial, at) => difference(trial, becomes[at])),
  }
}

function difference(was: Trial, becomes: Trial | undefined): readonly ChangedReply[] {
  if (becomes === undefined || said(was.found) === said(becomes.found)) return []
  return [{ question: was.question, before: was.found, after: becomes.found }]
}

function said({ kind, ids }: Found): string {
  return `${kind} ${ids.join(' ')}`
}
