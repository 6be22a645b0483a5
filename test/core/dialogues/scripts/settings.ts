import { bengkel, kedai, monthIn, monthsUpTo } from '../../../support/conversation/builders.ts'
import { both, presses, type Script, says } from '../transcript.ts'

const linked = { links: [kedai, bengkel], months: { [kedai.id]: monthsUpTo(monthIn('acrUnpaid'), 3) } }

export const settingsByButton: Script = {
  file: '93-settings',
  title: both('Tetapan dengan butang', 'Settings by buttons'),
  world: linked,
  steps: [
    says('/tetapan', '/settings'),
    presses('settings:button.reminders'),
    presses('settings:button.day.chosen.3'),
    presses('settings:button.day.open.3'),
    presses('settings:button.remindersOff'),
    presses('settings:button.day.open.1'),
    presses('settings:button.back'),
    presses('settings:button.announcementsOff'),
    presses('settings:button.announcementsOn'),
    presses('settings:button.employers'),
    presses(both('English', 'Bahasa Melayu')),
  ],
}

export const settingsInWords: Script = {
  file: '94-settings-in-words',
  title: both('Tetapan dengan kata-kata', 'Settings in words'),
  world: linked,
  steps: [
    says('jangan ingatkan saya', "don't remind me"),
    says('hidupkan peringatan', 'turn on reminders'),
    says('tutup peringatan', 'stop reminders'),
    says('matikan hebahan', 'no more announcements'),
    says('tetapan', 'settings'),
  ],
}
