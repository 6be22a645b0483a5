// How people shorten Malay and English in a chat, and the word they mean.
// Each line is a word followed by its short spellings; a word of the index is never listed as a short spelling.

const spellings: Readonly<Record<string, string>> = {
  akaun: 'akaunt acc',
  akan: 'akn',
  alamat: 'almt',
  ambil: 'amek amik ambik',
  apa: 'ape pe ap',
  bagi: 'bg',
  bagaimana: 'bgmn',
  baharu: 'baru br bru',
  bahawa: 'bhw',
  bank: 'bnk',
  banyak: 'byk bnyk',
  bawa: 'bwk bawak',
  bawah: 'bwh',
  bayar: 'byr bayo',
  beza: 'bza',
  belum: 'blm blom blum',
  berapa: 'brp bape brape brapa',
  bila: 'bile',
  boleh: 'blh bleh bole leh buleh',
  borang: 'brg',
  buat: 'wat bwt buek',
  bukan: 'bkn',
  buka: 'bukak',
  bulan: 'bln',
  cakap: 'ckp',
  caruman: 'crmn',
  daftar: 'dftr',
  dahulu: 'dulu dlu dulu2',
  dalam: 'dlm',
  dapat: 'dpt dapek',
  dari: 'dr drpd daripada drp',
  dengan: 'dgn ngan dgan',
  di: 'kat kt dkt dekat',
  emel: 'email mel',
  ini: 'ni',
  itu: 'tu',
  jadual: 'jdual jadwal jdl',
  jangan: 'jgn',
  juga: 'jgk jugak gak',
  kalau: 'klu klau kalo jika',
  kaunter: 'counter',
  kerja: 'keje krja',
  kenapa: 'knp nape napa mengapa',
  kita: 'kte',
  lagi: 'lg lgi',
  lambat: 'lmbt',
  macam: 'mcm mcam cam',
  majikan: 'mjikan mjkn',
  mana: 'mane mn mne',
  masuk: 'msk msuk',
  nak: 'nk hendak mahu mau nok',
  nombor: 'nmbr nombo',
  orang: 'org',
  pakai: 'pkai pki',
  pejabat: 'pjbt ofis opis',
  pekerja: 'pkrja pekeje',
  pergi: 'pegi g gi',
  perlu: 'prlu',
  pukul: 'pkl',
  sama: 'sme',
  sampai: 'smpai',
  satu: 'stu',
  saya: 'sy sya',
  sebelum: 'sblm sebelom',
  sebenarnya: 'sbnrnya sbnrnye',
  sekarang: 'skrg skrang',
  selepas: 'slps lepas lps',
  semalam: 'smlm',
  semua: 'smua sume',
  siapa: 'sape sapa',
  sudah: 'dah dh sdh udah',
  tahu: 'tau',
  tahun: 'thn',
  telefon: 'tel tepon talipon fon phone call',
  tengok: 'tgk tgok',
  tidak: 'x tak tdk tk xde tiada takde',
  tolong: 'tlg',
  untuk: 'utk tuk',
  yang: 'yg',
  please: 'pls plz',
  thanks: 'tq thx',
  you: 'u',
  your: 'ur',
}

const phrases: Readonly<Record<string, string>> = {
  login: 'log masuk',
  camne: 'macam mana',
  cmne: 'macam mana',
  cmana: 'macam mana',
  camana: 'macam mana',
  macamana: 'macam mana',
  mcmana: 'macam mana',
  bagaimana: 'macam mana',
  dimana: 'di mana',
  drmana: 'dari mana',
  xde: 'tidak ada',
  xda: 'tidak ada',
  takde: 'tidak ada',
  takda: 'tidak ada',
  tiada: 'tidak ada',
  xnk: 'tidak nak',
  xnak: 'tidak nak',
  xleh: 'tidak boleh',
  xblh: 'tidak boleh',
  xdpt: 'tidak dapat',
  cannot: 'can not',
  cant: 'can not',
  dont: 'do not',
  doesnt: 'do not',
  didnt: 'do not',
  wont: 'will not',
  isnt: 'is not',
  whats: 'what is',
  wheres: 'where is',
  whos: 'who is',
  hows: 'how is',
  im: 'i am',
}

const meant: ReadonlyMap<string, string> = new Map([
  ...Object.entries(spellings).flatMap(([word, short]) =>
    short.split(' ').map((spelling): [string, string] => [spelling, word]),
  ),
  ...Object.entries(phrases),
])

/** The words that one token stands for, in lower case: `byr` gives bayar, `xbayar` gives tidak bayar. */
export function expand(token: string): readonly string[] {
  const words = meant.get(token)
  if (words) return words.split(' ')
  const denied = /^x([a-z]{3,})$/.exec(token)?.[1]
  return denied ? ['tidak', meant.get(denied) ?? denied] : [token]
}

/** Whether the token is a short spelling that only a Malay writer uses. */
export function isMalayShorthand(token: string): boolean {
  return meant.has(token) && !english.has(meant.get(token) ?? '') && !alsoEnglish.has(token)
}

const english: ReadonlySet<string> = new Set(['please', 'thanks', 'you', 'your'])
const alsoEnglish: ReadonlySet<string> = new Set(
  'login email phone call counter tel g pe cam gak acc fon ni cannot cant dont doesnt didnt wont isnt whats wheres whos hows im'.split(
    ' ',
  ),
)
