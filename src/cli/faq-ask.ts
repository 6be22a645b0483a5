// `npm run -s faq:ask -- "soalan" [--json]`: the reply to one question, and why.
import { parseArgs } from 'node:util'
import { loadKnowledgeTexts } from '../adapters/text/texts.ts'
import { type Explanation, explain } from '../core/faq/explain.ts'
import { buildKnowledge } from '../core/faq/knowledge.ts'
import { topics } from '../core/faq/topics.ts'

const options = { json: { type: 'boolean', default: false } } as const

process.exitCode = run()

function run(): number {
  const { question, json } = read()
  if (question === '') {
    console.error('Usage: npm run -s faq:ask -- "QUESTION" [--json]')
    return 2
  }
  const texts = loadKnowledgeTexts()
  const explained = explain(buildKnowledge(topics, texts), question)
  console.log(json ? JSON.stringify(explained) : lines(explained, texts).join('\n'))
  return 0
}

function read(): { question: string; json: boolean } {
  try {
    const { positionals, values } = parseArgs({ options, allowPositionals: true })
    return { question: positionals.join(' ').trim(), json: values.json }
  } catch {
    return { question: '', json: false }
  }
}

function lines(explained: Explanation, texts: ReturnType<typeof loadKnowledgeTexts>): readonly string[] {
  const { reply, candidates, mended } = explained
  return [
    `tokens    ${explained.tokens.join(' ')}`,
    ...mended.map(([typed, meant]) => `mended    ${typed} → ${meant}`),
    `words     ${explained.words.join(' ')}`,
    `unknown   ${explained.unknown.join(' ') || '-'}`,
    `unsaid    ${explained.unsaid.join(' ') || '-'}`,
    `language  ${reply.language ?? 'a tie'}`,
    `exact     ${explained.exact ?? '-'}`,
    `named     ${explained.named ?? '-'}`,
    'share  entry  wording  letters',
    ...candidates.map(
      ({ id, share, parts, nearest }) =>
        `${share.toFixed(2)}   ${parts.map(part => part.toFixed(2)).join('   ')}     ${id}  “${nearest}”`,
    ),
    `reply     ${replied(explained)}`,
    ...(reply.kind === 'answer' ? [texts[reply.language ?? 'ms'][reply.id]?.answer ?? ''] : []),
  ]
}

function replied({ reply }: Explanation): string {
  if (reply.kind === 'clarify') return `asks which of: ${reply.ids.join(', ')}`
  return reply.kind === 'unknown' ? 'does not know' : `answers ${reply.id}`
}
