// Cuts a text into tokens as typed: lower case, without what nobody reads.

/** A message longer than this is cut: the question is in its first words. */
const longest = 60

/**
 * The tokens of a text: NFKC, lower case, no invisible characters, stretched letters made single, amounts of money made
 * `rm`, the month of May told from the verb by a number beside it, who leaves a job from days of leave by the person
 * before it; runs of letters longer than any word are left out.
 */
export function tokensOf(text: string): readonly string[] {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{Cf}'’‘`]/gu, '')
    .replace(/\brm\s?\d[\d,]*(?:\.\d+)?k?\b/gu, ' rm ')
    .replace(/\b([ei])-(?=\p{L})/gu, '$1')
    .replace(/\b(?:e\.\s?g|i\.\s?e)\b\.?/gu, ' ')
    .replace(/\bmay(?=\s+\d)|(?<=\d\s)may\b/gu, 'mei')
    .replace(leaving, 'resign')
    .replace(/[\p{L}\p{N}]{40,}/gu, ' ')
    .replace(/(\p{L})\1{2,}/gu, '$1')
    .replace(/\+|&/gu, ' dan ')
  return (plain.match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, longest)
}

/** "Employees leave" and "an employee is leaving"; "employee leave" is days off. */
const leaving =
  /(?<=\b(?:employees|workers|they|who|to) )leave\b(?! without)|(?<=\b(?:employee|worker|staff|he|she|who|someone|somebody)(?: is| are)? )leav(?:es|ing)\b/gu

/** Whether the token here is "no" for nombor: beside digits, or before what has a number. */
export function isNumberSign(tokens: readonly string[], at: number): boolean {
  if (tokens[at] !== 'no') return false
  const [before = '', after = ''] = [tokens[at - 1], tokens[at + 1]]
  return /^\d/.test(before) || /^\d/.test(after) || numbered.has(after) || numbered.has(before)
}

const numbered: ReadonlySet<string> = new Set([
  'ic',
  'kp',
  'telefon',
  'tel',
  'hp',
  'akaun',
  'fon',
  'phone',
  'rujukan',
])
