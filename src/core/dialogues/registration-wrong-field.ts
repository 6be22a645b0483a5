// "Alamat salah", written below the summary: the field that is named opens, or the fields that may be meant.
import type { Field } from '../domain/registration.ts'
import { fieldsFor } from '../domain/registration.ts'
import type { Conversation } from './conversation.ts'
import { say } from './effect.ts'
import { whichOf } from './registration-reviewed.ts'
import { toField } from './registration-walk.ts'
import { stay, type Turn } from './turn-result.ts'
import { plainWords } from './words.ts'

const wrong =
  /\b(salah|silap|tersilap|tukar|betulkan|betul kan|ubah|ganti|baiki|wrong|incorrect|change|correct|edit|fix|update)\b/

const officer = /\b(pegawai|officer|saya|my)\b/
const employer = /\b(majikan|syarikat|kedai|perniagaan|employer|company|business|shop)\b/

type Named = { word: RegExp; fields: readonly Field[] }

/** The first that fits counts: "alamat e-mel" is a mail address. */
const named: readonly Named[] = [
  { word: /\b(e-?mel|e-?mail|mel|gmail)\b/, fields: ['officerEmail'] },
  { word: /\b(telefon|tel|fon|phone|hp|handphone|mobile)\b/, fields: ['phone', 'officerPhone'] },
  { word: /\b(kod majikan|kod|employer code)\b/, fields: ['employerCode'] },
  { word: /\bssm\b/, fields: ['ssmNumber'] },
  { word: /\b(poskod|postcode|zip)\b/, fields: ['postcode'] },
  { word: /\b(bandar|pekan|city|town)\b/, fields: ['city'] },
  { word: /\b(negeri|state)\b/, fields: ['state'] },
  { word: /\b(jawatan|position)\b/, fields: ['officerPosition'] },
  { word: /\b(jenis|kind)\b/, fields: ['businessKind'] },
  { word: /\b(alamat|address)\b/, fields: ['addressLine1', 'addressLine2', 'postcode', 'city', 'state'] },
  { word: /\b(nama|name)\b/, fields: ['employerName', 'officerName'] },
]

/** The turn that opens what is to be corrected; undefined when the text names no field, or nothing wrong with it. */
export function wrongFieldMeant(state: Conversation, text: string): Turn | undefined {
  const words = plainWords(text)
  if (!state.form || !wrong.test(words) || words.split(' ').length > 8) return undefined
  const asked = fieldsFor(state.form.kind)
  const fields = fieldsNamed(words).filter(field => asked.includes(field))
  const [only, ...others] = fields
  if (only === undefined) return undefined
  return others.length === 0 ? toField(state, only, true) : stay(state, say(whichOf(fields)))
}

/**
 * The same in the middle of the walk, of a field that has its answer already: it is asked again, then the walk goes on where
 * it was. Undefined when the text may be an answer itself: it must begin or end with what is wrong.
 */
export function wrongBefore(state: Conversation, asked: Field, text: string): Turn | undefined {
  const words = plainWords(text)
  const list = words.split(' ')
  const says = [list[0], list.at(-1)].some(word => word !== undefined && wrong.test(word))
  if (!state.form || !says || list.length < 2 || list.length > 4) return undefined
  const { answers } = state.form
  const field = fieldsNamed(words).find(each => each !== asked && answers[each] !== undefined)
  return field && toField(state, field, false)
}

/** Where officer and employer have the same field, a word for one of them decides. */
function fieldsNamed(words: string): readonly Field[] {
  const fields = named.find(({ word }) => word.test(words))?.fields ?? []
  if (fields.length !== 2) return fields
  if (employer.test(words)) return fields.filter(field => !field.startsWith('officer'))
  return officer.test(words) ? fields.filter(field => field.startsWith('officer')) : fields
}
