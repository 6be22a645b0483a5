import { useCallback, useSyncExternalStore } from 'react'

/** Whether fingers are what the page is used with: its keyboard covers half of it. */
export const onPhone = () => matchMedia('(pointer: coarse)').matches

/** Whether a media query holds now. */
export function useMedia(query: string): boolean {
  const watch = useCallback(
    (changed: () => void) => {
      const media = matchMedia(query)
      media.addEventListener('change', changed)
      return () => media.removeEventListener('change', changed)
    },
    [query],
  )
  return useSyncExternalStore(watch, () => matchMedia(query).matches)
}
