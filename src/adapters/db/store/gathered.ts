// Calls made while one is under way are gathered, and done together as the next one: under load one statement serves many
// of them, and a call that comes alone waits for nothing.

type Waiting<Call, Outcome> = {
  readonly call: Call
  readonly resolve: (outcome: Outcome | undefined) => void
  readonly reject: (error: unknown) => void
}

/**
 * `work` gives the outcome of each call, of so many at most, in their order; those it gives none get undefined. When it
 * throws, each of them has failed.
 */
export function gathered<Call, Outcome>(
  atMost: number,
  work: (calls: readonly Call[]) => Promise<readonly Outcome[]>,
): (call: Call) => Promise<Outcome | undefined> {
  const waiting: Waiting<Call, Outcome>[] = []
  let busy = false
  const doAll = async () => {
    busy = true
    while (waiting.length > 0) await doTogether(waiting.splice(0, atMost), work)
    busy = false
  }
  return call =>
    new Promise((resolve, reject) => {
      waiting.push({ call, resolve, reject })
      if (!busy) void doAll()
    })
}

async function doTogether<Call, Outcome>(
  taken: readonly Waiting<Call, Outcome>[],
  work: (calls: readonly Call[]) => Promise<readonly Outcome[]>,
): Promise<void> {
  try {
    const outcomes = await work(taken.map(({ call }) => call))
    for (const [place, { resolve }] of taken.entries()) resolve(outcomes[place])
  } catch (error) {
    for (const { reject } of taken) reject(error)
  }
}
