// The Store port over an open database.
import type { Store } from '../../../app/ports.ts'
import { accepting } from './accept.ts'
import { createBell } from './bell.ts'
import { claiming, release, releaseAll } from './claim.ts'
import { claimingLines } from './claim-line.ts'
import { pollOffset, savePollOffset } from './poll-offset.ts'
import { settlingLines, strandedLines } from './settle-line.ts'
import type { TurningContext } from './store-context.ts'
import { runTurn, setAside } from './turn.ts'

export function createStore(given: TurningContext): Store {
  const bell = createBell()
  const context = { ...given, bell }
  return {
    accept: accepting(context),
    claim: claiming(context),
    release: claimed => release(context, claimed),
    releaseAll: () => releaseAll(context),
    turn: (claimed, work) => runTurn(context, claimed, work),
    setAside: (claimed, error, apology) => setAside(context, claimed, { error, apology }),
    claimLine: claimingLines(context),
    settle: settlingLines(context),
    strandedLines: before => strandedLines(context, before),
    pollOffset: () => pollOffset(context),
    savePollOffset: offset => savePollOffset(context, offset),
    onWork: async (work, heard) => {
      const unlisten = await context.database.listen(work, heard)
      const unheard = bell.hear(work, heard)
      return async () => {
        unheard()
        await unlisten()
      }
    },
  }
}
