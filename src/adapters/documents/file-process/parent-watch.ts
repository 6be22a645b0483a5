// A thread that ends its process when the one that began it has ended: a file can keep the main thread busy for ever, which
// then hears of nothing. It says when it watches.
import { parentPort } from 'node:worker_threads'

const parent = process.ppid

setInterval(() => {
  if (process.ppid !== parent) process.kill(process.pid, 'SIGKILL')
}, 500)
parentPort?.postMessage('watching')
