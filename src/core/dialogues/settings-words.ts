// How people ask, in so many words, to be reminded or not, for announcements or none, and for their settings.
import { plainWords } from './words.ts'

export type SettingsWish = 'settings' | { readonly what: 'reminders' | 'announcements'; readonly on: boolean }

const subjects = {
  reminders: /\b((di|meng)?ingatkan|peringatan|remind(er|ers|ing)?)\b/,
  announcements: /\b(hebahan|pengumuman|announcements?|broadcasts?)\b/,
} as const

const off =
  /\b(jangan|tak (nak|mahu|perlu)|tidak (mahu|perlu)|taknak|x nak|stop|tutup|matikan|mati(kan)?|berhenti|hentikan|henti|padam|buang|off|switch off|turn off|disable|no more|don't|dont|do not|unsubscribe)\b/
const on =
  /\b(hidupkan|buka|mula|mulakan|aktifkan|pasang|on|turn on|switch on|enable|tolong|boleh|nak|mahu|please|want|start)\b/
const whole: readonly string[] = [
  'tetapan',
  'settings',
  'setting',
  'tetapan saya',
  'my settings',
  'tukar tetapan',
]
const longest = 7

/** What a short text asks for; undefined for a question, and for anything longer. */
export function settingsSaid(text: string): SettingsWish | undefined {
  const words = plainWords(text)
  if (whole.includes(words)) return 'settings'
  if (/[?？]\s*$/.test(text) || words.split(' ').length > longest) return undefined
  const what = (Object.keys(subjects) as (keyof typeof subjects)[]).find(each => subjects[each].test(words))
  if (what === undefined) return undefined
  if (off.test(words)) return { what, on: false }
  return on.test(words) ? { what, on: true } : undefined
}
