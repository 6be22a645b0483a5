import { newsMessage } from '../../../../src/core/dialogues/news-message.ts'
import { registrationNews } from '../../../../src/core/dialogues/registration-news.ts'
import { newsItem } from '../../../../src/core/domain/news-item.ts'
import { kedai, monthIn, november } from '../../../support/conversation/builders.ts'
import type { World } from '../../../support/conversation/world.ts'
import { both, presses, type Script, unasked } from '../transcript.ts'

const facts = {
  ...{ period: november, headcount: 40, amounts: { ACR: 415_800, ECR: 26_000 }, periods: [november] },
  ...{ number: 'ACR000000202611', kind: 'ACR', amount: 415_800, paid: 0, paidOn: '2026-12-14' },
}

const told =
  (...kinds: string[]) =>
  ({ operator }: World) => {
    const items = kinds.flatMap(kind => newsItem(kind, { ...facts, state: kind.split('.')[1] }) ?? [])
    return newsMessage([{ employer: kedai, items }], operator)
  }

export const news: Script = {
  file: '92-news',
  title: both('Berita majikan sendiri dan permohonan', 'News of one’s own employer and application'),
  world: { links: [kedai], months: { [kedai.id]: [monthIn('acrUnpaid')] } },
  steps: [
    unasked(both('Jadual ditolak.', 'The schedule is rejected.'), told('schedule.rejected')),
    unasked(
      both('Jadual diterima, ACR dijana.', 'It is accepted, an ACR is generated.'),
      told('schedule.submitted', 'schedule.accepted', 'acr.generated'),
    ),
    presses(both('Status November 2026', 'Status November 2026')),
    unasked(both('ACR dibayar.', 'The ACR is paid.'), told('payment.matched', 'acr.paid')),
    unasked(
      both('Bayaran ditarik balik.', 'The payment is reversed.'),
      told('payment.reversed', 'acr.unpaid'),
    ),
    unasked(both('Permohonan dikembalikan.', 'The application is returned.'), ({ operator }) =>
      registrationNews(
        {
          ...{ reference: 'SHB-26-000123-C', kind: 'existing', employerName: kedai.name, state: 'returned' },
          note: 'Tiada cop syarikat.',
        },
        operator,
      ),
    ),
    presses('application:button.one'),
  ],
}
