// A terminal shows no pictures: it is told what would be there, and the words beside it say the same.
import type { Documents } from '../../app/documents.ts'

export const terminalDocuments: Documents = {
  edition: 'terminal',
  make: async recipe =>
    'picture' in recipe
      ? { kind: 'photo', name: `${recipe.picture}.png`, bytes: new Uint8Array() }
      : { kind: 'document', name: `${recipe.document}.pdf`, bytes: new Uint8Array() },
}
