import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react'
import en from '../../../../locales/en/sandbox.json'
import ms from '../../../../locales/ms/sandbox.json'
import { recall, remember } from './stored.ts'

export type Language = 'ms' | 'en'
type Texts = typeof ms
export type TextKey = { [Group in keyof Texts]: `${Group}.${keyof Texts[Group] & string}` }[keyof Texts]
export type Translate = (key: TextKey, values?: Record<string, string | number>) => string

const texts: Record<Language, Texts> = { ms, en }

interface LanguageChoice {
  language: Language
  setLanguage: (language: Language) => void
  t: Translate
}

const LanguageContext = createContext<LanguageChoice | null>(null)

function firstLanguage(): Language {
  const stored = recall('language')
  if (stored === 'ms' || stored === 'en') return stored
  return navigator.language.toLowerCase().startsWith('ms') ? 'ms' : 'en'
}

function textOf(language: Language, key: TextKey): string {
  const [group = '', name = ''] = key.split('.')
  const groups: Record<string, Record<string, string>> = texts[language]
  return groups[group]?.[name] ?? key
}

export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, choose] = useState(firstLanguage)
  const t: Translate = useCallback(
    (key, values = {}) =>
      textOf(language, key).replace(/\{\{(\w+)\}\}/g, (whole, name: string) => String(values[name] ?? whole)),
    [language],
  )
  const setLanguage = useCallback((next: Language) => {
    remember('language', next)
    choose(next)
  }, [])
  useEffect(() => {
    document.documentElement.lang = language
    document.title = textOf(language, 'page.title')
  }, [language])
  const choice = useMemo(() => ({ language, setLanguage, t }), [language, setLanguage, t])
  return <LanguageContext value={choice}>{children}</LanguageContext>
}

export function useLanguage(): LanguageChoice {
  const choice = useContext(LanguageContext)
  if (!choice) throw new Error('useLanguage works inside LanguageProvider only')
  return choice
}
