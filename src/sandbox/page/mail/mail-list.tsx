import { Inbox, Paperclip } from 'lucide-react'
import type { SandboxMail } from '../../chat-api.ts'
import { hrefOf } from '../route.ts'
import { useLanguage } from '../settings/language.tsx'
import { clockTime, dayKey, dayName } from '../settings/written.ts'
import type { Mailbox } from './use-mail.ts'
import './mail-list.css'

export function MailList({ mailbox, open }: { mailbox: Mailbox; open: string | null }) {
  const { t } = useLanguage()
  if (mailbox.mails.length === 0)
    return (
      <div className="mail-empty">
        <Inbox aria-hidden="true" />
        <h2>{t('mail.empty')}</h2>
        <p>{t('mail.emptyText')}</p>
      </div>
    )
  return (
    <nav className="mail-list" aria-label={t('mail.list')}>
      <ul>
        {mailbox.mails.map(mail => (
          <li key={mail.id}>
            <MailLink mail={mail} unread={mailbox.unread.includes(mail.id)} current={mail.id === open} />
          </li>
        ))}
      </ul>
    </nav>
  )
}

function MailLink({ mail, unread, current }: { mail: SandboxMail; unread: boolean; current: boolean }) {
  const { t } = useLanguage()
  return (
    <a
      className={unread ? 'mail-item mail-unread' : 'mail-item'}
      data-testid="mail"
      data-mail-id={mail.id}
      href={hrefOf({ at: 'mail', mail: mail.id })}
      aria-current={current ? 'page' : undefined}
    >
      <span className="mail-dot" role="img" aria-label={unread ? t('mail.unread') : ''} />
      <span className="mail-row">
        <span className="mail-strong" dir="auto">
          {mail.to.join(', ')}
        </span>
        <MailTime at={mail.at} />
      </span>
      <span className="mail-row">
        <span className="mail-strong" dir="auto">
          {mail.subject || t('mail.noSubject')}
        </span>
        {mail.attachments.length > 0 ? <Paperclip role="img" aria-label={t('mail.attachments')} /> : null}
      </span>
      <span className="mail-start" dir="auto">
        {mail.text.slice(0, 160)}
      </span>
    </a>
  )
}

function MailTime({ at }: { at: string }) {
  const { language, t } = useLanguage()
  const time = Date.parse(at)
  const today = dayKey(time) === dayKey(Date.now())
  return <time dateTime={at}>{today ? clockTime(time) : dayName(time, language, t)}</time>
}
