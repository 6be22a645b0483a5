// Finds passwords and one-time codes (TAC, OTP, PIN) that people typed after naming them, in Malay and English.
// Questions about them ("lupa kata laluan macam mana", "what is TAC") have nothing to hide and are left as they are.
import type { Span } from './card-number.ts'

/** A place to hide and what it held. */
export type Secret = Span & { readonly kind: 'password' | 'tac' }

const passwordWord =
  '(?:kata[ -]?laluan|katelaluan|kata kunci|pass?word|passwd|paswod|passcode|pswd|pwd)(?:nya)?'
const codeWord = String.raw`(?:(?:no\.?|nombor|kod) )?(?:tac|otp|pin)(?: (?:code|number|no\.?|kod))?`
/** What may stand between the name and the secret: whose, which, for what. */
const fillers =
  '(?: (?:saya|sy|kami|aku|my|our|the|baru|new|lama|old|sementara|temporary|temp|portal|assist|perkeso|akaun|account|bank|id|untuk|for|ini|ni|tu|itu|yang|yg|first)){0,4}'
const says = String.raw`(?:\s*(?:[:=：]|=>|->)|\s+(?:ialah|adalah|iaitu|is|was|jadi|are)(?=[\s:=]))`
const oneTimeCode = String.raw`(?<![\p{L}\p{N}])\d(?:[ -]?\d){3,7}(?![\p{L}\p{N}])`
const endOfWord = String.raw`(?![\p{L}\p{N}])`

/** NAME (whose) (says) SECRET */
function after(word: string, secret: string): RegExp {
  const name = String.raw`(?<![\p{L}\p{N}])${word}${endOfWord}${fillers}`
  return new RegExp(String.raw`${name}(?:(?<says>${says}{1,2})\s*|\s+)(?<secret>${secret})`, 'giud')
}

/** SECRET is (whose) NAME */
function before(word: string, secret: string): RegExp {
  const is = String.raw`\s+(?:is|ialah|adalah|itu|tu|ni)\s+(?:my |the |your )?`
  return new RegExp(`(?<secret>${secret})${is}${word}${endOfWord}`, 'giud')
}

const passwordAfter = after(passwordWord, String.raw`"[^"\n]+"|“[^”\n]+”|'[^'\n]+'|\S+`)
const passwordBefore = before(passwordWord, String.raw`(?<!\S)(?=\S{0,63}\d)\S{1,64}`)
const codeAfter = after(codeWord, oneTimeCode)
const codeBefore = before(codeWord, oneTimeCode)

/** Words that follow "password is" or "kata laluan:" in a question or complaint, and are no password. */
const ordinary: ReadonlySet<string> = new Set(
  `apa apakah bagaimana macam mcm camne camna mana siapa bila kenapa mengapa berapa how what why where when who which
  can could does do is are was will would should may lupa terlupa forgot forget forgotten salah wrong incorrect invalid
  expired expire tamat luput tidak tak x tk xboleh belum bukan jangan not never no none nothing rahsia secret private
  required needed perlu mesti wajib boleh betul benar correct right valid ok okay same sama the a an my your our it to
  for of in on at with by from yang di dalam ke dari untuk dengan oleh dan atau and or saya aku kami anda locked blocked
  dikunci disekat too terlalu so very case reset set changed change tukar ditukar hilang lost missing kosong blank empty
  tiada ada sent dihantar emailed being still masih sudah telah dah also always only hanya just sementara temporary
  baru new lama old default kata password passwords laluan username pengguna id login log nombor number huruf aksara
  letter letters characters tac otp pin please sila tolong minta help bantu given diberi provided shown accepted ditolak
  rejected working berfungsi different lain unknown stuck error failed gagal weak lemah strong kuat one something
  satu sesuatu tekan klik click press guna use lihat see semak check hubungi call important penting confidential sulit compulsory used digunakan supposed mentioned`.split(
    /\s+/,
  ),
)

/** Where secrets stand in a text. */
export function secretSpans(text: string): readonly Secret[] {
  return [
    ...find(text, passwordAfter, 'password', looksLikePassword),
    ...find(text, passwordBefore, 'password', () => true),
    ...find(text, codeAfter, 'tac', () => true),
    ...find(text, codeBefore, 'tac', () => true),
  ]
}

type Judge = (secret: string, said: boolean) => boolean

function find(text: string, shape: RegExp, kind: Secret['kind'], judge: Judge): readonly Secret[] {
  return [...text.matchAll(shape)].flatMap(({ groups, indices }) => {
    const typed = groups?.secret ?? ''
    const opened = typed.replace(/^["“'(]/u, '')
    const secret = opened.replace(/[.,;:?)\]}"”']+$/u, '')
    const start = (indices?.groups?.secret?.[0] ?? 0) + typed.length - opened.length
    const hidden = secret !== '' && judge(secret, groups?.says !== undefined)
    return hidden ? [{ start, end: start + secret.length, kind }] : []
  })
}

/** Said outright ("password: …"), anything but an ordinary word; merely following, only what no word looks like. */
function looksLikePassword(secret: string, said: boolean): boolean {
  // Hidden already, with what was written close behind it.
  if (/^▒/u.test(secret) || !/[\p{L}\p{N}]/u.test(secret)) return false
  if (said) return secret === 'X' || !ordinary.has(secret.toLowerCase().split(/\s/, 1)[0] ?? '')
  const mixed = secret.length >= 4 && /[\d!#$%^&*]/.test(secret) && !/^[\d.,/-]{4,}(?<=[-/].*)$/.test(secret)
  return mixed && !isTradeNumber(secret) && !/@.+\.|:\/\/|^www\.|^RM/i.test(secret)
}

function isTradeNumber(secret: string): boolean {
  const bare = secret.replace(/-/g, '')
  return /^([A-Z]\d{10}[A-Z]|(ACR|ECR)\d{12}|\d{12}|(\+?60|0)\d{8,10}|1[378]00\d{6}|SHB\d{8}[A-Z])$/i.test(
    bare,
  )
}
