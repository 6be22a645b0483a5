import { MessageCircle } from 'lucide-react'
import './avatar.css'

const tones = 5

/** A round with somebody's initials; it says nothing that the name beside it does not say. */
export function Avatar({ letters, tone }: { letters: string; tone: number }) {
  return (
    <span className={`avatar avatar-${tone % tones}`} aria-hidden="true">
      {letters}
    </span>
  )
}

export function BotAvatar({ large = false }: { large?: boolean }) {
  return (
    <span className={large ? 'avatar avatar-large' : 'avatar'} aria-hidden="true">
      <MessageCircle />
    </span>
  )
}
