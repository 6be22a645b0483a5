// src/main.ts as a process of its own: started with settings, waited for, killed or stopped. None outlives its test.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { eventually } from './person.ts'

const main = join(import.meta.dirname, '../../src/main.ts')

export type Ended = { code: number | null; said: string }

const { PATH = '', NODE_COMPILE_CACHE = '' } = process.env

/** Starts it with these settings and no others. */
export function spawnMain(settings: Record<string, string>) {
  const env = { PATH, NODE_COMPILE_CACHE, NODE_NO_WARNINGS: '1', ...settings }
  const child = spawn(process.execPath, [main], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  const hear = (chunk: Buffer) => {
    said += chunk
  }
  child.stdout.on('data', hear)
  child.stderr.on('data', hear)
  const closed = once(child, 'close')
  const ended = async (): Promise<Ended> => {
    await closed
    return { code: child.exitCode, said }
  }
  /** Sends it a signal and waits for its end. */
  const signal = async (name: 'SIGKILL' | 'SIGTERM'): Promise<Ended> => {
    child.kill(name)
    return ended()
  }
  onTestFinished(async () => void (await signal('SIGKILL')))
  return { said: () => said, isRunning: () => child.exitCode === null, ended, signal }
}

/** Starts it and waits until it says that it is ready. */
export async function startMain(settings: Record<string, string>) {
  const started = spawnMain(settings)
  const began = performance.now()
  await eventually(() => {
    if (!started.isRunning()) throw new Error(`The assistant ended: ${started.said()}`)
    return started.said().includes('Sahabat is ready')
  }, 40_000)
  return { ...started, readyMs: performance.now() - began }
}
