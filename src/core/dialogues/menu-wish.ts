// How people at the menu speak of their application and of a payment they made. Short texts only: what is
// longer, or asks how something is done, is a question.
import { plainWords, wordsInFull } from './words.ts'

const how =
  /\b(cara|macam mana (nak|saya)|mcm mana (nak|saya)|bagaimana|nak (buat|isi|hantar|dapat|mohon)|how (to|do|can)|hantar (ke|kat|di) mana|muat turun|download)\b/
const ofMoney = /\b(acr|ecr|jadual|bayar|bayaran|caruman|resit|schedule|payment|receipt)\b/
const longest = 10

/** "Permohonan saya sampai mana", "my application", "dah hantar ke belum". */
export function asksAboutApplication(text: string): boolean {
  const words = short(text)
  if (words === undefined || ofMoney.test(words) || how.test(words)) return false
  return application.some(pattern => pattern.test(words))
}

const application: readonly RegExp[] = [
  /\b(permohonan|borang)( id)?( portal)? (saya|kami|aku)\b/,
  /\bmy (id |portal )*(application|form)\b/,
  /\bpermohonan\b.*\b(status|mana|sampai|semak|dah|sudah|lulus)\b/,
  /\b(status|mana|semak)\b.*\bpermohonan\b/,
  /\bborang\b.*\b(status|sampai|dah|sudah)\b/,
  /\b(status|sampai|sudah|dah)\b.*\bborang\b/,
  /\bapplication\b.*\b(status|where|reach|sent|arrive|approved)\b/,
  /\b(where|status)\b.*\bapplication\b/,
  /^(dah|sudah) (di)?hantar (ke|atau) (belum|tidak|tak)$/,
]

/** "Nak sambung borang". */
export function asksToGoOn(text: string): boolean {
  const words = short(text)
  return (
    words !== undefined &&
    /\b(sambung|teruskan|continue|go on with)\b.*\b(borang|permohonan|form|application)\b/.test(words)
  )
}

/** What follows is what they want to know, or what went wrong. */
const paidAnd =
  /\b(resit|receipt|apa|what|berapa|bila|when|lewat|lebih|terlebih|kurang|silap|salah|denda|refund|late|over|wrong|fine)\b/

/** "Saya dah bayar", "I already paid", and not a question about it. */
export function saysPaid(text: string): boolean {
  const words = short(text)
  if (words === undefined || paidAnd.test(words)) return false
  return /\b(dah|sudah|telah|already|have) (pun )?(di|mem)?(bayar|paid)\b/.test(words) && !how.test(words)
}

/** "Dah bayar dua kali". */
export function saysTwice(text: string): boolean {
  return /\b(dua kali|2 kali|twice|double)\b/.test(plainWords(text))
}

/** "Berapa kena bayar bulan ini", "mana ACR saya": about the own month, whichever it is. */
export function asksOwnMonth(text: string): boolean {
  const words = short(text)
  return words !== undefined && !how.test(words) && ownMonth.some(pattern => pattern.test(words))
}

/** What is not asked of the number itself, but of what may be done with it, or of numbers in general. */
const aboutNumbers =
  /\b(boleh|can|kenapa|mengapa|why|salah|silap|wrong|tukar|change|batal|cancel|hilang|lost|itu|is an|maksud|mean|setiap|every|each|atau|or)\b/

/** "Apa nombor ACR bulan lepas", "what's the ACR no for October": with a month in it, the number of that month. */
export function asksOwnNumber(text: string): boolean {
  const words = short(text)
  return (
    words !== undefined &&
    !how.test(words) &&
    !aboutNumbers.test(words) &&
    /\b(acr|ecr)\b/.test(words) &&
    /\b(no|nombor|number|mana|where|berapa|apa|what|whats|what's|bagi|beri|tengok|lihat|show|give|need|nak)\b/.test(
      words,
    )
  )
}

/** "Slip", "nak slip ACR": the slips of the month to act on. */
export function asksOwnSlip(text: string): boolean {
  return /^((nak|mahu|bagi|beri|cetak|lihat|tengok|print|show|give( me)?|need|want) )?((the|my) )?slip( (acr|ecr|semakan|for checking))?( saya)?( please)?$/.test(
    wordsInFull(text),
  )
}

const ownMonth: readonly RegExp[] = [
  /\b(berapa|how much)\b.*\b(bayar|pay|owe|due)\b.*\b(bulan ini|this month)\b/,
  /\b(acr|ecr) (saya|kami) (di )?mana\b/,
  /\bmana (acr|ecr) (saya|kami)\b/,
  /\bwhere is my (acr|ecr)\b/,
]

function short(text: string): string | undefined {
  const words = wordsInFull(text)
  return words.split(' ').length <= longest ? words : undefined
}
