import { Contact, MapPin } from 'lucide-react'
import type { ChatMessage } from '../../chat-api.ts'
import { fileHref } from '../server/api.ts'
import { useLanguage } from '../settings/language.tsx'
import { FileCard } from './file-card.tsx'
import { FormattedText } from './formatted-text.tsx'
import { Photo } from './photo.tsx'
import './message-body.css'

/** What a message carries: picture, file, voice, contact or place, and its text. */
export function MessageBody({ message }: { message: ChatMessage }) {
  const text = message.text ?? message.caption
  const entities = message.entities ?? message.caption_entities ?? []
  return (
    <>
      <Carried message={message} />
      {text === undefined ? null : (
        <span className="message-text" dir="auto">
          <FormattedText text={text} entities={entities} />
        </span>
      )}
    </>
  )
}

function Carried({ message }: { message: ChatMessage }) {
  const { t } = useLanguage()
  if (message.photo) return <Photo sizes={message.photo} />
  if (message.document) return <FileCard file={message.document} />
  if (message.voice) return <Voice fileId={message.voice.file_id} />
  if (message.contact)
    return (
      <span className="fact" dir="auto">
        <Contact aria-hidden="true" />
        <span>
          <b>{message.contact.first_name}</b>
          <br />
          {internationalNumber(message.contact.phone_number)}
        </span>
      </span>
    )
  if (message.location) return <Place at={message.location} />
  if (message.text !== undefined || message.caption !== undefined) return null
  return <i>{t('message.unknown')}</i>
}

function Place({ at }: { at: { latitude: number; longitude: number } }) {
  const { t } = useLanguage()
  return (
    <span className="fact">
      <MapPin aria-hidden="true" />
      <span>
        <b>{t('message.location')}</b>
        <br />
        {at.latitude.toFixed(4)}, {at.longitude.toFixed(4)}
      </span>
    </span>
  )
}

function Voice({ fileId }: { fileId: string }) {
  const { t } = useLanguage()
  // biome-ignore lint/a11y/useMediaCaption: a recorded voice has no captions
  return <audio className="voice" controls src={fileHref(fileId)} aria-label={t('message.voice')} />
}

// The Bot API leaves the plus out of numbers.
function internationalNumber(phone: string): string {
  return /^\d{8,}$/.test(phone) ? `+${phone}` : phone
}
