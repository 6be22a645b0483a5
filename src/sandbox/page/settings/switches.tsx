import { Languages, Moon, Sun } from 'lucide-react'
import { useLanguage } from './language.tsx'
import { useTheme } from './theme.ts'

export function Switches() {
  return (
    <div className="switches">
      <LanguageSwitch />
      <ThemeSwitch />
    </div>
  )
}

function LanguageSwitch() {
  const { language, setLanguage, t } = useLanguage()
  const other = language === 'ms' ? 'en' : 'ms'
  return (
    <button
      type="button"
      className="quiet-button"
      data-testid="language-switch"
      aria-label={t('page.languageLabel')}
      onClick={() => setLanguage(other)}
    >
      <Languages aria-hidden="true" />
      <span lang={other}>{t('page.language')}</span>
    </button>
  )
}

function ThemeSwitch() {
  const { theme, toggle } = useTheme()
  const { t } = useLanguage()
  const label = t(theme === 'dark' ? 'page.light' : 'page.dark')
  return (
    <button
      type="button"
      className="icon-button"
      data-testid="theme-switch"
      aria-label={label}
      title={label}
      onClick={toggle}
    >
      {theme === 'dark' ? <Sun aria-hidden="true" /> : <Moon aria-hidden="true" />}
    </button>
  )
}
