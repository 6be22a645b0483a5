import { type ClipboardEvent, type KeyboardEvent, useEffect, useLayoutEffect } from 'react'
import { useChatContext } from '../chat/chat-context.ts'
import { kindOfFile } from '../chat/use-file-drop.ts'
import { useLanguage } from '../settings/language.tsx'
import { onPhone } from '../settings/use-media.ts'
import { type CommandChoice, commandListId, optionId } from './use-command-choice.ts'
import type { ComposerState } from './use-composer.ts'

/** Where the message is written. Enter sends, Shift and Enter make a new line. */
export function TextField({ composer, choice }: { composer: ComposerState; choice: CommandChoice }) {
  const { t } = useLanguage()
  const { act } = useChatContext()
  useGrowingField(composer)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || choice.onKeyDown(event)) return
    if (event.key === 'Escape' && composer.mode.kind !== 'new') composer.setMode({ kind: 'new' })
    // On a phone the Enter key makes a new line and the button sends, as people are used to.
    if (event.key !== 'Enter' || event.shiftKey || onPhone()) return
    event.preventDefault()
    composer.submit()
  }
  const onPaste = (event: ClipboardEvent) => {
    const [file] = event.clipboardData.files
    if (!file) return
    event.preventDefault()
    void act.upload(file, kindOfFile(file))
  }
  return (
    <textarea
      ref={composer.field}
      rows={1}
      dir="auto"
      data-testid="composer"
      aria-label={t('composer.label')}
      placeholder={t('composer.placeholder')}
      role="combobox"
      aria-expanded={choice.open}
      aria-controls={commandListId}
      aria-activedescendant={choice.open ? optionId(choice.chosen) : undefined}
      value={composer.text}
      onChange={event => composer.setText(event.currentTarget.value)}
      onKeyDown={onKeyDown}
      onPaste={onPaste}
    />
  )
}

function useGrowingField({ text, mode, field }: ComposerState): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the height follows the text that is shown
  useLayoutEffect(() => {
    const box = field.current
    if (!box) return
    box.style.height = 'auto'
    box.style.height = `${box.scrollHeight}px`
  }, [text])
  useEffect(() => {
    if (mode.kind !== 'new' || !onPhone()) field.current?.focus()
  }, [mode, field])
}
