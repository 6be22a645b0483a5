/** Reads what this browser remembers; a browser that keeps nothing answers null. */
export function recall(name: string): string | null {
  try {
    return localStorage.getItem(`sahabat.${name}`)
  } catch {
    return null
  }
}

/** Remembers a text in this browser; null forgets it. */
export function remember(name: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(`sahabat.${name}`)
    else localStorage.setItem(`sahabat.${name}`, value)
  } catch {
    // Private windows may refuse storage; the page works without it.
  }
}
