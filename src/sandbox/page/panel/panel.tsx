import { Mail, Radio, X } from 'lucide-react'
import { useCallback } from 'react'
import type { BotProfile, DemoPerson } from '../../chat-api.ts'
import { Modal } from '../overlay/modal.tsx'
import { hrefOf } from '../route.ts'
import { readBot } from '../server/api.ts'
import { useReading } from '../server/use-reading.ts'
import { type TextKey, useLanguage } from '../settings/language.tsx'
import { Faults } from './faults.tsx'
import './panel.css'

interface PanelProps {
  person: DemoPerson
  unreadMail: number
  /** Given when the panel lies over the chat instead of beside it. */
  onClose?: () => void
}

const botReadEvery = 5000
type Delivery = BotProfile['delivery']
const deliveryTexts: Record<Delivery, { name: TextKey; note: TextKey }> = {
  webhook: { name: 'panel.webhook', note: 'panel.webhookNote' },
  polling: { name: 'panel.polling', note: 'panel.pollingNote' },
  none: { name: 'panel.none', note: 'panel.noneNote' },
}

/** What happens behind the chat: how the bot hears, faults to play, the mailbox. */
export function Panel({ person, unreadMail, onClose }: PanelProps) {
  const { t } = useLanguage()
  const content = <PanelContent person={person} unreadMail={unreadMail} />
  if (!onClose)
    return (
      <aside className="panel" aria-label={t('panel.heading')}>
        <h2>{t('panel.heading')}</h2>
        {content}
      </aside>
    )
  return (
    <Modal label={t('panel.heading')} onClose={onClose}>
      <div className="panel-over">
        <header>
          <h2>{t('panel.heading')}</h2>
          <button type="button" className="icon-button" aria-label={t('dialog.close')} onClick={onClose}>
            <X aria-hidden="true" />
          </button>
        </header>
        {content}
      </div>
    </Modal>
  )
}

function PanelContent({ person, unreadMail }: Pick<PanelProps, 'person' | 'unreadMail'>) {
  const { t } = useLanguage()
  const { value: bot } = useReading(
    useCallback(() => readBot(person), [person]),
    botReadEvery,
  )
  return (
    <>
      <p className="panel-note">{t('page.specimenNote')}</p>
      {bot ? <DeliveryFact delivery={bot.delivery} /> : null}
      <Faults person={person.id} />
      <a className="mailbox-link" href={hrefOf({ at: 'mail' })}>
        <Mail aria-hidden="true" />
        <span>{t('panel.mailbox')}</span>
        {unreadMail > 0 ? <span className="count">{unreadMail}</span> : null}
      </a>
    </>
  )
}

function DeliveryFact({ delivery }: { delivery: Delivery }) {
  const { t } = useLanguage()
  const texts = deliveryTexts[delivery]
  return (
    <section className="panel-part" data-testid="delivery" data-delivery={delivery}>
      <h3>{t('panel.delivery')}</h3>
      <p className={`delivery delivery-${delivery}`}>
        <Radio aria-hidden="true" />
        {t(texts.name)}
      </p>
      <p>{t(texts.note)}</p>
    </section>
  )
}
