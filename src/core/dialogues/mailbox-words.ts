// How people say that the employer's mailbox on record is no longer used, or that they cannot reach it.
import { wordsInFull } from './words.ts'

const longest = 15

const mailbox = /\b(e-?mel|e-?mail|mailbox|mail box|peti (mel|emel|masuk)|inbox)\b/

/** Of the portal's ID, of PERKESO's own address, of another company's, of a change to be reported: the knowledge base speaks of those. */
const another =
  /\b(id|portal|assist|perkeso|socso|google|gmail|yahoo|borang|form|permohonan|application|kata laluan|password portal|username|nama pengguna|kemas ?kini|update)\b/

const dead: readonly RegExp[] = [
  /\btidak (lagi )?(boleh |dapat )?(di)?(guna|gunakan|pakai|buka|bukak|akses|masuk|aktif|wujud|sah|valid|capai)\b/,
  /\b(tiada|tidak ada) akses\b|\b(lost|no|not have|don't have) access\b/,
  /\b(mati|ditutup|dipadam|hilang|dead|inactive|deactivated|abandoned|expired)\b/,
  /\b(da|dah|sudah|telah) (tutup|tukar|bertukar|berhenti|brenti|keluar|resign)\b/,
  /\b(e-?mel|e-?mail|mailbox) lama\b|\bold (e-?mel|e-?mail|mailbox)\b/,
  /\bno longer\b|\bany ?more\b|\bstopped working\b|\bbounc(e|es|ed|ing)\b/,
  /\b(not|never) (used|in use|working|active|valid|monitored)\b|\b(is|was) (gone|closed|deleted|disabled)\b/,
  /\b(can not|can't|unable to|could not|couldn't) (open|access|get into|use|reach|read|log ?in|log masuk)\b/,
  /\b(not|don't|doesn't) (work|exist|use)\b|\bwho (has |have )?(left|resigned)\b/,
  /\b(tiada siapa|no one|nobody) (ada|has|have|knows?|tahu)\b/,
]

/** Whether a short text says so, as a statement or a question about what to do. */
export function saysMailboxDead(text: string): boolean {
  const words = wordsInFull(text.replaceAll('’', "'"))
  if (words.split(' ').length > longest || !mailbox.test(words) || another.test(words)) return false
  return dead.some(pattern => pattern.test(words))
}
