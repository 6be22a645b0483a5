// "Gaji 3250 bayar berapa", "SOCSO for 4500, age 62", "kira 1700 pekerja asing Ogos 2022": what is to be calculated, in
// whatever words and order.
import type { Day } from '../calendar/day.ts'
import type { Period } from '../calendar/period.ts'
import { amountIn } from './amount-words.ts'
import type { Told } from './calculating-step.ts'
import { monthMentioned } from './month-words.ts'
import { wordsInFull } from './words.ts'

const wage = /\b(gaji|upah|pendapatan|wages?|salary|salaries|pay of|earns?|earning)\b/
const contribution = /\b(caruman|carum|perkeso|socso|sip|eis|skbbk|contributions?|contribute)\b/
const asksAmount =
  /\b(kira|kirakan|kalkulator|calculate|calculator|berapa|brapa|brp|how much|bayar|potong|pay|deduct(ed)?)\b/

/** What the words tell of a worker and a month, the amounts among them read as wages. A month before June 2016 too. */
export type ToldInWords = Omit<Told, 'period'> & { readonly period?: Period }

/** What a text at the menu wants calculated, with its wages; undefined when it does not clearly ask for it. */
export function calculationAsked(text: string, today: Day): ToldInWords | undefined {
  const words = wordsInFull(text)
  if (words.split(' ').length > 20 || aboutBenefit.test(words)) return undefined
  const about = [wage.test(words), contribution.test(words), asksAmount.test(words)].filter(Boolean).length
  const alone =
    /^(rm|myr) ?\d[\d ]*(\.\d\d)?$|^\d{4}(\.\d\d)?$|^\d+\.\d\d$|^\d[\d ]*(\.\d\d)? ?(rm|myr)$/.test(words)
  const clear = about > 1 || alone || (about === 1 && (onlyWage.test(words) || onlyTells(text, today)))
  const told = clear ? toldIn(text, today) : undefined
  return told?.wages === undefined ? undefined : told
}

/** "Gaji 3250 umur 62 bulan lepas": a wage with what else the calculator asks for, and nothing beside it. */
function onlyTells(text: string, today: Day): boolean {
  const words = wordsInFull(text)
  return wage.test(words) && restOf(words, today).replace(amountPattern, ' ').trim() === ''
}

/** "Umur 62": an age and nothing else, which changes the last calculation. */
export function ageAlone(text: string): number | undefined {
  const words = wordsInFull(text)
  const rest = words.replace(agePattern, ' ').replace(ageBefore, ' ').replace(filler, ' ').trim()
  return rest === '' ? ageIn(words) : undefined
}

/** Whether it speaks of a wage and asks for an amount: what is told is a wage then, whatever was asked before. */
export function asksOfWage(text: string): boolean {
  const words = wordsInFull(text)
  return wage.test(words) && asksAmount.test(words)
}

const filler =
  /\b(gaji|upah|pendapatan|wages?|salary|pekerja|worker|employee|saya|dia|my|untuk|bagi|for|of|dan|and|sebulan|a month|aged?)\b/g
const amountPattern = /\b(rm|myr)? ?\d[\d ]*(\.\d\d)?k?\b/

/** The words without what `toldIn` reads of them, but for the amount. */
function restOf(words: string, today: Day): string {
  return [agePattern, ageBefore, categoryPattern, overSixty, foreigner, local, filler].reduce(
    (rest, pattern) => rest.replace(pattern, ' '),
    monthMentioned(words, today)?.rest ?? words,
  )
}

/** "Gaji 2500 sebulan", with nothing else said. */
const onlyWage =
  /^(gaji|upah|wages?|salary|kira|calculate)( saya| pekerja| my| of| for)? ?(rm ?)?\d[\d ]*(\.\d\d)?k?( sebulan| a month)?$/
const aboutBenefit =
  /\b(pencen|pension|faedah|benefit|claim|tuntut|kemalangan|accident|epf|kwsp|pcb|cukai|tax)\b/

/** Whatever a text tells of a worker and a month. */
export function toldIn(text: string, today: Day): ToldInWords {
  const typed = wordsInFull(text)
  const month = monthMentioned(typed, today)
  const words = month?.rest ?? typed
  const age = ageIn(words)
  const wages = amountIn(words.replace(agePattern, ' ').replace(ageBefore, ' ').replace(categoryPattern, ' '))
  const category = categoryIn(words, age)
  const foreign = foreignIn(words)
  return {
    ...(wages !== undefined && wages > 0 && { wages }),
    ...(month && { period: month.period }),
    ...(age !== undefined && { age }),
    ...(category !== undefined && { category }),
    ...(foreign !== undefined && { foreign }),
  }
}

const agePattern = /\b(\d{1,3}) ?(tahun|thn|years?( old)?|yrs?|y ?o)\b/
const ageBefore = /\b(umur|berumur|usia|age|aged) ?(\d{1,3})\b/
const categoryPattern = /\b(kategori|category|cat|jenis) ?([12])\b/

function ageIn(words: string): number | undefined {
  if (overSixty.test(words)) return undefined
  const text = agePattern.exec(words)?.[1] ?? ageBefore.exec(words)?.[2]
  const age = Number(text)
  return text !== undefined && age >= 13 && age <= 110 ? age : undefined
}

const overSixty =
  /\b(60 ?(tahun|thn)? ke ?atas|(atas|lebih|over|above|more than) 60|60 (years )?(and|or) (above|over)|60\+|warga emas|senior)/

function categoryIn(words: string, age: number | undefined): Told['category'] {
  const told = categoryPattern.exec(words)?.[2]
  if (told !== undefined) return told === '1' ? 1 : 2
  return age === undefined && overSixty.test(words) ? 2 : undefined
}

function foreignIn(words: string): boolean | undefined {
  if (foreigner.test(words)) return true
  return local.test(words) ? false : undefined
}

const foreigner = /\b(pekerja asing|warga asing|orang asing|asing|foreign(er|ers)?)\b/
const local = /\b(tempatan|warganegara|local|malaysian|citizen)\b/
