// A program of ours as a process of its own, without our secrets: what it reads can be hostile.
import { type ChildProcess, fork } from 'node:child_process'

/** What of our environment it needs: where programs are, and how the network is reached. */
const handedOn = [
  ...['PATH', 'NODE_COMPILE_CACHE', 'NODE_EXTRA_CA_CERTS'],
  ...['NODE_USE_ENV_PROXY', 'HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY'],
]

/**
 * `memoryMb`: the most memory of its objects. It has no helper threads: one core is enough, the others serve the chats.
 * It says what went wrong where we do.
 */
export function forkProgram(program: URL, memoryMb: number): ChildProcess {
  const given = Object.entries(process.env).filter(([name]) => handedOn.includes(name))
  return fork(program, [], {
    execArgv: ['--v8-pool-size=0', `--max-old-space-size=${memoryMb}`],
    env: { ...Object.fromEntries(given), NODE_NO_WARNINGS: '1', UV_THREADPOOL_SIZE: '1' },
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
}
