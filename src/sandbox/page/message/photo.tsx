import type { ChatMessage } from '../../chat-api.ts'
import { useChatContext } from '../chat/chat-context.ts'
import { fileHref } from '../server/api.ts'
import { useLanguage } from '../settings/language.tsx'
import './photo.css'

/** A picture in the chat; pressing it shows it large. Its place is kept before it has loaded. */
export function Photo({ sizes }: { sizes: NonNullable<ChatMessage['photo']> }) {
  const { enlarge } = useChatContext()
  const { t } = useLanguage()
  const largest = sizes.reduce<(typeof sizes)[number] | null>(
    (best, each) => (best && best.width >= each.width ? best : each),
    null,
  )
  if (!largest) return null
  const href = fileHref(largest.file_id)
  return (
    <button type="button" className="photo" aria-label={t('message.photoOpen')} onClick={() => enlarge(href)}>
      <img src={href} alt={t('message.photo')} width={largest.width} height={largest.height} />
    </button>
  )
}
