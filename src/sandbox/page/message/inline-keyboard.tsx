import { ArrowUpRight, LoaderCircle } from 'lucide-react'
import type { ChatMessage } from '../../chat-api.ts'
import { useChatContext } from '../chat/chat-context.ts'
import { useLanguage } from '../settings/language.tsx'
import { linkTarget, startText } from './link-target.ts'
import './inline-keyboard.css'

type Button = NonNullable<NonNullable<ChatMessage['reply_markup']>['inline_keyboard']>[number][number]
interface Placed {
  button: Button
  /** Row and place in it: which button of the message this is. */
  place: string
  messageId: number
}

/** The buttons below a message; each row shares the width. */
export function InlineKeyboard({ message }: { message: ChatMessage }) {
  const { t } = useLanguage()
  const rows = message.reply_markup?.inline_keyboard?.filter(row => row.length > 0)
  if (!rows?.length) return null
  const placed = rows.map((row, r) =>
    row.map((button, b) => ({ button, place: `${r}.${b}`, messageId: message.message_id })),
  )
  return (
    <fieldset className="inline-keyboard" aria-label={t('message.keyboard')}>
      {placed.map(row => (
        <div className="inline-row" key={row[0]?.place}>
          {row.map(each => (
            <OneButton key={each.place} {...each} />
          ))}
        </div>
      ))}
    </fieldset>
  )
}

function OneButton(placed: Placed) {
  const { bot } = useChatContext()
  const { button } = placed
  const target = button.url ? linkTarget(button.url, bot?.username ?? '') : null
  if (target?.kind === 'open') return <UrlButton text={button.text} href={target.href} />
  return <PressButton {...placed} start={target ? target.payload : null} />
}

function UrlButton({ text, href }: { text: string; href: string }) {
  const { t } = useLanguage()
  return (
    <a
      className="inline-button"
      data-testid="inline-button"
      href={href}
      target="_blank"
      rel="noopener noreferrer"
    >
      <span dir="auto">{text}</span>
      <ArrowUpRight className="inline-corner" role="img" aria-label={t('message.opensTab')} />
    </a>
  )
}

function PressButton({ button, place, messageId, start }: Placed & { start: string | null }) {
  const { act, state } = useChatContext()
  const waiting = state.pressed?.messageId === messageId && state.pressed.button === place
  const data = button.callback_data
  const press = () => {
    if (start !== null) void act.send(startText(start))
    else if (data !== undefined && !waiting) void act.press(messageId, { key: place, data })
  }
  return (
    <button
      type="button"
      className="inline-button"
      data-testid="inline-button"
      disabled={start === null && data === undefined}
      aria-busy={waiting}
      onClick={press}
    >
      <span dir="auto">{button.text}</span>
      {waiting ? <LoaderCircle className="inline-corner spinner" aria-hidden="true" /> : null}
    </button>
  )
}
