// Loaded before the assistant that a test starts (--import): when its standard input closes, the test run is gone;
// then it ends, and its folder goes with it.
import { rmSync } from 'node:fs'
import { isMainThread } from 'node:worker_threads'

// The threads of the assistant load this too; their standard input is closed from the start.
if (isMainThread) {
  process.stdin.resume().once('close', () => {
    if (process.env.DATA_DIR) rmSync(process.env.DATA_DIR, { recursive: true, force: true })
    process.exit()
  })
}
