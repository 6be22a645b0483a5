// A job of a program, in a limited process that the file process begins.
import { inFileProcess } from './file-process.ts'
import type { ProcessLimits } from './limited-process.ts'

/** The last event of the program, or `stopped` by a limit; those before are told on the way. */
export async function runJob<Event>(
  program: URL,
  input: object,
  { onEvent, ...limits }: ProcessLimits & { onEvent?: (event: Event) => void } = {},
): Promise<Event | 'stopped'> {
  const job = { program: program.href, input, ...limits }
  const last = (await inFileProcess('run', job, event => onEvent?.(event as Event))) as Event | 'stopped'
  if (last !== 'stopped') onEvent?.(last)
  return last
}
