// Hides what should never have been typed to us: payment card numbers, passwords, one-time codes. Done before anything
// is stored, the raw update included; what is left keeps its meaning.
import type { Span } from './card-number.ts'
import { cardSpans } from './card-number.ts'
import { secretSpans } from './typed-secret.ts'

export type SecretKind = 'password' | 'card' | 'tac'

/** What stands in place of a secret; it does not show how long the secret was. */
export const redactionMark = '▒▒▒▒'

/** Deeper than any update or request is nested; what lies deeper is dropped rather than stored unread. */
const DEEPEST = 100

/** The text without its secrets, and which kinds were found (each once). A text without secrets comes back unchanged. */
export function redactSecrets(text: string): {
  readonly text: string
  readonly found: readonly SecretKind[]
} {
  const cards = cardSpans(text).map(span => ({ ...span, kind: 'card' as const }))
  const spans = [...secretSpans(text), ...cards]
  if (spans.length === 0) return { text, found: [] }
  const pieces = apart(spans)
  const kept = pieces.map((span, index) => text.slice(pieces[index - 1]?.end ?? 0, span.start))
  const hidden = `${kept.join(redactionMark)}${redactionMark}${text.slice(pieces.at(-1)?.end)}`
  return { text: hidden, found: [...new Set(spans.map(span => span.kind))] }
}

/** The spans in order, overlapping ones made one. */
function apart(spans: readonly Span[]): readonly Span[] {
  const merged: Span[] = []
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1)
    if (last !== undefined && start <= last.end) {
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, end) }
    } else merged.push({ start, end })
  }
  return merged
}

/**
 * A JSON value with every string in it redacted, at any depth; keys, numbers and the shape stay as they are. So do the
 * strings under the `kept` keys: ids made by machines, a tenth of which would pass for card numbers.
 */
export function redactDeep<Json>(
  value: Json,
  kept: ReadonlySet<string> = new Set(),
): {
  readonly value: Json
  readonly found: readonly SecretKind[]
} {
  const found = new Set<SecretKind>()
  const clean = (part: unknown, depth: number): unknown => {
    if (typeof part === 'string') {
      const redacted = redactSecrets(part)
      for (const kind of redacted.found) found.add(kind)
      return redacted.text
    }
    if (typeof part !== 'object' || part === null) return part
    if (depth >= DEEPEST) return null
    if (Array.isArray(part)) return part.map(each => clean(each, depth + 1))
    return Object.fromEntries(Object.entries(part).map(([key, each]) => [key, member(key, each, depth)]))
  }
  const member = (key: string, each: unknown, depth: number) =>
    typeof each === 'string' && kept.has(key) ? each : clean(each, depth + 1)
  return { value: clean(value, 0) as Json, found: [...found] }
}
