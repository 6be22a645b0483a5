// The Bot API client: how long a call may take, and the end of those under way when the assistant stops.
import { Api } from 'grammy'
import type { Cut } from './introduce.ts'

const callAtMostSeconds = 60

/** `cutOff` ends the calls under way that have no signal of their own; how they ended is then not known. */
export function telegramApi(token: string, apiRoot: string): { api: Api; cutOff: () => void } {
  const stopping = new AbortController()
  const api = new Api(token, { apiRoot, timeoutSeconds: callAtMostSeconds })
  api.config.use((call, method, payload, signal) => call(method, payload, signal ?? (stopping.signal as Cut)))
  return { api, cutOff: () => stopping.abort() }
}
