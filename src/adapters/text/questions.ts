// Labelled questions, one JSON object a line: those that the knowledge is measured by, or those of another file.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import type { LabelledQuestion } from '../../core/faq/evaluation.ts'

const line = z.object({
  q: z.string(),
  expect: z.string().min(1),
  also: z.array(z.string()).default([]),
  lang: z.string().optional(),
})

const own = fileURLToPath(new URL('../../../knowledge/dev-questions.jsonl', import.meta.url))

/** The questions of a file, the dev questions unless told; throws with the number of the line that cannot be read. */
export function loadQuestions(path: string = own): readonly LabelledQuestion[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((text, at) => (text.trim() === '' ? [] : [parse(text, at + 1)]))
}

function parse(text: string, number: number): LabelledQuestion {
  try {
    return line.parse(JSON.parse(text))
  } catch (error) {
    const why = error instanceof z.ZodError ? z.prettifyError(error) : String(error)
    throw new Error(`line ${number} is not a labelled question: ${why}`)
  }
}
