// The 13 states and 3 federal territories, as ids; their names are in the locale files.
import { z } from 'zod'
import type { Result } from './result.ts'
import { err, ok } from './result.ts'
import { plainLine } from './typed-text.ts'

/** A state or federal territory of Malaysia. */
export const State = z.enum([
  'johor',
  'kedah',
  'kelantan',
  'melaka',
  'negeriSembilan',
  'pahang',
  'pulauPinang',
  'perak',
  'perlis',
  'selangor',
  'terengganu',
  'sabah',
  'sarawak',
  'kualaLumpur',
  'labuan',
  'putrajaya',
])
export type State = z.infer<typeof State>

/** All of them, the states first. */
export const states: readonly State[] = State.options

/** Other ways in which people write them, in small letters without spaces [ours: general knowledge]. */
const alsoWritten: ReadonlyMap<string, State> = new Map([
  ['johore', 'johor'],
  ['malacca', 'melaka'],
  ['n9', 'negeriSembilan'],
  ['nsembilan', 'negeriSembilan'],
  ['penang', 'pulauPinang'],
  ['ppinang', 'pulauPinang'],
  ['trengganu', 'terengganu'],
  ['kl', 'kualaLumpur'],
  ['klumpur', 'kualaLumpur'],
])

/** Reads a state by its id or as people write it ("Selangor", "WP Kuala Lumpur", "N. Sembilan", "Penang"). */
export function parseState(text: string): Result<State, 'empty' | 'unknown'> {
  const typed = plainLine(text)
    .toLowerCase()
    .replace(/[^\p{L}\d]/gu, '')
  if (typed === '') return err('empty')
  const bare = typed.replace(/^(negeri(?!sembilan)|wilayahpersekutuan|wp)/, '').replace(/darul\p{L}+$/u, '')
  const found = states.find(state => state.toLowerCase() === bare) ?? alsoWritten.get(bare)
  return found === undefined ? err('unknown') : ok(found)
}
