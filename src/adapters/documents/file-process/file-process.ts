// The process beside the assistant in which files are fetched, packed and read. It gives way to whoever waits for an
// answer: all of its threads run at a low priority, those of V8 among them, and what it clears away is its own. It
// is small, so that the processes it begins are begun at once: to begin one out of the assistant holds up every chat.
import type { ChildProcess } from 'node:child_process'
import { constants, setPriority } from 'node:os'
import { limits } from '../limits.ts'
import { forkProgram } from './fork-program.ts'
import type { Input, Output, Reply, Service } from './request.ts'

type Waiting = {
  readonly resolve: (done: unknown) => void
  readonly reject: (error: unknown) => void
  readonly onEvent: (event: unknown) => void
}

type Running = { readonly child: ChildProcess; readonly waiting: Map<number, Waiting> }

const program = new URL('./file-program.ts', import.meta.url)
let running: Running | undefined
let lastId = 0

/** Begun when it is first needed, and again when it has ended. Rejects with what it fails with, or when it ends meanwhile. */
export async function inFileProcess<Name extends Service>(
  service: Name,
  input: Input<Name>,
  onEvent: (event: unknown) => void = () => {},
): Promise<Output<Name>> {
  running ??= begin()
  const { child, waiting } = running
  const id = ++lastId
  const { promise, resolve, reject } = Promise.withResolvers<unknown>()
  waiting.set(id, { resolve, reject, onEvent })
  keepAlive(running)
  // That it has ended is heard there.
  child.send({ id, service, input }, () => {})
  return (await promise) as Output<Name>
}

function begin(): Running {
  const child = forkProgram(program, limits.fileProcessMb)
  // What it begins later inherits this.
  if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL)
  const begun: Running = { child, waiting: new Map() }
  child.on('message', (reply: Reply) => hear(begun, reply))
  child.once('error', error => end(begun, error))
  child.once('exit', (code, signal) => end(begun, new Error(`the file process ended with ${signal ?? code}`)))
  return begun
}

function hear(of: Running, reply: Reply): void {
  const asked = of.waiting.get(reply.id)
  if (!asked) return
  if ('event' in reply) asked.onEvent(reply.event)
  else if ('done' in reply) asked.resolve(reply.done)
  else asked.reject(reply.failed)
  if ('event' in reply) return
  of.waiting.delete(reply.id)
  keepAlive(of)
}

function end(ended: Running, error: Error): void {
  if (running === ended) running = undefined
  for (const { reject } of ended.waiting.values()) reject(error)
  ended.waiting.clear()
}

/** Nobody waits for the end of the process, but of what it was asked. */
function keepAlive({ child, waiting }: Running): void {
  const change = waiting.size > 0 ? 'ref' : 'unref'
  child[change]()
  child.channel?.[change]()
}
