// The words that a token of a chat stands for: short spellings, denials by x, contractions.

import { malaySpellings, otherSpellings } from './spellings.ts'

/** Tokens that stand for several words. */
const contractions: ReadonlyMap<string, string> = new Map(
  Object.entries({
    login: 'log masuk',
    signin: 'log masuk',
    logon: 'log masuk',
    dimana: 'di mana',
    drmana: 'dari mana',
    kemana: 'ke mana',
    katne: 'di mana',
    kmne: 'ke mana',
    xnk: 'tidak nak',
    xnak: 'tidak nak',
    taknak: 'tidak nak',
    xmau: 'tidak nak',
    xleh: 'tidak boleh',
    xblh: 'tidak boleh',
    takleh: 'tidak boleh',
    xbole: 'tidak boleh',
    xdpt: 'tidak dapat',
    xpe: 'tidak apa',
    xpyh: 'tidak payah',
    xtau: 'tidak tahu',
    xingat: 'tidak ingat',
    xperlu: 'tidak perlu',
    xkan: 'tidak akan',
    cannot: 'can not',
    cant: 'can not',
    couldnt: 'can not',
    dont: 'do not',
    doesnt: 'do not',
    didnt: 'do not',
    wont: 'will not',
    isnt: 'is not',
    arent: 'is not',
    wasnt: 'is not',
    havent: 'have not',
    hasnt: 'have not',
    whats: 'what is',
    wheres: 'where is',
    whos: 'who is',
    hows: 'how is',
    whens: 'when is',
    im: 'i am',
    ive: 'i have',
    ada2: 'ada',
  }),
)

const malay: ReadonlyMap<string, string> = reversed(malaySpellings)
const others: ReadonlyMap<string, string> = reversed(otherSpellings)

/** Every short spelling and what it stands for. */
export const knownSpellings: readonly string[] = [
  ...malay.keys(),
  ...malay.values(),
  ...others.keys(),
  ...others.values(),
  ...contractions.keys(),
]

/** The words that one token stands for, in lower case: `byr` gives bayar, `xbayar` tidak bayar, `15hb` 15 haribulan. */
export function expand(token: string): readonly string[] {
  const words = contractions.get(token)
  if (words) return words.split(' ')
  const word = malay.get(token) ?? others.get(token)
  if (word) return [word]
  const day = /^(\d{1,2})hb$/.exec(token)?.[1]
  if (day !== undefined) return [day, 'haribulan']
  const denied = /^x([a-z]{3,})$/.exec(token)?.[1]
  return denied ? ['tidak', malay.get(denied) ?? denied] : [token]
}

/** Whether the token is a short spelling that only a Malay writer uses. */
export function isMalayShorthand(token: string): boolean {
  if (alsoEnglish.has(token)) return false
  return (
    malay.has(token) ||
    /^(?:x(?:n|l|b|d|p|t|i|k|m)|tak(?:nak|leh)|dimana|drmana|kemana|katne|kmne)/.test(token)
  )
}

const alsoEnglish: ReadonlySet<string> = new Set(
  'email phone call counter tel g pe cam gak acc fon ni prob due co comp dir reg doc bc br cube due jd ms sal bese system'.split(
    ' ',
  ),
)

function reversed(spellings: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(spellings).flatMap(([word, short]) =>
      short.split(' ').map((spelling): [string, string] => [spelling, word]),
    ),
  )
}
