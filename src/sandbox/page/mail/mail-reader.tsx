import { ArrowLeft, MailOpen } from 'lucide-react'
import { useEffect } from 'react'
import type { SandboxMail } from '../../chat-api.ts'
import { FileLink } from '../message/file-card.tsx'
import { hrefOf } from '../route.ts'
import { useLanguage } from '../settings/language.tsx'
import { clockTime, writtenDate } from '../settings/written.ts'
import './mail-reader.css'

interface MailReaderProps {
  mail: SandboxMail | null
  markRead: (id: string) => void
}

export function MailReader({ mail, markRead }: MailReaderProps) {
  const { t } = useLanguage()
  const id = mail?.id
  useEffect(() => {
    if (id) markRead(id)
  }, [id, markRead])
  if (!mail)
    return (
      <main className="mail-reader mail-none">
        <MailOpen aria-hidden="true" />
        <p>{t('mail.choose')}</p>
      </main>
    )
  return (
    <main className="mail-reader" data-testid="mail-reader">
      <a className="quiet-button mail-to-list" href={hrefOf({ at: 'mail' })}>
        <ArrowLeft aria-hidden="true" />
        {t('mail.backToList')}
      </a>
      <article>
        <h2 dir="auto">{mail.subject || t('mail.noSubject')}</h2>
        <MailFacts mail={mail} />
        <div className="mail-text" dir="auto">
          <LinkedText text={mail.text} />
        </div>
        <Attachments mail={mail} />
      </article>
    </main>
  )
}

function MailFacts({ mail }: { mail: SandboxMail }) {
  const { language, t } = useLanguage()
  const at = Date.parse(mail.at)
  return (
    <dl className="mail-facts">
      <dt>{t('mail.from')}</dt>
      <dd>{mail.from}</dd>
      <dt>{t('mail.to')}</dt>
      <dd>{mail.to.join(', ')}</dd>
      <dd className="mail-at">
        <time dateTime={mail.at}>
          {writtenDate(at, language)}, {clockTime(at)}
        </time>
      </dd>
    </dl>
  )
}

function LinkedText({ text }: { text: string }) {
  let offset = 0
  return text.split(/(https?:\/\/[^\s<>"]*[^\s<>".,;:!?)])/).map(part => {
    const key = offset
    offset += part.length
    if (!/^https?:\/\//.test(part)) return <span key={key}>{part}</span>
    return (
      <a key={key} href={part} target="_blank" rel="noopener noreferrer">
        {part}
      </a>
    )
  })
}

function Attachments({ mail }: { mail: SandboxMail }) {
  const { t } = useLanguage()
  if (mail.attachments.length === 0) return null
  return (
    <section className="mail-attachments" aria-label={t('mail.attachments')}>
      <h3>{t('mail.attachments')}</h3>
      <ul>
        {mail.attachments.map(each => (
          <li key={each.url}>
            <FileLink file={{ href: each.url, name: each.name, size: each.size }} />
          </li>
        ))}
      </ul>
    </section>
  )
}
