// The log: ids and kinds of failure, never what somebody said.
import { pino } from 'pino'
import type { Log } from './app/ports.ts'

export function createLog(level: string): Log {
  return pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: {
      log: ids => Object.fromEntries(Object.entries(ids).map(([name, id]) => [name, plain(id)])),
    },
  })
}

function plain(value: unknown): unknown {
  return typeof value === 'bigint' ? value.toString() : value
}
