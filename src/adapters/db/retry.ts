// Whole transactions are run again when the database gave one up for another's sake.
import { setTimeout as delay } from 'node:timers/promises'

const tries = 5
const retryableStates = new Set(['40001', '40P01'])

/** Runs `work`, a whole transaction, up to five times while it fails on serialisation or a deadlock. */
export async function retried<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work()
    } catch (error) {
      if (attempt === tries || !isRetryable(error)) throw error
      await delay(Math.random() * 10 * 2 ** attempt)
    }
  }
}

type Failure = { code?: unknown; kind?: unknown; originalCode?: unknown; cause?: unknown; meta?: unknown }

/**
 * The failure surfaces as P2034 from a model's query, as P2010 with the adapter's error in `meta` from a raw one, and
 * as the adapter's error itself from COMMIT.
 */
export function isRetryable(error: unknown): boolean {
  if (!isFailure(error)) return false
  const { code, kind, originalCode, cause, meta } = error
  if (code === 'P2034' || kind === 'TransactionWriteConflict') return true
  if (retryableStates.has(String(originalCode ?? code))) return true
  return isRetryable(cause) || (isFailure(meta) && isRetryable(Reflect.get(meta, 'driverAdapterError')))
}

function isFailure(value: unknown): value is Failure {
  return typeof value === 'object' && value !== null
}
