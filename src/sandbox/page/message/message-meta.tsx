import { Check, CheckCheck } from 'lucide-react'
import type { ChatMessage } from '../../chat-api.ts'
import { useLanguage } from '../settings/language.tsx'
import { clockTime } from '../settings/written.ts'
import './message-meta.css'

/** Time, "edited" and ticks in the corner of a bubble. */
export function MessageMeta({ message }: { message: ChatMessage }) {
  const { t } = useLanguage()
  const at = message.date * 1000
  return (
    <span className="meta">
      {message.edit_date ? <span>{t('message.edited')}</span> : null}
      <time dateTime={new Date(at).toISOString()}>{clockTime(at)}</time>
      <Tick tick={message.tick} />
    </span>
  )
}

function Tick({ tick }: { tick: ChatMessage['tick'] }) {
  const { t } = useLanguage()
  if (!tick) return null
  const Icon = tick === 'read' ? CheckCheck : Check
  const label = t(tick === 'read' ? 'message.read' : 'message.sent')
  return <Icon className={`tick tick-${tick}`} role="img" aria-label={label} data-tick={tick} />
}
