import { FlaskConical } from 'lucide-react'
import { useLanguage } from '../settings/language.tsx'
import './banner.css'

/** Says on every screen that this is a sandbox. */
export function SpecimenChip() {
  const { t } = useLanguage()
  return (
    <p className="specimen" title={t('page.specimenNote')} data-testid="specimen">
      <FlaskConical aria-hidden="true" />
      {t('page.specimen')}
    </p>
  )
}
