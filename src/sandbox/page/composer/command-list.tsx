import { SquareSlash } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useLanguage } from '../settings/language.tsx'
import { type CommandChoice, commandListId, optionId } from './use-command-choice.ts'
import './command-list.css'

export function CommandButton({ choice }: { choice: CommandChoice }) {
  const { t } = useLanguage()
  return (
    <button
      type="button"
      className="icon-button"
      data-testid="commands"
      aria-label={t('composer.commands')}
      aria-expanded={choice.open}
      title={t('composer.commands')}
      onClick={choice.toggle}
    >
      <SquareSlash aria-hidden="true" />
    </button>
  )
}

export function CommandList({ choice }: { choice: CommandChoice }) {
  const { t } = useLanguage()
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (choice.open) list.current?.children[choice.chosen]?.scrollIntoView({ block: 'nearest' })
  }, [choice.open, choice.chosen])
  useCloseOutside(choice)
  if (!choice.open) return null
  return (
    <div
      ref={list}
      className="command-list"
      id={commandListId}
      role="listbox"
      tabIndex={-1}
      aria-label={t('composer.commands')}
    >
      {choice.commands.map((each, place) => (
        <button
          key={each.command}
          type="button"
          id={optionId(place)}
          role="option"
          tabIndex={-1}
          aria-selected={place === choice.chosen}
          className="command"
          data-testid={`command-${each.command}`}
          onClick={() => choice.send(each)}
        >
          <b>/{each.command}</b>
          <span>{each.description}</span>
        </button>
      ))}
    </div>
  )
}

/** Escape and a press elsewhere close the list; the composer's own keys and buttons see to themselves. */
function useCloseOutside({ open, close }: CommandChoice) {
  useEffect(() => {
    if (!open) return
    const pressed = ({ target }: PointerEvent) => {
      if (!(target instanceof Element) || !target.closest('.composer')) close()
    }
    const typed = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') close()
    }
    addEventListener('pointerdown', pressed, true)
    addEventListener('keydown', typed)
    return () => {
      removeEventListener('pointerdown', pressed, true)
      removeEventListener('keydown', typed)
    }
  })
}
