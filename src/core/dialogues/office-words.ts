// Which office a text is about: a state, or a town that has an office, among the words that people ask with.
import { headquartersId, type Office } from '../domain/office.ts'
import { parseState, type State } from '../domain/state.ts'
import { plainWords } from './words.ts'

/** `ids`: the offices of the town that was named; left out for a whole state. */
export type Place = { readonly state: State; readonly ids?: readonly string[] }

type Mention = { readonly place: Place; readonly words: string }

/** The place that a text mentions, the headquarters before a town and a town before its state; undefined for none. */
export function placeIn(text: string, offices: readonly Office[]): Place | undefined {
  return mentioned(wordsOf(text), offices)?.place
}

/** The place of a text that asks for its office and for nothing else. */
export function officeAsked(text: string, offices: readonly Office[]): Place | undefined {
  const words = wordsOf(text)
  if (!asks.test(words)) return undefined
  const mention = mentioned(words, offices)
  if (!mention) return undefined
  const left = ` ${words} `.replace(` ${mention.words} `, ' ').split(' ').filter(Boolean)
  return left.every(word => around.has(word) || asks.test(word)) ? mention.place : undefined
}

/** Whether it names PERKESO or ends as a question does: nobody answers a step of a form so. */
export function namesPerkeso(text: string): boolean {
  return /\b(perkeso|socso)\b/.test(plainWords(text))
}

const asks =
  /\b(hq|headquarters|pejabat|pjbt|ofis|opis|office|offices|cawangan|branch|branches|perkeso|socso)\b/

const around = new Set(
  (
    'di kat kt ke dekat dgn dengan sekitar kawasan area near nearest terdekat paling yang in at the to of for around me ' +
    'mana where is are ada adakah x tak there any alamat address lokasi location telefon phone tel no nombor number fax ' +
    'faks email emel waktu operasi buka tutup pukul berapa jam open opening close hours time what when bila negeri ' +
    'bandar state town city nak cari saya i want find please sila tolong pls bagi tunjuk show list senarai semua all a'
  ).split(' '),
)

function wordsOf(text: string): string {
  return plainWords(text)
    .replace(/[\s\p{P}]+/gu, ' ')
    .trim()
}

function mentioned(words: string, offices: readonly Office[]): Mention | undefined {
  return headquartersIn(words, offices) ?? townIn(words, offices) ?? stateIn(words)
}

const headquarters =
  /\b(?:ibu pejabat|menara (?:perkeso|socso)|head ?quarters|head ?office|main office|main building|hq)\b/

function headquartersIn(words: string, offices: readonly Office[]): Mention | undefined {
  const name = words.match(headquarters)?.[0]
  const office = offices.find(({ id }) => id === headquartersId)
  return name && office ? { place: { state: office.state, ids: [office.id] }, words: name } : undefined
}

/** The longest name counts: "Kota Bharu" is not "Kota". A town that is called as its state is the state. */
function townIn(words: string, offices: readonly Office[]): Mention | undefined {
  const names = offices
    .flatMap(({ towns }) => towns.map(wordsOf))
    .filter(town => !parseState(town).ok && ` ${words} `.includes(` ${town} `))
    .toSorted((one, other) => other.length - one.length)
  const [longest] = names
  if (longest === undefined) return undefined
  const there = offices.filter(({ towns }) => towns.some(town => wordsOf(town) === longest))
  const [{ state } = { state: undefined }] = there
  return state && { place: { state, ids: there.map(({ id }) => id) }, words: longest }
}

const mostWords = 3

function stateIn(text: string): Mention | undefined {
  const words = text.split(' ')
  for (let length = mostWords; length > 0; length--) {
    for (let from = 0; from + length <= words.length; from++) {
      const name = words.slice(from, from + length).join(' ')
      const state = parseState(name)
      if (state.ok) return { place: { state: state.value }, words: name }
    }
  }
  return undefined
}
