// A DATA_KEY that is not the one the store was written with is found at the start, not at the first sealed row.
import type { Database } from './database.ts'

class WrongDataKey extends Error {
  constructor() {
    super('DATA_KEY does not open what is in this database: give the key it was written with.')
    this.name = 'WrongDataKey'
  }
}

/** Tries the key on what was sealed lately. An empty store takes any key. */
export async function checkDataKey({ prisma, sealing }: Database): Promise<void> {
  const contact = await prisma.contact.findFirst({ where: { emailSealed: { not: null } } })
  const update = await prisma.inbox.findFirst({ orderBy: { id: 'desc' } })
  for (const sealed of [contact?.emailSealed, update?.updateSealed]) {
    if (sealed && !opens(sealed, sealing.open)) throw new WrongDataKey()
  }
}

function opens(sealed: Uint8Array, open: (sealed: Uint8Array) => string): boolean {
  try {
    open(sealed)
    return true
  } catch {
    return false
  }
}
