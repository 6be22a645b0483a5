// The rules for the words of one topic in one language: lengths, emptiness, number of wordings, allowed tags.

import type { Rule } from './lint-finding.ts'

const fewestWordings = 6
const longestAnswer = 1000
const longestWording = 90

type Fault = { readonly rule: Rule; readonly detail: string }

/** What is wrong with an answer: only plain text and pairs of `<b>` are sent as they are. */
export function brokenAnswer(answer: string): Fault[] {
  if (answer.trim() === '') return [{ rule: 'empty', detail: 'answer' }]
  const faults: Fault[] = []
  if (answer.length > longestAnswer) faults.push({ rule: 'longAnswer', detail: String(answer.length) })
  const forbidden = answer.replace(/<b>[^<>]*<\/b>/g, '').match(/[<>&]/)
  if (forbidden) faults.push({ rule: 'html', detail: forbidden[0] })
  return faults
}

/** What is wrong with the wordings of one topic; different wordings are counted, not lines. */
export function brokenWordings(wordings: readonly string[]): Fault[] {
  const faults: Fault[] = []
  const different = new Set(wordings.map(wording => wording.trim().toLowerCase())).size
  if (different < fewestWordings) faults.push({ rule: 'fewWordings', detail: String(different) })
  for (const wording of wordings) {
    if (wording.trim() === '') faults.push({ rule: 'empty', detail: 'wording' })
    if (wording.length > longestWording) faults.push({ rule: 'longWording', detail: wording })
  }
  return faults
}
