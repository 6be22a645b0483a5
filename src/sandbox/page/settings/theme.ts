import { useEffect, useState } from 'react'
import { recall, remember } from './stored.ts'

type Theme = 'light' | 'dark'

function firstTheme(): Theme {
  const stored = recall('theme')
  if (stored === 'light' || stored === 'dark') return stored
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
}

/** The theme shown; the system's until somebody uses the switch, then the one chosen. */
export function useTheme(): { theme: Theme; toggle: () => void } {
  const [theme, setTheme] = useState(firstTheme)
  useEffect(() => {
    document.documentElement.dataset.theme = theme
  }, [theme])
  useEffect(() => {
    const system = matchMedia('(prefers-color-scheme: dark)')
    const follow = () => setTheme(firstTheme())
    system.addEventListener('change', follow)
    return () => system.removeEventListener('change', follow)
  }, [])
  const toggle = () => {
    const next = theme === 'dark' ? 'light' : 'dark'
    remember('theme', next)
    setTheme(next)
  }
  return { theme, toggle }
}
