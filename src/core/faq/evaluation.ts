// How good a way of finding topics is, on labelled questions: every figure is a share of the questions it speaks of.
// Carries the rule that a polite refusal is the right reply to what is not ours, and never to what is.

/** What is expected when a question is not ours: any topic of the kind `reject`, or not knowing. */
const outOfScope = 'OOS'

/** A labelled question; `also` are ids that are right as well. */
export type LabelledQuestion = {
  readonly q: string
  readonly expect: string
  readonly also: readonly string[]
  readonly lang?: string | undefined
}

/** A way of finding topics, as it is measured. */
export type Finder = {
  /** All topics that have to do with the question, best first. */
  readonly rank: (question: string) => readonly string[]
  readonly reply: (question: string) => Found
  /** Whether the topic says politely that the question is not ours. */
  readonly refuses: (id: string) => boolean
}

/** One id is a direct answer, several are buttons, none is not knowing. */
export type Found = { readonly kind: 'answer' | 'clarify' | 'unknown'; readonly ids: readonly string[] }

/** Shares from 0 to 1. All but `oosAnswered` and `oosOffered` are of the questions that are ours. */
export type Figures = {
  readonly n: number
  readonly inScope: number
  readonly top1: number
  readonly top3: number
  readonly directRight: number
  readonly directWrong: number
  /** Answered rightly at once, or the right topic is among the buttons. */
  readonly oneTap: number
  readonly dontKnow: number
  readonly oosAnswered: number
  readonly oosOffered: number
}

/** A question that was put to a finder, and what it found. */
export type Trial = {
  readonly question: LabelledQuestion
  readonly ranked: readonly string[]
  readonly found: Found
}

/** Each question put to the finder, in their order. */
export function trialsOf(finder: Finder, questions: readonly LabelledQuestion[]): readonly Trial[] {
  return questions.map(question => ({
    question,
    ranked: finder.rank(question.q).slice(0, 3),
    found: finder.reply(question.q),
  }))
}

/** The figures over these trials. */
export function figuresOf(trials: readonly Trial[], finder: Pick<Finder, 'refuses'>): Figures {
  const ours = trials.filter(({ question }) => question.expect !== outOfScope)
  const foreign = trials.filter(({ question }) => question.expect === outOfScope)
  const ourShare = (holds: (trial: Trial) => boolean) => share(ours, holds)
  return {
    n: trials.length,
    inScope: ours.length,
    top1: ourShare(({ question, ranked }) => isRight(question, ranked[0])),
    top3: ourShare(({ question, ranked }) => ranked.some(id => isRight(question, id))),
    directRight: ourShare(
      ({ question, found }) => found.kind === 'answer' && isRight(question, found.ids[0]),
    ),
    directWrong: ourShare(
      ({ question, found }) => found.kind === 'answer' && !isRight(question, found.ids[0]),
    ),
    oneTap: ourShare(({ question, found }) => found.ids.some(id => isRight(question, id))),
    dontKnow: ourShare(({ found }) => found.kind === 'unknown'),
    oosAnswered: share(foreign, ({ question, found }) => {
      const [id = ''] = found.ids
      return found.kind === 'answer' && !finder.refuses(id) && !isRight(question, id)
    }),
    oosOffered: share(foreign, ({ found }) => found.kind === 'clarify'),
  }
}

/** Whether the topic is what the question asks for. */
export function isRight({ expect, also }: LabelledQuestion, id: string | undefined): boolean {
  return id !== undefined && (id === expect || also.includes(id))
}

/** The figures of the questions of each language, and over all. */
export function figuresByLanguage(
  trials: readonly Trial[],
  finder: Pick<Finder, 'refuses'>,
): Readonly<Record<string, Figures>> {
  const groups = Object.groupBy(trials, ({ question }) => question.lang ?? 'unknown')
  return Object.fromEntries(
    Object.entries(groups).map(([language, group]) => [language, figuresOf(group ?? [], finder)]),
  )
}

function share(trials: readonly Trial[], holds: (trial: Trial) => boolean): number {
  if (trials.length === 0) return 0
  return Math.round((trials.filter(holds).length / trials.length) * 10_000) / 10_000
}
