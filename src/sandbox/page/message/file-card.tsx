import { Download, FileText } from 'lucide-react'
import type { ChatMessage } from '../../chat-api.ts'
import { fileHref } from '../server/api.ts'
import { useLanguage } from '../settings/language.tsx'
import { fileSize } from '../settings/written.ts'
import './file-card.css'

/** A file in the chat: its name opens it in a new tab, the arrow downloads it. */
export function FileCard({ file }: { file: NonNullable<ChatMessage['document']> }) {
  const name = useLanguage().t('message.document')
  return (
    <FileLink
      file={{ href: fileHref(file.file_id), name: file.file_name ?? name, size: file.file_size ?? null }}
    />
  )
}

/** The card itself, also for attachments of mail. */
export function FileLink({ file }: { file: { href: string; name: string; size: number | null } }) {
  const { t } = useLanguage()
  return (
    <span className="file-card">
      <a
        className="file-open"
        href={file.href}
        target="_blank"
        rel="noopener noreferrer"
        aria-label={t('message.open', { name: file.name })}
      >
        <span className="file-icon">
          <FileText aria-hidden="true" />
        </span>
        <span className="file-words">
          <span className="file-name" dir="auto">
            {file.name}
          </span>
          {file.size === null ? null : <span className="file-size">{fileSize(file.size)}</span>}
        </span>
      </a>
      <a
        className="icon-button"
        href={file.href}
        download={file.name}
        aria-label={t('message.download', { name: file.name })}
      >
        <Download aria-hidden="true" />
      </a>
    </span>
  )
}
