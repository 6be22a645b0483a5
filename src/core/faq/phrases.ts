// Words that mean one thing together, in Malay and English: the phrase first, then its words. Written as people say
// them; each is brought to its base forms before it is looked for.

import { expand } from './shorthand.ts'
import { baseForm } from './word-forms.ts'

/** What is meant, and how it is said. */
export const phrases: Readonly<Record<string, readonly string[]>> = {
  acr: [
    'pengesahan terimaan caruman',
    'acknowledgement of contribution received',
    'acknowledgement contribution received',
    'acknowledgment of contribution received',
    'acknowledgment contribution received',
  ],
  fungsi: ['untuk apa'],
  tunggakan: ['back dated', 'back date', 'back pay'],
  wajib: [
    'legal requirement',
    'legal obligation',
    'required by law',
    'required under the law',
    'compulsory by law',
    'dikehendaki oleh undang undang',
    'dikehendaki undang undang',
    'kewajipan undang undang',
    'keperluan undang undang',
  ],
  hrdf: ['hrd corp', 'human resource development', 'pembangunan sumber manusia'],
  kecuali: ['tidak layak', 'tidak dilindungi', 'tidak wajib'],
  bagaimana: ['macam mana', 'how to', 'cara', 'what way', 'cemana'],
  berapa: ['how much', 'how many', 'berapa banyak', 'berapa jumlah'],
  berapalama: ['how long', 'berapa lama', 'berapa hari', 'how many days', 'berapa bulan', 'berapa tahun'],
  laluan: ['kata laluan', 'kata kunci'],
  pengguna: ['nama pengguna', 'user name', 'user id', 'username', 'login id', 'id pengguna'],
  masuklog: ['log masuk', 'log in', 'sign in', 'log on', 'get in'],
  download: ['muat turun'],
  upload: ['muat naik', 'naik muat'],
  kemaskini: ['kemas kini'],
  debitterus: ['direct debit', 'debit terus', 'auto debit', 'debit auto', 'potong auto', 'auto deduct'],
  sambilan: ['part time', 'part timer', 'part timers', 'separuh masa', 'kerja sambilan', 'half day'],
  pembantu: [
    'orang gaji',
    'pembantu rumah',
    'domestic worker',
    'domestic helper',
    'pekerja domestik',
    'domestic workers',
    'domestic helpers',
    'domestic employee',
    'domestic employees',
    'household helper',
  ],
  failteks: ['text file', 'fail teks', 'file text', 'txt file'],
  cutiumum: ['public holiday', 'cuti umum', 'cuti am', 'hari cuti', 'cuti negeri', 'state holiday'],
  hujung: ['hujung minggu', 'week end', 'weekend'],
  temujanji: ['temu janji', 'janji temu'],
  bayarlebih: [
    'over payment',
    'over paid',
    'lebih bayar',
    'bayar lebih',
    'pay too much',
    'pay extra',
    'terlebih bayar',
  ],
  bayarkurang: [
    'under payment',
    'under paid',
    'kurang bayar',
    'bayar kurang',
    'pay too little',
    'short payment',
    'pay less',
  ],
  lebihmasa: ['lebih masa', 'over time', 'kerja lebih masa'],
  gajiminimum: ['gaji minimum', 'minimum wage', 'gaji minima'],
  fclb: [
    'faedah caruman lewat bayar',
    'faedah lewat bayar',
    'late payment interest',
    'faedah lewat',
    'late payment fee',
    'late payment fees',
    'late payment charge',
    'late payment charges',
    'late contribution interest',
  ],
  tarikhakhir: [
    'tarikh akhir',
    'last date',
    'last day',
    'due date',
    'hari akhir',
    'tarikh tutup',
    'closing date',
    'cut off',
  ],
  tarikhluput: ['tarikh luput', 'tarikh tamat', 'tarikh mati', 'expiry date'],
  sendiri: ['bekerja sendiri', 'self employed', 'kerja sendiri', 'self employment', 'freelance'],
  hilangkerja: [
    'hilang kerja',
    'kehilangan pekerjaan',
    'lose job',
    'loss of employment',
    'lost job',
    'lost my job',
    'hilang pekerjaan',
    'buang kerja',
    'dibuang kerja',
    'kena buang',
    'laid off',
    'lay off',
    'retrench',
    'retrenched',
    'kena retrench',
  ],
  cutisakit: ['sick leave', 'cuti sakit', 'medical leave', 'cuti mc'],
  cutitanpagaji: ['unpaid leave', 'cuti tanpa gaji', 'no pay leave', 'leave without pay'],
  senaraisemak: ['senarai semak', 'check list'],
  cutitahunan: ['annual leave', 'cuti tahunan'],
  cutibersalin: ['maternity leave', 'cuti bersalin', 'paternity leave'],
  skbbk: ['lindung 24 jam', 'lindung 24', '24 jam', '24 hour', '24 hours', '24hour', 'non employment injury'],
  eis: [
    'insurans pekerjaan',
    'employment insurance',
    'sistem insurans pekerjaan',
    'employment insurance system',
    'employment insurance system act',
    'akta sistem insurans pekerjaan',
    'act 800',
    'akta 800',
  ],
  perkeso: [
    'pertubuhan keselamatan sosial',
    'social security organisation',
    'social security organization',
    'keselamatan sosial',
    'social security',
    'perkeso iperkeso',
    'socso iperkeso',
  ],
  kodmajikan: [
    'kod majikan',
    'employer code',
    'employer number',
    'nombor majikan',
    'nombor kod majikan',
    'socso number',
    'nombor perkeso',
  ],
  idportal: ['id portal', 'portal id', 'id assist', 'assist id'],
  orangsebenar: ['real person', 'orang sebenar', 'human being', 'live agent', 'customer service officer'],
  tahappertama: ['first time'],
  firsttimeuser: ['first time user', 'pengguna kali pertama', 'pengguna baharu'],
  maklumbalas: ['maklum balas', 'no reply', 'no response'],
  bekas: ['tidak lagi', 'no longer'],
  kuatkuasa: ['kuat kuasa', 'in force'],
  '60': ['enam puluh', 'sixty'],
  tepatmasa: ['on time', 'tepat masa'],
  tetapkerja: ['pekerja tetap', 'permanent worker'],
  sementara: ['tidak tetap', 'fixed term'],
  kerjasemula: ['kerja semula', 'kerja balik', 'work again', 'employed again', 're employed'],
  terdekat: ['paling dekat'],
}

/** Every word that a phrase is made of, as people say it. */
export const phraseWords: readonly string[] = Object.values(phrases)
  .flat()
  .flatMap(saying => saying.split(' '))

type Phrase = { readonly words: readonly string[]; readonly meant: string }

const byFirst: ReadonlyMap<string, readonly Phrase[]> = Map.groupBy(
  Object.entries(phrases)
    .flatMap(([meant, sayings]) =>
      sayings.map(
        (saying): Phrase => ({
          words: saying.split(' ').flatMap(expand).map(baseForm),
          meant: baseForm(meant),
        }),
      ),
    )
    .toSorted((a, b) => b.words.length - a.words.length),
  ({ words }) => words[0] ?? '',
)

/** The words with each known phrase as one word; the longest phrase wins. */
export function joinPhrases(words: readonly string[]): string[] {
  const joined: string[] = []
  for (let at = 0; at < words.length; ) {
    const phrase = byFirst
      .get(words[at] ?? '')
      ?.find(each => each.words.every((word, offset) => words[at + offset] === word))
    joined.push(phrase?.meant ?? words[at] ?? '')
    at += phrase?.words.length ?? 1
  }
  return joined
}
