// Measures one way of finding topics: the figures, by language, and how long a reply takes.
import {
  type Figures,
  type Finder,
  figuresByLanguage,
  figuresOf,
  type LabelledQuestion,
  type Trial,
  trialsOf,
} from '../../core/faq/evaluation.ts'

export type Measured = Figures & {
  readonly byLanguage: Readonly<Record<string, Figures>>
  readonly p50Microseconds: number
  readonly p99Microseconds: number
  readonly indexMilliseconds: number
}

/**
 * Builds the finder, asks every question once to warm up and five times by the clock. What counts is the middle one of
 * the five, so that other work of the machine is not measured.
 */
export function measure(
  build: () => Finder,
  questions: readonly LabelledQuestion[],
): [Measured, readonly Trial[]] {
  const began = performance.now()
  const finder = build()
  const indexMilliseconds = Math.round(performance.now() - began)
  const trials = trialsOf(finder, questions)
  const times = questions
    .map(({ q }) => middle(Array.from({ length: 5 }, () => microseconds(() => finder.reply(q)))))
    .sort((a, b) => a - b)
  const at = (share: number) =>
    Math.round(times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0)
  const measured = {
    ...figuresOf(trials, finder),
    byLanguage: figuresByLanguage(trials, finder),
    p50Microseconds: at(0.5),
    p99Microseconds: at(0.99),
    indexMilliseconds,
  }
  return [measured, trials]
}

function microseconds(work: () => void): number {
  const began = performance.now()
  work()
  return (performance.now() - began) * 1000
}

function middle(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0
}
