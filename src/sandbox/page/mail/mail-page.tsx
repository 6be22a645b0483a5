import { ArrowLeft, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { Confirm } from '../overlay/confirm.tsx'
import { SpecimenChip } from '../overlay/specimen-chip.tsx'
import { hrefOf } from '../route.ts'
import { useLanguage } from '../settings/language.tsx'
import { recall } from '../settings/stored.ts'
import { Switches } from '../settings/switches.tsx'
import { MailList } from './mail-list.tsx'
import { MailReader } from './mail-reader.tsx'
import type { Mailbox } from './use-mail.ts'
import './mail-page.css'

/** What would have been mailed: the list, and the one being read. */
export function MailPage({ mailbox, open }: { mailbox: Mailbox; open: string | null }) {
  const mail = mailbox.mails.find(each => each.id === open) ?? null
  return (
    <div className={open ? 'mail-page mail-page-open' : 'mail-page'}>
      <MailHeader mailbox={mailbox} />
      <SpecimenChip />
      <div className="mail-columns">
        <MailList mailbox={mailbox} open={open} />
        <MailReader key={mail?.id} mail={mail} markRead={mailbox.markRead} />
      </div>
    </div>
  )
}

function MailHeader({ mailbox }: { mailbox: Mailbox }) {
  const { t } = useLanguage()
  const [asking, setAsking] = useState(false)
  const person = Number(recall('person'))
  return (
    <header className="mail-header">
      <a
        className="icon-button"
        href={hrefOf(person ? { at: 'chat', person } : { at: 'people' })}
        aria-label={t('mail.back')}
      >
        <ArrowLeft aria-hidden="true" />
      </a>
      <div className="mail-heading">
        <h1>{t('mail.heading')}</h1>
        <p>{t('mail.note')}</p>
      </div>
      {mailbox.mails.length > 0 ? (
        <button
          type="button"
          className="icon-button"
          aria-label={t('mail.clear')}
          title={t('mail.clear')}
          onClick={() => setAsking(true)}
        >
          <Trash2 aria-hidden="true" />
        </button>
      ) : null}
      <Switches />
      {asking ? (
        <Confirm
          title={t('mail.clearTitle')}
          body={<p>{t('mail.clearText')}</p>}
          yes={{ text: t('mail.clear'), run: mailbox.clear }}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </header>
  )
}
