// What was made of a text is kept for the next time, up to a number of texts.
import type { Weight } from './face.ts'

const mostTexts = 4000

/** The same, made only once for a text and weight; when there are too many all are forgotten. */
export function kept<Made>(make: (text: string, weight: Weight) => Made): typeof make {
  const made = new Map<string, Made>()
  return (text, weight) => {
    const key = `${weight} ${text}`
    const known = made.get(key)
    if (known !== undefined) return known
    if (made.size >= mostTexts) made.clear()
    const fresh = make(text, weight)
    made.set(key, fresh)
    return fresh
  }
}
