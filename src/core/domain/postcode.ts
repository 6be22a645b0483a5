// Postcodes and the state they lie in. The ranges are general postal knowledge [ours]: they propose a state, and the
// employer says the right one where an area is delivered from a neighbouring state.
import { z } from 'zod'
import type { Result } from './result.ts'
import { err, ok } from './result.ts'
import type { State } from './state.ts'
import { plainCode, wrongLength } from './typed-text.ts'

/** Five digits of a known postal area. */
export const Postcode = z.string().refine(isPostcode).brand<'Postcode'>()
export type Postcode = z.infer<typeof Postcode>

export type PostcodeReason = 'empty' | 'characters' | 'tooShort' | 'tooLong' | 'unknownArea'

/** First two digits, from and to, and their state [ours]. */
const areas: readonly (readonly [from: number, to: number, state: State])[] = [
  [1, 2, 'perlis'],
  [5, 9, 'kedah'],
  [10, 14, 'pulauPinang'],
  [15, 18, 'kelantan'],
  [20, 24, 'terengganu'],
  [25, 28, 'pahang'],
  [30, 36, 'perak'],
  [39, 39, 'pahang'],
  [40, 48, 'selangor'],
  [49, 49, 'pahang'],
  [50, 60, 'kualaLumpur'],
  [62, 62, 'putrajaya'],
  [63, 64, 'selangor'],
  [68, 68, 'selangor'],
  [69, 69, 'pahang'],
  [70, 73, 'negeriSembilan'],
  [75, 78, 'melaka'],
  [79, 86, 'johor'],
  [87, 87, 'labuan'],
  [88, 91, 'sabah'],
  [93, 98, 'sarawak'],
]

/** Reads a postcode and proposes its state. */
export function parsePostcode(text: string): Result<{ postcode: Postcode; state: State }, PostcodeReason> {
  const typed = plainCode(text)
  if (typed === '') return err('empty')
  if (!/^\d+$/.test(typed)) return err('characters')
  const length = wrongLength(typed.length, 5, 5)
  if (length !== undefined) return err(length)
  const area = Number(typed.slice(0, 2))
  const found = areas.find(([from, to]) => from <= area && area <= to)
  return found === undefined ? err('unknownArea') : ok({ postcode: typed as Postcode, state: found[2] })
}

function isPostcode(text: string): boolean {
  const read = parsePostcode(text)
  return read.ok && read.value.postcode === text
}
