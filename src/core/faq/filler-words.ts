// Words of polite or rambling questions that say nothing about the topic, in the form that is indexed.
// They are left out on both sides; any other word that no wording uses makes a question doubtful.

const fillers: ReadonlySet<string> = new Set(
  (
    'a about actually again all also although always am an and another any anyone are as at be because been being bit ' +
    'but by clue confused could did dear do does doing ever every exactly explain few from going got had has have ' +
    'having he hello her here hey hi him his honestly i idea if im in is it its just kindly know let like ' +
    'lah la leh lor little looking lot many may maybe me might more most much my myself no now of ok okay on one or our ' +
    'ours out please point possible quite rather really regarding said same say says seem shall she should sir so some ' +
    'someone something sorry still such sure tell than thank thanks that the their them then there these they thing ' +
    'things think this those to told too try trying us very want wanted was we well were will wish with wonder would ' +
    'yes yet you your ' +
    'adalah ah aku anda agak akan amat bagi bahawa begitu bos boss cik confuse dan dalam dia di dok dong eh ek encik ' +
    'hai ha ialah kalau ini itu iye je jer jugak juga kah kak kami ke keatas kepada kita lagi maaf memang mereka minta ' +
    'mintak mohon nya oleh ooi oi pada pastu puan pula pulak pun sahaja saja sangat saya sebenarnya sekejap seorang ' +
    'nov november dec dis disember december feb februari february apr april jun june jul julai july ogos aug august sep sept september okt oct oktober october 2025 2026 2027 ' +
    'sesuatu sila sini situ sudah terima kasih tolong tuan ujar wahai ya yang lah sikit ingatkan'
  ).split(' '),
)

/** Whether the word, in its indexed form, says nothing about what is asked. */
export function isFiller(word: string): boolean {
  return fillers.has(word)
}
