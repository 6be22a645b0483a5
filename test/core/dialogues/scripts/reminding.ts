import { dayInMalaysia, type Instant } from '../../../../src/core/calendar/instant.ts'
import { reminderMessage } from '../../../../src/core/dialogues/reminder-message.ts'
import { reminderDays } from '../../../../src/core/domain/reminder.ts'
import type { Message } from '../../../../src/core/messages/message.ts'
import {
  at,
  bengkel,
  holidays,
  kedai,
  monthIn,
  november,
  restoran,
} from '../../../support/conversation/builders.ts'
import type { World } from '../../../support/conversation/world.ts'
import { type Both, both, meanwhile, presses, type Script, says, unasked } from '../transcript.ts'

/** The reminder of November that this person would be sent now. */
function reminderNow({ now, links, months, operator }: World): Message {
  const shown = links.map(employer => ({
    employer,
    month: months[employer.id]?.find(({ period }) => period === november) ?? monthIn('missing'),
    holidays,
    asAt: now,
  }))
  const said = reminderMessage(shown, { today: dayInMalaysia(now), links, operator })
  if (!said) throw new Error('there is nothing to remind of')
  return said
}

const atNine = (told: Both, now: Instant) => [
  meanwhile(told, before => ({ ...before, now })),
  unasked(both('Peringatan dihantar.', 'A reminder is sent.'), reminderNow),
]

export const reminded: Script = {
  file: '90-reminded',
  title: both(
    'Peringatan: 7 hari sebelum, dan pagi terakhir',
    'Reminders: 7 days before, and the last morning',
  ),
  world: {
    now: at('2026-12-08 09:00'),
    links: [kedai],
    months: { [kedai.id]: [monthIn('acrUnpaid')] },
  },
  steps: [
    unasked(both('Tujuh hari sebelum.', 'Seven days before.'), reminderNow),
    presses('button.howToPay'),
    ...atNine(both('Pagi hari terakhir.', 'The last morning.'), at('2026-12-15 09:00')),
    presses(both('Status November 2026', 'Status November 2026')),
    presses('remind:button.turnOff'),
    says('hidupkan peringatan', 'turn reminders on'),
  ],
}

const clients = Array.from({ length: 22 }, (_, place) => ({
  id: `44444444-4444-4444-8444-4444444444${String(place).padStart(2, '0')}`,
  code: `E44444444${String(place).padStart(2, '0')}A`,
  name: `Pelanggan ${place + 1} Sdn. Bhd.`,
}))

export const digest: Script = {
  file: '91-reminder-of-many',
  title: both('Peringatan bagi banyak majikan, satu mesej', 'A reminder of many employers, in one message'),
  world: {
    now: at('2026-12-12 09:00'),
    links: [kedai, bengkel, restoran],
    months: {
      [kedai.id]: [monthIn('acrUnpaid')],
      [bengkel.id]: [monthIn('paid')],
      [restoran.id]: [monthIn('rejected')],
    },
  },
  steps: [
    unasked(both('Tiga hari sebelum.', 'Three days before.'), reminderNow),
    presses(both(restoran.name, restoran.name)),
    meanwhile(both('Dua puluh dua pelanggan.', 'Twenty-two clients.'), before => ({
      ...before,
      links: clients,
      months: Object.fromEntries(
        reminderDays.map((_, place) => [clients[place]?.id ?? '', [monthIn('partPaid')]]),
      ),
    })),
    unasked(both('Peringatan dihantar.', 'A reminder is sent.'), reminderNow),
    presses('button.nextPage'),
    presses('button.previousPage'),
  ],
}
