// Processes that a test starts, talks to and kills. None outlives its test: `end` them all in afterEach.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'

export type Child = {
  /** The next line it prints; rejects when it ends first, with what it said on standard error. */
  line: () => Promise<string>
  say: (line: string) => void
  /** kill -9, and waits until it is gone. */
  kill: () => Promise<void>
  /** Its exit code, once it has ended by itself. */
  ended: () => Promise<number | null>
}

const running = new Set<Child>()

/** Runs a TypeScript file with these arguments, and these settings beside our own. */
export function start(file: string, args: string[], env: Record<string, string> = {}): Child {
  const started = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', file, ...args], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  })
  const child = childOf(started)
  running.add(child)
  return child
}

export async function endChildren(): Promise<void> {
  await Promise.all([...running].map(child => child.kill()))
  running.clear()
}

function childOf(started: ReturnType<typeof spawn>): Child {
  const { stdout, stderr, stdin } = started
  if (!stdout || !stderr || !stdin) throw new Error('A child has three streams.')
  let said = ''
  stderr.on('data', chunk => {
    said += chunk
  })
  const lines = createInterface(stdout)[Symbol.asyncIterator]()
  const gone = goneOf(started)
  return {
    line: async () => {
      const next = await lines.next()
      if (next.done) {
        await gone
        throw new Error(`The process ended: ${said}`)
      }
      return next.value
    },
    say: line => void stdin.write(`${line}\n`),
    kill: async () => {
      started.kill('SIGKILL')
      await gone
    },
    ended: () => gone,
  }
}

async function goneOf(started: ChildProcess): Promise<number | null> {
  await once(started, 'close')
  return started.exitCode
}
