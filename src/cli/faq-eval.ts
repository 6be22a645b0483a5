// `npm run -s faq:eval -- --test FILE.jsonl [--train FILE.jsonl] [--json] [--misses]`: how well questions are answered,
// beside plain MiniSearch in the same run. With --train the entries are built from that file instead of ours.
import { parseArgs } from 'node:util'
import { loadQuestions } from '../adapters/text/questions.ts'
import { loadKnowledgeTexts } from '../adapters/text/texts.ts'
import type { Finder, LabelledQuestion, Trial } from '../core/faq/evaluation.ts'
import { isRight } from '../core/faq/evaluation.ts'
import { finderOf } from '../core/faq/finder.ts'
import { buildKnowledge } from '../core/faq/knowledge.ts'
import type { KnowledgeTexts, Topic } from '../core/faq/topic.ts'
import { topics as ownTopics } from '../core/faq/topics.ts'
import { baselineFinder, type Entry } from './faq/baseline.ts'
import { type Measured, measure } from './faq/measure.ts'

const usage = 'Usage: npm run -s faq:eval -- --test FILE.jsonl [--train FILE.jsonl] [--json] [--misses]'
const options = {
  test: { type: 'string' },
  train: { type: 'string' },
  json: { type: 'boolean', default: false },
  misses: { type: 'boolean', default: false },
} as const

process.exitCode = run()

function run(): number {
  const values = read()
  if (!values?.test) {
    console.error(usage)
    return 2
  }
  try {
    const questions = loadQuestions(values.test)
    const { topics, texts } = values.train ? trained(entriesIn(values.train)) : shipped()
    const [own, trials] = measure(() => finderOf(buildKnowledge(topics, texts)), questions)
    const [baseline] = measure(() => baselineFinder(entriesOf(topics, texts), refusesOf(topics)), questions)
    console.log(values.json ? JSON.stringify({ ...own, baseline }) : table(own, baseline))
    if (values.misses) console.log(misses(trials, refusesOf(topics)))
    return 0
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error))
    return 2
  }
}

function read() {
  try {
    return parseArgs({ options }).values
  } catch {
    return undefined
  }
}

type Source = { readonly topics: readonly Topic[]; readonly texts: KnowledgeTexts }

function shipped(): Source {
  return { topics: ownTopics, texts: loadKnowledgeTexts() }
}

/** Entries that have wordings and nothing else. */
function trained(entries: readonly Entry[]): Source {
  const bare = { kind: 'answer', sources: [], since: '', certainty: 'ours', next: [], related: [] } as const
  const words = entries.map(({ id, wordings }) => [id, { answer: '', wordings }] as const)
  return {
    topics: entries.map(({ id }) => ({ ...bare, id, confusable: [] })),
    texts: { ms: {}, en: Object.fromEntries(words) },
  }
}

/** The entries that a training file describes: its questions, by what they expect. */
function entriesIn(path: string): readonly Entry[] {
  const groups = Map.groupBy(loadQuestions(path), ({ expect }) => expect)
  return [...groups].map(([id, questions]) => ({ id, wordings: questions.map(({ q }) => q) }))
}

function entriesOf(topics: readonly Topic[], texts: KnowledgeTexts): readonly Entry[] {
  return topics.map(({ id }) => ({
    id,
    wordings: [...(texts.ms[id]?.wordings ?? []), ...(texts.en[id]?.wordings ?? [])],
  }))
}

function refusesOf(topics: readonly Topic[]): Finder['refuses'] {
  const refused = new Set(topics.filter(({ kind }) => kind === 'reject').map(({ id }) => id))
  return id => refused.has(id)
}

function table(own: Measured, baseline: Measured): string {
  const rows: readonly [string, Measured[keyof Measured], Measured[keyof Measured]][] = (
    Object.keys(own) as (keyof Measured)[]
  )
    .filter(key => key !== 'byLanguage')
    .map(key => [key, own[key], baseline[key]])
  const languages = Object.entries(own.byLanguage).map(
    ([language, { n, top1, top3, oneTap }]) =>
      `${`  ${language} (${n})`.padEnd(20)}top1 ${top1}  top3 ${top3}  oneTap ${oneTap}  ` +
      `| MiniSearch top1 ${baseline.byLanguage[language]?.top1}`,
  )
  const lines = rows.map(([name, one, other]) => `${name.padEnd(20)}${String(one).padEnd(12)}${other}`)
  return [`${''.padEnd(20)}${'own'.padEnd(12)}MiniSearch`, ...lines, 'by language', ...languages].join('\n')
}

/** What was not answered rightly, one a line, for whoever mends it. */
function misses(trials: readonly Trial[], refuses: Finder['refuses']): string {
  return trials
    .filter(({ question, found }) => !isWell(question, found, refuses))
    .map(({ question, ranked, found }) =>
      [question.expect, found.kind, found.ids.join(','), ranked.join(','), question.q].join(' | '),
    )
    .join('\n')
}

function isWell(
  question: LabelledQuestion,
  { kind, ids }: Trial['found'],
  refuses: Finder['refuses'],
): boolean {
  if (kind === 'answer')
    return isRight(question, ids[0]) || (question.expect === 'OOS' && refuses(ids[0] ?? ''))
  return kind === 'unknown' && question.expect === 'OOS'
}
