import type { Instant } from '../../../../src/core/calendar/instant.ts'
import { period } from '../../../../src/core/calendar/period.ts'
import type { MonthFacts } from '../../../../src/core/domain/month.ts'
import { referenceNumber } from '../../../../src/core/domain/reference-number.ts'
import type { RejectionReason } from '../../../../src/core/domain/schedule.ts'
import {
  at,
  bengkel,
  kedai,
  monthIn,
  monthsUpTo,
  november,
  restoran,
} from '../../../support/conversation/builders.ts'
import type { World } from '../../../support/conversation/world.ts'
import { type Both, both, meanwhile, presses, type Script, says } from '../transcript.ts'

const october = period(2026, 10)

/** Siti speaks for one employer, of which these months are on record. */
function linked(now: Instant, ...months: MonthFacts[]): Partial<World> {
  return { now, links: [kedai], months: { [kedai.id]: months } }
}

const noteThat = (told: Both, now: Instant, ...months: MonthFacts[]) =>
  meanwhile(told, before => ({ ...before, ...linked(now, ...months) }))

export const eachState: Script = {
  file: '20-status-in-each-state',
  title: both(
    'Status satu majikan, dari tiada jadual hingga dibayar',
    'Status of one employer, from no schedule to paid',
  ),
  world: linked(at('2026-12-01 10:00')),
  steps: [
    says('/status'),
    noteThat(
      both('November belum ada jadual.', 'November has no schedule yet.'),
      at('2026-12-01 10:00'),
      monthIn('missing'),
    ),
    says('status'),
    noteThat(both('Draf disimpan.', 'A draft was saved.'), at('2026-12-02 10:00'), monthIn('draft')),
    says('/status'),
    noteThat(
      both('Jadual dihantar.', 'The schedule was sent.'),
      at('2026-12-03 10:00'),
      monthIn('submitted'),
    ),
    says('/status'),
    noteThat(
      both('Jadual ditolak.', 'The schedule was rejected.'),
      at('2026-12-04 10:00'),
      monthIn('rejected'),
    ),
    says('/status'),
    noteThat(
      both('Jadual diterima.', 'The schedule was accepted.'),
      at('2026-12-07 10:00'),
      monthIn('accepted'),
    ),
    says('bayar bulan ini', 'pay this month'),
    noteThat(both('ACR dijana.', 'The ACR was generated.'), at('2026-12-08 10:00'), monthIn('acrUnpaid')),
    says('/status'),
    presses('button.howToPay'),
    noteThat(
      both('ACR dibayar, ECR belum.', 'The ACR was paid, the ECR not yet.'),
      at('2026-12-10 10:00'),
      monthIn('partPaid'),
    ),
    says('/status'),
    noteThat(both('Semua dibayar.', 'All is paid.'), at('2026-12-11 10:00'), monthIn('paid')),
    says('/status'),
  ],
}

export const whenDue: Script = {
  file: '21-when-it-is-due',
  title: both(
    'Bila perlu dibayar: esok, hari ini, lewat, hujung minggu',
    'When it is due: tomorrow, today, late, at a weekend',
  ),
  world: linked(at('2026-12-14 09:05'), monthIn('acrUnpaid')),
  steps: [
    says('/status'),
    noteThat(both('Keesokan harinya.', 'The next day.'), at('2026-12-15 23:00'), monthIn('acrUnpaid')),
    says('/status'),
    noteThat(both('Sehari selepas itu.', 'The day after.'), at('2026-12-16 08:00'), monthIn('acrUnpaid')),
    says('/status'),
    presses('calculate:button.late'),
    noteThat(
      both('Bulan lain: 15 November 2026 ialah hari Ahad.', 'Another month: 15 November 2026 is a Sunday.'),
      at('2026-11-10 09:00'),
      monthIn('acrUnpaid', october),
    ),
    says('/status'),
    noteThat(
      both('Hari Sabtu itu.', 'That Saturday.'),
      at('2026-11-14 09:00'),
      monthIn('acrUnpaid', october),
    ),
    says('/status'),
  ],
}

export const monthByMonth: Script = {
  file: '22-month-by-month',
  title: both('Senarai bulan, enam sehalaman', 'The list of months, six a page'),
  world: linked(at('2026-12-14 09:05'), ...monthsUpTo(monthIn('acrUnpaid', november), 9)),
  steps: [
    says('/status'),
    presses('button.otherMonths'),
    presses('button.olderMonths'),
    presses(both('✓ April 2026', '✓ April 2026')),
    presses('button.otherMonths'),
    presses('button.newerMonths'),
    presses(both('! November 2026', '! November 2026')),
    presses('button.menu'),
    says('Mac 2026', 'March 2026'),
    says('saya dah bayar', 'I already paid'),
    says('RM1,800'),
  ],
}

export const severalEmployers: Script = {
  file: '23-three-employers',
  title: both('Ejen gaji dengan tiga majikan', 'A payroll agent with three employers'),
  world: {
    links: [bengkel, kedai, restoran],
    months: {
      [bengkel.id]: monthsUpTo(monthIn('paid'), 3),
      [kedai.id]: monthsUpTo(monthIn('rejected'), 3),
      [restoran.id]: [],
    },
  },
  steps: [
    says('/majikan', '/employers'),
    presses(both('✓ Bengkel Kereta Lim …', '✓ Bengkel Kereta Lim …')),
    presses('button.otherEmployers'),
    presses(both('✕ Kedai Runcit Maju J…', '✕ Kedai Runcit Maju J…')),
    says('/status'),
    presses('button.otherEmployers'),
    presses(both('Restoran Selera Kampung', 'Restoran Selera Kampung')),
  ],
}

export const sandboxStatus: Script = {
  file: '24-status-in-the-sandbox',
  title: both('Status dalam ruang latihan', 'Status in the practice area'),
  world: {
    ...linked(at('2026-12-14 09:05'), monthIn('acrUnpaid')),
    operator: { mode: 'official', name: 'Sahabat', specimen: true },
  },
  steps: [says('/status')],
}

export const drawnStatus: Script = {
  file: '25-pictures-and-paying',
  title: both(
    'Gambar dua belas bulan, langkah, cara bayar dan slip',
    'The picture of twelve months, the steps, how to pay, and slips',
  ),
  world: linked(at('2026-12-14 09:05'), ...monthsUpTo(monthIn('acrUnpaid'), 14)),
  steps: [
    says('/status'),
    presses('button.yearPicture'),
    presses('button.whichStep'),
    presses('button.howToPay'),
    presses('button.slip'),
    presses('button.seeMonth'),
    noteThat(both('Semua dibayar.', 'All is paid.'), at('2026-12-15 10:00'), monthIn('paid')),
    presses('button.howToPay'),
    presses('button.slip'),
    noteThat(
      both('Jadual ditolak; tiada rujukan.', 'The schedule is rejected; there is no reference.'),
      at('2026-12-16 10:00'),
      monthIn('rejected'),
    ),
    presses('button.slip'),
    presses('button.whichStep'),
    says('saya di langkah mana sekarang', 'which step am i at?'),
    says('12 bulan', 'last 12 months'),
  ],
}

/** A month whose schedule was rejected with what was told to us of why. */
const rejectedBecause = (reasons: RejectionReason[]): MonthFacts => {
  const month = monthIn('rejected')
  return { ...month, ...(month.schedule && { schedule: { ...month.schedule, reasons } }) }
}

/** The month's ACR was removed and another made. */
const withRemoved = (month: MonthFacts): MonthFacts => {
  const [first] = month.references
  if (!first) return month
  const removed = { ...first, number: referenceNumber('ACR', 999), state: 'removed' } as const
  return { ...month, references: [removed, ...month.references] }
}

export const foundByNumber: Script = {
  file: '26-acr-by-number-and-month',
  title: both('Mencari ACR dengan nombor atau bulan', 'Finding an ACR by its number or month'),
  world: { now: at('2026-12-14 09:05') },
  steps: [
    says('/acr'),
    says('ACR000000202611'),
    noteThat(
      both('Dipautkan dengan majikan.', 'Linked to an employer.'),
      at('2026-12-14 09:10'),
      withRemoved(monthIn('acrUnpaid')),
      monthIn('paid', october),
    ),
    says('/acr'),
    says('/acr okt 2026'),
    says('acr 0000 0020 2611 ni dah bayar ke?', 'is ACR 0000 0020 2611 paid?'),
    says('ACR00000020261'),
    says('ACR777777777777'),
    says('ACR000000000999'),
  ],
}

export const saidPaid: Script = {
  file: '27-i-have-paid',
  title: both('Saya sudah bayar', 'I have paid'),
  world: linked(at('2026-12-14 09:05'), monthIn('acrUnpaid')),
  steps: [
    says('saya dah bayar bulan ni', 'I have already paid'),
    presses('button.havePaid'),
    presses('button.seeMonth'),
    noteThat(
      both('Portal melaporkan bayaran itu.', 'The portal reports the payment.'),
      at('2026-12-15 11:00'),
      { ...monthIn('paid'), saidPaidAt: at('2026-12-14 09:05') },
    ),
    presses('button.havePaid'),
    says('status'),
  ],
}

export const rejectedWhy: Script = {
  file: '28-why-it-was-rejected',
  title: both('Sebab jadual ditolak', 'Why a schedule was rejected'),
  world: linked(
    at('2026-12-10 09:05'),
    rejectedBecause([
      { code: 'amountDiffers', line: 12, column: 'socsoEmployer', found: 5165, expected: 5685 },
      { code: 'identityLength', line: 27, column: 'identity', found: 11, expected: 12 },
      { text: 'Majikan ini mempunyai jadual lain bagi bulan yang sama.' },
    ]),
  ),
  steps: [
    says('status'),
    noteThat(
      both('Sebabnya tidak diberikan.', 'No reason was given.'),
      at('2026-12-10 09:10'),
      monthIn('rejected'),
    ),
    says('status'),
  ],
}
