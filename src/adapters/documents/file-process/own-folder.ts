// The folder of the system's temporary directory in which all files of this assistant are for as long as they are worked
// on. It goes with the assistant, however that ends; what a machine that stopped left behind goes after a day.
import { rmSync } from 'node:fs'
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'

const prefix = 'sahabat-files-'
const dayMs = 24 * 3_600_000

let own: Promise<string> | undefined
let made: string | undefined

/** Made when it is first needed, readable by us only. */
export function ownFolder(parent: string): Promise<string> {
  own ??= make(parent).catch(error => {
    own = undefined
    throw error
  })
  return own
}

async function make(parent: string): Promise<string> {
  await removeForgotten(parent)
  made = await mkdtemp(join(parent, prefix))
  return made
}

/** To be done last: nobody writes to it any more. */
export function removeOwnFolder(): void {
  if (made !== undefined) rmSync(made, { recursive: true, force: true, maxRetries: 5 })
}

/** No work takes so long that a folder in use would be a day old without a change. */
async function removeForgotten(parent: string): Promise<void> {
  for (const name of await readdir(parent)) {
    if (!name.startsWith(prefix)) continue
    const folder = join(parent, name)
    // Another assistant may have ended just now, and taken its folder with it.
    const found = await stat(folder).catch(() => undefined)
    if (found && found.uid === process.getuid?.() && Date.now() - found.mtimeMs > dayMs)
      await rm(folder, { recursive: true, force: true })
  }
}
