import { Contact, Keyboard, KeyboardOff, MapPin } from 'lucide-react'
import { useLanguage } from '../settings/language.tsx'
import type { ReplyKey, ReplyKeyboardState } from './use-reply-keyboard.ts'
import './reply-keyboard.css'

/** The bot's keyboard of ready answers, above the text. */
export function ReplyKeyboard({ keyboard }: { keyboard: ReplyKeyboardState }) {
  const { t } = useLanguage()
  const placed = keyboard.rows.map((row, r) => row.map((key, k) => ({ key, place: `${r}.${k}` })))
  return (
    <fieldset className="reply-keyboard" aria-label={t('composer.replyKeyboard')}>
      {placed.map(row => (
        <div className="inline-row" key={row[0]?.place}>
          {row.map(({ key, place }) => (
            <button
              key={place}
              type="button"
              className="reply-button"
              data-testid="reply-button"
              onClick={() => keyboard.press(key)}
            >
              <KeyIcon of={key} />
              <span dir="auto">{key.text}</span>
            </button>
          ))}
        </div>
      ))}
    </fieldset>
  )
}

function KeyIcon({ of }: { of: ReplyKey }) {
  if (of.request_contact) return <Contact aria-hidden="true" />
  return of.request_location ? <MapPin aria-hidden="true" /> : null
}

export function KeyboardToggle({ keyboard }: { keyboard: ReplyKeyboardState }) {
  const { t } = useLanguage()
  if (!keyboard.exists) return null
  const label = t(keyboard.shown ? 'composer.replyKeyboardHide' : 'composer.replyKeyboardShow')
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={label}
      title={label}
      aria-expanded={keyboard.shown}
      onClick={keyboard.toggle}
    >
      {keyboard.shown ? <KeyboardOff aria-hidden="true" /> : <Keyboard aria-hidden="true" />}
    </button>
  )
}
