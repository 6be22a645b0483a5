// Labelled questions and training wordings, one JSON object a line.
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { LabelledQuestion } from '../../core/faq/evaluation.ts'
import type { Entry } from './baseline.ts'

const line = z.object({
  q: z.string(),
  expect: z.string().min(1),
  also: z.array(z.string()).default([]),
  lang: z.string().optional(),
})

/** The questions of a file; throws with the number of the line that cannot be read. */
export function readQuestions(path: string): readonly LabelledQuestion[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((text, at) => (text.trim() === '' ? [] : [parse(text, at + 1)]))
}

/** The entries that a training file describes: its questions, by what they expect. */
export function readEntries(path: string): readonly Entry[] {
  const groups = Map.groupBy(readQuestions(path), ({ expect }) => expect)
  return [...groups].map(([id, questions]) => ({ id, wordings: questions.map(({ q }) => q) }))
}

function parse(text: string, number: number): LabelledQuestion {
  try {
    return line.parse(JSON.parse(text))
  } catch (error) {
    const why = error instanceof z.ZodError ? z.prettifyError(error) : String(error)
    throw new Error(`line ${number} is not a labelled question: ${why}`)
  }
}
