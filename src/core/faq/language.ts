// Tells Malay from English by a vote of function words, shorthand and affixes.
// A tie says nothing, and the chat keeps its language.

import { isMalayShorthand } from './shorthand.ts'
import { isNumberSign, tokensOf } from './tokens.ts'
import type { Language } from './topic.ts'

const malay: ReadonlySet<string> = new Set(
  (
    'ada adakah akan alamat anda apa apakah atau bagaimana bagaimanakah bagi baharu baru batal bayar bayaran beza bila ' +
    'bilakah boleh bolehkah borang buat bukan bulan cara caruman daftar dahulu dalam dan dapat dapatkan dari daripada ' +
    'dengan di dibayar dihantar dulu emel encik guna hantar hendak hubungi ini isi itu jadual jana jangan jika juga ' +
    'kalau kami kaunter ke kena kenapa kepada kerja ketika khabar kita kod laman lagi lama langkah lepas lupa macam ' +
    'mahu majikan maksud mana manakah masih masuk melalui mengapa mengapakah menjadi mesti mohon mula nak nombor orang ' +
    'pada pejabat pekeliling pekerja pergi perlu perlukah puan pun saja sahaja sama sampai satu saya sebelum sekarang ' +
    'selamat selepas semak semakan semua senarai sesiapa siapa siapakah sila sudah syarikat tahu tahun tak talian tanpa ' +
    'tarikh telah tengok terima terus tetapi tiada tiap setiap tidak tolong tuan tunggakan untuk wajib warga yang lah je ' +
    'kah pasal gaji harga cukai tiada pinda tukar dia cik kedai potong bantuan'
  ).split(' '),
)

const english: ReadonlySet<string> = new Set(
  (
    'a about after again am an and any are as at be been before but by can cant cannot compulsory could did do does ' +
    'dont download each employer explain find for form from get give got had has have hello hello help how i if in is it ' +
    'its join late list long many may me mean meaning month much must my need new next no not now number of office old on ' +
    'one only or our out paid pay paying payment phone please price reset salary same say send should show since some ' +
    'someone submit take tell thank thanks that the their them then there these they thing this to under up us use was ' +
    'way we website were what whats when where which who whose why will with without worker workers would year you your ' +
    'schedule register registration deadline stop claim branch good night money bank account staff wrong still late bye ' +
    'first last day way ways want already really human person call contact number address link live agent'
  ).split(' '),
)

const malayAffixes = /^(?:(?:ber|meng|mem|men|ter|pem|pen|di)\p{L}{4,}|\p{L}{4,}(?:kan|kah|nya))$/u
const neutral: ReadonlySet<string> = new Set(
  'no on a an link bank late direct different difference member mention mentioned menu mean means permit term terms director'.split(
    ' ',
  ),
)

/** The language a text is written in, or `undefined` when as much speaks for one as for the other. */
export function languageOf(text: string): Language | undefined {
  return languageOfTokens(tokensOf(text))
}

/** The same for a text that is cut into tokens already. */
export function languageOfTokens(tokens: readonly string[]): Language | undefined {
  if (isMostlyNumbers(tokens)) return undefined
  let balance = 0
  tokens.forEach((token, at) => {
    balance += isNumberSign(tokens, at) ? 1 : vote(token.replace(/2$/, ''))
  })
  if (balance === 0) return undefined
  return balance > 0 ? 'ms' : 'en'
}

/** Numbers with two words at most, such as an address or an IC number: too little to tell a language by. */
function isMostlyNumbers(tokens: readonly string[]): boolean {
  const words = tokens.filter(token => !/\d/.test(token)).length
  return words < tokens.length && words <= 2 && tokens.some(token => /^\d+$/.test(token))
}

/** 1 for Malay, -1 for English, 0 for a word that says nothing. */
function vote(token: string): number {
  if (malay.has(token) || isMalayShorthand(token) || /^x\p{L}{3,}$/u.test(token)) return 1
  if (english.has(token)) return -1
  return malayAffixes.test(token) && !neutral.has(token) ? 1 : 0
}
