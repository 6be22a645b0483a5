// Tells those who work in this process of new work, directly: a notice through the database costs the server more than
// the work is. Where nobody here does such work, it is for other processes, and goes through the database.

export type Work = 'inbox' | 'outbox' | 'attached'

export type Bell = {
  /** Whether somebody in this process does such work. */
  readonly isHeard: (work: Work) => boolean
  /** To be rung once the work is committed. */
  readonly ring: (work: Work) => void
  /** Gives a function that stops listening. */
  readonly hear: (work: Work, heard: () => void) => () => void
}

export function createBell(): Bell {
  const listeners: Record<Work, Set<() => void>> = {
    inbox: new Set(),
    outbox: new Set(),
    attached: new Set(),
  }
  return {
    isHeard: work => listeners[work].size > 0,
    ring: work => {
      for (const heard of listeners[work]) heard()
    },
    hear: (work, heard) => {
      listeners[work].add(heard)
      return () => void listeners[work].delete(heard)
    },
  }
}
