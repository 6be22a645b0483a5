// Work of which only so much is done at a time: the rest waits, first come, first served.

export function inTurn(most: number): <Done>(work: () => Promise<Done>) => Promise<Done> {
  let running = 0
  const waiting: (() => void)[] = []
  return async work => {
    if (running < most) running++
    else await new Promise<void>(resolve => void waiting.push(resolve))
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else running--
    }
  }
}
