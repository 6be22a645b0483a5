import { Pencil, Reply, X } from 'lucide-react'
import { useSummary } from '../message/use-summary.ts'
import { useLanguage } from '../settings/language.tsx'
import type { ComposerState } from './use-composer.ts'

/** Above the text: which message is answered or edited, and the way out. */
export function ComposerHeading({ composer }: { composer: ComposerState }) {
  const { t } = useLanguage()
  const summary = useSummary()
  const { mode } = composer
  if (mode.kind === 'new') return null
  const editing = mode.kind === 'edit'
  const Icon = editing ? Pencil : Reply
  return (
    <div className="composer-heading">
      <Icon aria-hidden="true" />
      <p dir="auto">
        <b>{t(editing ? 'composer.editing' : 'composer.replying')}</b>
        {summary(editing ? mode.message : mode.to)}
      </p>
      <button
        type="button"
        className="icon-button"
        aria-label={t(editing ? 'composer.cancelEdit' : 'composer.cancelReply')}
        onClick={() => composer.setMode({ kind: 'new' })}
      >
        <X aria-hidden="true" />
      </button>
    </div>
  )
}
