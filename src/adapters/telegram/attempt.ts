// How a call to the Bot API ended, in our terms: what surely did not arrive, what may have, and what never will.
import { GrammyError, HttpError } from 'grammy'
import type { Attempt } from '../../core/domain/delivery.ts'

/** Runs one call. */
export async function attempt(
  call: () => Promise<{ externalId?: bigint; fileId?: string }>,
): Promise<Attempt> {
  try {
    return { kind: 'sent', ...(await call()) }
  } catch (error) {
    if (error instanceof GrammyError) return refusalOf(error)
    if (error instanceof HttpError) return networkFailure(error)
    throw error
  }
}

function refusalOf({ error_code: code, description, parameters }: GrammyError): Attempt {
  if (code === 429) return { kind: 'rateLimited', retryAfterSeconds: parameters.retry_after ?? 1 }
  // The token was changed or revoked: an operator's matter, the line waits.
  if (code === 401) return { kind: 'notSent', error: `${code} ${description}` }
  if (code >= 500) return { kind: 'unknown', error: `${code}` }
  if (/message is not modified|query is too old|message to delete not found/i.test(description)) {
    return { kind: 'sent' }
  }
  const gone = code === 403 || /chat not found|user is deactivated/i.test(description)
  return { kind: gone ? 'blocked' : 'refused', error: `${code} ${description}` }
}

/** Nothing was written when the name was not found or the connection not made; else it may have arrived. */
function networkFailure({ error }: HttpError): Attempt {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'no answer'
  const neverWritten = ['ENOTFOUND', 'EAI_AGAIN', 'ECONNREFUSED', 'EHOSTUNREACH', 'ENETUNREACH']
  return { kind: neverWritten.includes(code) ? 'notSent' : 'unknown', error: code }
}
