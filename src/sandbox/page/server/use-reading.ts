import { useCallback, useEffect, useRef, useState } from 'react'

/**
 * Reads something from the server now and again every so many milliseconds while the page is seen.
 * `failed` is true while the last attempt had no answer; the last good value stays.
 */
export function useReading<T>(read: () => Promise<T>, every: number) {
  const [value, setValue] = useState<T | null>(null)
  const [failed, setFailed] = useState(false)
  const latest = useRef(0)

  const again = useCallback(async () => {
    const mine = ++latest.current
    try {
      const fresh = await read()
      if (mine !== latest.current) return
      setValue(fresh)
      setFailed(false)
    } catch {
      if (mine === latest.current) setFailed(true)
    }
  }, [read])

  useEffect(() => {
    void again()
    const timer = setInterval(() => {
      if (!document.hidden) void again()
    }, every)
    return () => {
      latest.current++
      clearInterval(timer)
    }
  }, [again, every])
  return { value, failed, again }
}
