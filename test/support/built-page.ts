// The chat page as it was built: tests of an old build would prove nothing.
import { globSync, statSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')

/** Throws with the cure when the build is missing or older than what it is built from. */
export function checkBuiltPage(): void {
  const built = statSync(join(root, 'dist/page/index.html'), { throwIfNoEntry: false })?.mtimeMs ?? 0
  const sources = globSync(['src/sandbox/page/**/*.*', 'src/sandbox/chat-api.ts', 'locales/*/sandbox.json'], {
    cwd: root,
  })
  const newer = sources.find(source => statSync(join(root, source)).mtimeMs > built)
  if (newer) throw new Error(`dist/page is missing or older than ${newer}: npm run build:page`)
}
