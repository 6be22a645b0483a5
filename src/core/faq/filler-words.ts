// Words of polite or rambling questions that say nothing about the topic, in the form that is indexed.
// They are left out on both sides; any other word that no wording uses makes a question doubtful.

const english =
  'a about actually again all also although always am an and another any anyone are as at be because been being bit ' +
  'but by clue confused did dear do does doing ever every exactly explain few from going got had has have ' +
  'having he hello her here hey hi him his honestly i idea if im in is it its just kindly know let like ' +
  'both little looking lot many maybe me might more most much my myself no now of ok okay on one or our ' +
  'ours out please possible quite rather really regarding said same say says seem shall she should sir so some ' +
  'someone something sorry such sure tell than thank thanks that the their them then there these they thing ' +
  'things think this those to told too try trying us very want wanted was we well were will wish wonder would ' +
  'yes yet you your were into onto been lately somehow anyway basically guys madam good day'

const malay =
  'adalah ah aku anda agak akan amat bagi bahawa begitu bos boss cik confuse dan dalam dia di dok dong eh ek encik ' +
  'hai ha ialah kalau ini itu iye je jer juga jugak juga kah kak kami ke keatas kepada kita lagi lah la leh lor maaf memang ' +
  'mereka mintak mohon nya oleh ooi oi pada pastu puan pula pulak pun sahaja saja sangat saya sebenarnya sekejap ' +
  'seorang sesuatu sila sini situ sudah kasih tuan ujar wahai ya yang sikit terang bang abang bro sis dik ' +
  'kakak weh wei faham jelas soalan benda camtu ni tu nanti tanya bah'

// Little words that bind others, and those that only say that a title is one, or of which country: there they would weigh
// as much as what it speaks of.
const binding =
  'with through via during while by for at from has been upon within until per between antara ' +
  'dengan melalui untuk dari daripada secara semasa ketika apabila sekiranya jika sehingga hingga sebagai tentang mengenai pasal bawah under serta iaitu'

const titling = 'understanding memahami mengenali panduan comprehensive malaysia'

const months =
  'nov november dec dis disember december jan january januari feb februari february mac march apr april may mei jun june ' +
  'jul july julai ogos aug august sep sept september okt oct oktober october'

const fillers: ReadonlySet<string> = new Set(`${english} ${malay} ${binding} ${titling} ${months}`.split(' '))

/** Whether the word, in its indexed form, says nothing about what is asked. */
export function isFiller(word: string): boolean {
  return fillers.has(word) || isLateYear(word)
}

/** The years that months are named with; the rules speak of years before them. */
function isLateYear(word: string): boolean {
  return /^20[2-9]\d$/.test(word)
}

// Question words, modals, denials and bare numbers ask nothing by themselves.
const asking: ReadonlySet<string> = new Set(
  'rm tidak apa mana bila siapa kenapa bagaimana berapa boleh perlu ada dapat nak buat belum satu dua mahu'.split(
    ' ',
  ),
)

/** Whether the word, in its indexed form, says what a question is about. */
export function isTelling(word: string): boolean {
  return !isFiller(word) && !asking.has(word)
}
