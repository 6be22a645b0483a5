// Runs a command to its end.
import { execFile } from 'node:child_process'
import { join } from 'node:path'

const folder = join(import.meta.dirname, '../../src/cli')

export type Ran = { readonly status: number; readonly out: string; readonly said: string }

/** `out` and `said`: what it printed, and what it said on standard error, without the last line break. */
export function run(
  command: string,
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<Ran> {
  const typed = ['--disable-warning=ExperimentalWarning', join(folder, `${command}.ts`), ...args]
  const settings = { ...process.env, LC_ALL: '', LC_MESSAGES: '', LANG: 'en_MY.UTF-8', ...env }
  return new Promise((resolve, reject) => {
    const options = { env: settings, maxBuffer: 2 ** 28 }
    const child = execFile(process.execPath, typed, options, (_error, stdout, stderr) => {
      const status = child.exitCode
      if (status === null) reject(new Error(`the command did not end by itself: ${stderr}`))
      else resolve({ status, out: stdout.trimEnd(), said: stderr.trimEnd() })
    })
    child.stdin?.end()
  })
}
