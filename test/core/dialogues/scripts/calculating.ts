import { at, bengkel, kedai, monthIn, monthsUpTo } from '../../../support/conversation/builders.ts'
import { both, presses, type Script, says } from '../transcript.ts'

export const calculator: Script = {
  file: '60-calculator',
  title: both('Kira caruman: satu gaji, mana-mana bulan', 'Calculating a contribution: one wage, any month'),
  world: { now: at('2026-11-25 10:00') },
  steps: [
    says('gaji 3250 bayar berapa', 'how much socso for a wage of 3250'),
    says('bukan, 3350', 'no, 3350'),
    presses('calculate:button.sixtyOrOver'),
    presses('calculate:button.foreign'),
    presses('calculate:button.otherMonth'),
    says('Ogos 2022', 'August 2022'),
    says('kalau umur 45?', 'what if age 45?'),
    says('/kira', '/calculate'),
    says('entahlah', 'not sure'),
    says('apa itu ACR?', 'what is an ACR?'),
    says('RM1,800'),
    says('/kira 1700 pekerja asing', '/calculate 1700 foreign'),
    says('berapa caruman gaji 5000 Jan 2016', 'how much contribution on a salary of 5000 in Jan 2016'),
    says('berapa caruman gaji 5000 Jun 2029', 'how much contribution on a salary of 5000 in June 2029'),
  ],
}

export const lateEstimate: Script = {
  file: '61-late-payment',
  title: both('Anggaran bayar lewat', 'The estimate of a late payment'),
  world: { now: at('2026-11-25 10:00') },
  steps: [
    says('lewat 2 bulan RM500', 'RM500 is 2 months late'),
    says('/kira lewat', '/calculate late'),
    says('RM1,200'),
    says('Ogos 2026', 'August 2026'),
    presses('calculate:button.otherLate'),
    says('batal', 'cancel'),
    says('denda lewat Oktober 2026 RM300', 'late interest November 2026 RM300'),
  ],
}

export const lateOfSeveral: Script = {
  file: '63-late-of-several',
  title: both('Bayar lewat: majikan yang mana', 'A late payment: of which employer'),
  world: {
    now: at('2026-12-25 10:00'),
    links: [bengkel, kedai],
    months: { [bengkel.id]: monthsUpTo(monthIn('acrUnpaid'), 3), [kedai.id]: monthsUpTo(monthIn('paid'), 3) },
  },
  steps: [
    says('bayar lewat november', 'late payment nov'),
    presses(both('Bengkel Kereta Lim & An…', 'Bengkel Kereta Lim & An…')),
    says('bayar lewat oktober', 'late payment oct'),
  ],
}

export const calculatingInTheForm: Script = {
  file: '62-calculating-in-the-form',
  title: both('Bertanya kiraan di tengah borang', 'Asking for a calculation in the middle of the form'),
  world: { now: at('2026-11-25 10:00'), links: [kedai], months: { [kedai.id]: [monthIn('acrUnpaid')] } },
  steps: [
    says('nak minta id portal', 'i want to register for a portal id'),
    presses('button.noCode'),
    says('berapa caruman gaji 2500?', 'how much contribution for a wage of 2500?'),
    says('/kira', '/calculate'),
    says('Kedai Kopi Muhibah'),
  ],
}
