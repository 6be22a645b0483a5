// The place codes of MyKad numbers, from the published list of places of birth (87 lines, two digits each) [2].
// What is kept is what we use: the state, or that it lies abroad or is not known.
import type { State } from './state.ts'

/** Where somebody was born, as far as the code says; `malaysia`: in a state that is not known. */
export type BirthPlace = State | 'malaysia' | 'abroad' | 'stateless' | 'unknown'

const codesOf: Readonly<Record<BirthPlace, string>> = {
  johor: '01 21 22 23 24',
  kedah: '02 25 26 27',
  kelantan: '03 28 29',
  melaka: '04 30',
  negeriSembilan: '05 31 59',
  pahang: '06 32 33',
  pulauPinang: '07 34 35',
  perak: '08 36 37 38 39',
  perlis: '09 40',
  selangor: '10 41 42 43 44',
  terengganu: '11 45 46',
  sabah: '12 47 48 49',
  sarawak: '13 50 51 52 53',
  kualaLumpur: '14 54 55 56 57',
  labuan: '15 58',
  putrajaya: '16',
  malaysia: '82',
  abroad: '60 61 62 63 64 65 66 67 68 71 72 74 75 76 77 78 79 83 84 85 86 87 88 89 90 91 92 93',
  stateless: '98',
  unknown: '99',
}

const places: ReadonlyMap<string, BirthPlace> = new Map(
  (Object.entries(codesOf) as [BirthPlace, string][]).flatMap(([place, codes]) =>
    codes.split(' ').map(code => [code, place] as const),
  ),
)

/** The place of a two-digit code, undefined when no place has it. */
export function birthPlace(code: string): BirthPlace | undefined {
  return places.get(code)
}
