import { at } from '../../../support/conversation/builders.ts'
import { both, meanwhile, presses, type Script, says } from '../transcript.ts'

export const firstMinute: Script = {
  file: '01-first-minute',
  title: both('Minit pertama', 'The first minute'),
  steps: [
    says('/mula', '/start'),
    says('selamat pagi', 'good morning'),
    presses('button.ask'),
    presses('button.whatIsAcr'),
    says('terima kasih', 'thank you'),
    presses('button.payThisMonth'),
    says('/bantuan', '/help'),
    says('/privasi', '/privacy'),
    says('/batal', '/cancel'),
    presses('button.person'),
    presses('button.backToBot'),
  ],
}

export const stranger: Script = {
  file: '02-telegram-in-chinese',
  title: both(
    'Telegram berbahasa Cina: kedua-dua bahasa, kemudian satu pilihan',
    'A Telegram in Chinese: both languages, then a choice',
  ),
  world: { languageCode: 'zh-hans' },
  steps: [
    says('/start'),
    presses(both('Bahasa Melayu', 'English')),
    says('/start'),
    says('apa itu ACR', 'what is an ACR'),
    presses('button.menu'),
    meanwhile(both('Keesokan harinya.', 'The next day.'), before => ({
      ...before,
      now: at('2026-12-15 10:00'),
    })),
    says('english', 'bm'),
    presses('button.getId'),
  ],
}

export const operators: readonly Script[] = [
  {
    file: '03-run-by-perkeso',
    title: both('Dikendalikan oleh PERKESO', 'Run by PERKESO'),
    world: { operator: { mode: 'official', name: 'Sahabat PERKESO', specimen: false } },
    steps: [says('/mula', '/start')],
  },
  {
    file: '04-sandbox',
    title: both('Ruang latihan', 'The practice area'),
    world: { operator: { mode: 'official', name: 'Sahabat', specimen: true } },
    steps: [says('/mula', '/start')],
  },
]
